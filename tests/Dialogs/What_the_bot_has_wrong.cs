using Sevenwolden.Dialogs;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>
/// "Klopt niet, ik zei dat iedereen het goed vond", after a verdict: the fact that it is about is asked again, and nothing milder is taken
/// from it.
/// </summary>
public sealed class What_the_bot_has_wrong
{
    private const string Photo = "Mag ik een foto van mijn klas op Instagram zetten?";

    [Theory]
    [InlineData("klopt niet, ik zei dat iedereen toestemming gaf")]
    [InlineData("nee ik zei dat iedereen het goed vond")]
    [InlineData("dat klopt niet, iedereen heeft ja gezegd")]
    [InlineData("wacht, ik had wel toestemming")]
    [InlineData("no i said everyone agreed")]
    [InlineData("thats wrong, they all said yes")]
    [InlineData("wacht dat klopt niet ik heb het wel aan iedereen gevraagd")]
    [InlineData("jawel iedereen vond het goed")]
    [InlineData("actually they did all agree")]
    [InlineData("you got it wrong, everyone signed")]
    [InlineData("you misunderstood, everyone is ok with it")]
    [InlineData("fout, iedereen heeft getekend")]
    [InlineData("sorry ik bedoelde dat iedereen akkoord is")]
    [InlineData("verkeerd begrepen, ze hebben allemaal toestemming gegeven")]
    [InlineData("no no everyone agreed")]
    [InlineData("no they did agree")]
    [InlineData("huh i said yes")]
    public void Is_asked_again_by_its_name_and_judged_anew(string words)
    {
        var talk = new Talk().Say(Photo).Say("nee").Say(words);
        Assert.Equal("consent", talk.Asked.Name);
        Assert.Equal(Answer.No, talk.Conversation.Consultation!.Answers["consent"]);

        talk.Say(talk.Conversation.Language == Language.Dutch ? "ja, iedereen uitdrukkelijk" : "yes, everyone, expressly");

        Assert.Equal(Answer.Yes, talk.Conversation.Consultation!.Answers["consent"]);
    }

    [Theory]
    [InlineData("nee dat klopt niet joh")]
    [InlineData("nee klopt niet ze hebben het wel gezegd")]
    public void Is_chosen_where_it_is_not_said_which(string words) =>
        Assert.IsType<Reply.ChooseAnswer>(new Talk().Say(Photo).Say("ja").Say("3").Say(words).Replies[^1]);

    [Fact]
    public void Is_the_account_where_it_is_about_that() => Assert.Equal(
        "private_account",
        new Talk().Say("mag ik een leerling toevoegen op instagram?").Say("ja")
            .Say("klopt niet, ik zei dat het mijn werkaccount is").Asked.Name);

    [Fact]
    public void Is_said_to_be_so_where_it_was_answered_alike()
    {
        var talk = new Talk().Say(Photo).Say("ja").Say("3").Say("klopt niet, er staat niks vertrouwelijks in");

        Assert.Equal(Note.AlreadyAnswered, Assert.IsType<Reply.Say>(talk.Replies[0]).Note);
        Assert.Equal(Verdict.NotAllowed, Assert.IsType<Reply.AsBefore>(talk.Replies[1]).Finding.Assessment.Verdict);
    }

    [Theory]
    [InlineData("nee, ik zei dat niet iedereen het goed vond")]
    [InlineData("klopt niet, twee ouders willen het niet")]
    public void Is_never_milder_by_what_is_stricter(string words) => Assert.DoesNotContain(
        new Talk().Say(Photo).Say("nee").Say(words).Replies,
        reply => reply is Reply.Decided { Finding.Assessment.Verdict: < Verdict.Consult });
}
