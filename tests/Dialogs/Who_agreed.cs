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
}
