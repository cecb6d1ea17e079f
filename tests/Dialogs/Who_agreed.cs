using Sevenwolden.Dialogs;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>Whether all who are in it agreed, in words: not all is a no, and where nobody is in it that is a yes to press.</summary>
public sealed class Who_agreed
{
    private const string Photo = "Mag ik een foto van mijn klas op Instagram zetten?";

    [Theory]
    [InlineData("nobody is in it so nobody has to agree right?")]
    [InlineData("there is NO person in the picture, only a pig heart")]
    [InlineData("its not applicable, there is nobody")]
    [InlineData("er staat niemand op")]
    public void Where_nobody_is_in_it_a_yes_is_theirs_to_press(string words)
    {
        var talk = new Talk().Say(Photo).Say(words);

        Assert.Equal(Note.NobodySeen, Assert.IsType<Reply.Say>(talk.Replies[0]).Note);
        Assert.Empty(talk.Conversation.Consultation!.Answers);
    }

    [Fact]
    public void Nobody_refused_where_nobody_is_in_it() => Assert.DoesNotContain(
        "consent",
        new Talk().Say("Mag ik een foto van het practicum op Instagram zetten?").Say("er staat niemand op")
            .Conversation.Consultation!.ToldWorse);

    [Theory]
    [InlineData("niemand heeft toestemming gegeven")]
    [InlineData("niemand op de foto heeft toestemming gegeven")]
    [InlineData("de meeste wel 2 ouders hebben niks laten horen")]
    [InlineData("niet iedreen heeft ja gezegd")]
    [InlineData("ik heb ja van iedereen behalve Tim")]
    [InlineData("toestemming is ja voor de helft")]
    [InlineData("toestemming: nee")]
    public void Not_all_is_a_no(string words) =>
        Assert.Equal(Answer.No, new Talk().Say(Photo).Say(words).Conversation.Consultation!.Answers["consent"]);

    [Theory]
    [InlineData("everyone signed ok")]
    [InlineData("they all signed so the answer is yes")]
    [InlineData("ja dan heb ik van iedereen een ja")]
    public void All_is_a_yes(string words) =>
        Assert.Equal(Answer.Yes, new Talk().Say(Photo).Say(words).Conversation.Consultation!.Answers["consent"]);

    [Theory]
    [InlineData("there is nobody who said no")]
    [InlineData("als mentor heb ik ze niet allemaal gevraagd")]
    public void Nothing_milder_is_guessed(string words) => Assert.NotEqual(
        Answer.Yes, new Talk().Say(Photo).Say(words).Conversation.Consultation!.Answers.GetValueOrDefault("consent", Answer.No));

    [Theory]
    [InlineData("ze poseerden lachend dus ja denk wel, maar niet echt gevraagd")]
    [InlineData("niet letterlijk gevraagd maar ze vonden t leuk")]
    [InlineData("dat zei ik net, ik heb het niet gevraagd")]
    [InlineData("nou ja gevraagd heb ik het niet")]
    [InlineData("they were all smiling so i guess yes, but i didnt really ask")]
    [InlineData("well they looked happy so probably, havent asked though")]
    public void Who_was_not_asked_has_given_nothing(string words) => Assert.Equal(
        Answer.No,
        new Talk().Say(Photo).Say(words).Conversation.Consultation!.Answers["consent"]);

    [Theory]
    [InlineData("dat zei ik net, ik heb het niet gevraagd")]
    [InlineData("nou ja gevraagd heb ik het niet")]
    public void Who_was_not_asked_has_given_nothing_below_an_answer_either(string words) => Assert.Equal(
        Answer.No,
        new Talk().Say(Photo).Say("ik denk dat ze het wel prima vinden").Say(words).Conversation.Consultation!.Answers["consent"]);

    [Theory]
    [InlineData("hmm ze keken gewoon in de camera en niemand zei nee")]
    public void Half_an_answer_is_asked_again_and_not_shown_once_more(string words) =>
        Assert.IsType<Reply.AskedAgain>(Assert.Single(new Talk().Say(Photo).Say(words).Replies));

    [Fact]
    public void That_it_was_not_known_may_be_said_before_too() => Assert.Equal(
        Answer.Unknown,
        new Talk().Say(Photo).Say("ik zei al dat ik dat niet weet").Conversation.Consultation!.Answers["consent"]);

    [Fact]
    public void Half_a_yes_below_an_answer_begins_nothing_anew()
    {
        var talk = new Talk().Say(Photo).Say("denk wel");

        Assert.IsType<Reply.StillSo>(Assert.Single(talk.Say("denk het wel ja").Replies));
    }
}
