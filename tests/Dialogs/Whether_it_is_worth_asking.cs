using Sevenwolden.Dialogs;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>Whoever wonders whether they make too much of it hears that asking is right (Protocol 3b.4), and what to do now.</summary>
public sealed class Whether_it_is_worth_asking
{
    [Theory]
    [InlineData("overdrijf ik nou?", "nl")]
    [InlineData("weet niet of dit wel iets is", "nl")]
    [InlineData("is dit wel erg genoeg", "nl")]
    [InlineData("misschien stel ik me aan hoor", "nl")]
    [InlineData("maybe im overreacting?", "en")]
    [InlineData("is it bad enough to report?", "en")]
    [InlineData("idk if this is anything", "en")]
    public void Is_told_that_it_is_in_their_language(string words, string language)
    {
        var talk = new Talk().Say(words);

        Assert.Equal(Note.AskingIsRight, Assert.IsType<Reply.Say>(Assert.Single(talk.Replies)).Note);
        Assert.Equal(language, talk.Conversation.Language.Code);
    }

    [Fact]
    public void Has_the_question_below_it_in_a_walk()
    {
        var talk = new Talk().Say("a student keeps sending me weird messages").Say("maybe im overreacting?");

        Assert.Equal(Note.AskingIsRight, Assert.IsType<Reply.Say>(talk.Replies[0]).Note);
        Assert.IsType<Reply.StillOpen>(talk.Replies[1]);
    }

    [Fact]
    public void Has_the_verdict_below_it_after_one()
    {
        var talk = new Talk().Say("parents are fighting in the class app").Say("am i making too much of this");

        Assert.Equal(Verdict.Consult, Assert.IsType<Reply.AsBefore>(talk.Replies[1]).Finding.Assessment.Verdict);
    }

    [Fact]
    public void Keeps_the_report_that_is_being_written()
    {
        var talk = new Talk().Say("ik wil iets melden: een collega zet leerlingen voor gek op facebook").Say("overdrijf ik nou?");

        Assert.Equal(Note.AskingIsRight, Assert.IsType<Reply.Say>(talk.Replies[0]).Note);
        Assert.Equal("een collega zet leerlingen voor gek op facebook", talk.Conversation.Draft!.What);
    }

    [Fact]
    public void Is_danger_still_below_a_danger() => Assert.Contains(
        new Talk().Say("een leerling zegt dat hij dood wil").Say("overdrijf ik nou?").Replies,
        reply => reply is Reply.DangerStays or Reply.Danger);

    [Fact]
    public void Is_no_more_than_an_opening_where_something_is_told() => Assert.DoesNotContain(
        new Reply.Say(Note.AskingIsRight), new Talk().Say("misschien overdrijf ik, maar een leerling maakt filmpjes van mij").Replies);
}
