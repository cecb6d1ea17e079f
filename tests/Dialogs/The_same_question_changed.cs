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
    [InlineData("en in het nieuwsbriefje dan?")]
    [InlineData("en als de ouders het goed vinden?")]
    [InlineData("wat als iedereen toestemming geeft?")]
    [InlineData("maar als alle ouders akkoord zijn?")]
    public void Asks_for_consent_where_it_was_not_given(string text)
    {
        var talk = new Talk().Say(Photo).Say("nee").Say(text);

        Assert.IsType<Reply.SameQuestion>(talk.Replies[0]);
        Assert.Equal("consent", talk.Asked.Name);
    }

    [Fact]
    public void Asks_for_consent_in_English_too()
    {
        var talk = new Talk().Say("May I post a photo of my class on Facebook?").Say("no").Say("what if the parents agree?");

        Assert.Equal("consent", talk.Asked.Name);
        Assert.Equal(Language.English, talk.Conversation.Language);
    }

    [Theory]
    [InlineData("en als er cijfers van leerlingen bij staan?")]
    [InlineData("en als er ook namen en adressen van leerlingen in staan?")]
    public void Takes_over_what_is_stricter(string text)
    {
        var talk = new Talk().Say(Photo).Say("ja").Say("niets van dit alles");
        Assert.Equal(Verdict.Allowed, talk.Finding.Assessment.Verdict);

        talk.Say(text);

        Assert.IsType<Reply.SameQuestion>(talk.Replies[0]);
        Assert.Equal(Verdict.NotAllowed, talk.Finding.Assessment.Verdict);
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
        var talk = Walks.Told("publish", "school_related confidential").Answer("confidential", Answer.Yes);
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
