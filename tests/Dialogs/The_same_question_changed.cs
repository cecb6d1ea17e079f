using Sevenwolden.Dialogs;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>What follows a verdict changes one thing of the question: what makes it milder is asked, and never assumed.</summary>
public sealed class The_same_question_changed
{
    private const string Photo = "Mag ik een foto van mijn klas op Instagram zetten?";

    [Theory]
    [InlineData("en als de ouders het goed vinden?")]
    [InlineData("wat als iedereen toestemming geeft?")]
    [InlineData("maar als alle ouders akkoord zijn?")]
    public void Asks_for_consent_where_it_was_not_given(string text)
    {
        var talk = new Talk().Say(Photo).Say("nee").Say(text);

        Assert.Equal("consent", Asked(talk).Name);
    }

    /// <summary>The one question that is open, on the card that says what is changed.</summary>
    private static Fact Asked(Talk talk) =>
        Assert.Single(Assert.IsType<Reply.SameQuestion>(Assert.Single(talk.Replies)).Open!.Position.Pending);

    [Fact]
    public void Asks_for_consent_in_English_too()
    {
        var talk = new Talk().Say("May I post a photo of my class on Facebook?").Say("no").Say("what if the parents agree?");

        Assert.Equal("consent", Asked(talk).Name);
        Assert.Equal(Language.English, talk.Conversation.Language);
    }

    [Fact]
    public void Takes_over_what_is_stricter()
    {
        var talk = new Talk().Say(Photo).Say("ja").Say("niets van dit alles");
        Assert.Equal(Verdict.Allowed, talk.Finding.Assessment.Verdict);

        talk.Say("en als er een lijst met cijfers van leerlingen bij staat");

        Assert.IsType<Reply.SameQuestion>(talk.Replies[0]);
        Assert.Equal(Verdict.NotAllowed, talk.Finding.Assessment.Verdict);
    }

    [Fact]
    public void Asks_again_what_a_word_of_it_has_to_do_with_and_no_more_than_others_have_to_give()
    {
        var talk = new Talk().Say(Photo).Say("ja").Say("niets van dit alles");

        talk.Say("en als er ook cijfers op staan?").Say("ja");

        Assert.Equal("confidential", talk.Asked.Name);
        Assert.Equal(Verdict.NotAllowed, talk.Say("ja").Finding.Assessment.Verdict);
    }

    [Theory]
    [InlineData("en op TikTok?")]
    [InlineData("en als het regent?")]
    [InlineData("maar dan met een andere klas?")]
    public void Calls_nothing_allowed_again_without_asking(string text)
    {
        var talk = new Talk().Say(Photo).Say("ja").Say("niets van dit alles");

        talk.Say(text);

        Assert.DoesNotContain(talk.Replies, reply => reply is Reply.Decided or Reply.AsBefore or Reply.SameQuestion { Still: not null });
    }

    [Fact]
    public void Says_in_a_line_that_a_ban_stays()
    {
        var talk = new Talk().Say("Een leerling haalde een 4.2 voor Engels, mag ik dat cijfer online delen?");
        talk.PressButton("answers", inputs: new Dictionary<string, string> { ["facts"] = "confidential" });
        Assert.Equal(Verdict.NotAllowed, talk.Finding.Assessment.Verdict);

        var same = Assert.IsType<Reply.SameQuestion>(Assert.Single(talk.Say("en op Facebook dan?").Replies));

        Assert.Equal(Verdict.NotAllowed, same.Still!.Assessment.Verdict);
    }

    [Fact]
    public void Is_no_follow_up_where_it_is_a_question_of_its_own()
    {
        var talk = new Talk().Say(Photo).Say("nee").Say("En een leerling wil me volgen op Instagram, mag dat?");

        Assert.Equal("befriend_pupil", talk.Conversation.Consultation!.Topic);
        Assert.DoesNotContain(talk.Replies, reply => reply is Reply.SameQuestion);
    }
}
