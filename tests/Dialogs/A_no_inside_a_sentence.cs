using Sevenwolden.Dialogs;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>A "no" that is about something else than what is asked answers nothing; and never makes a report go.</summary>
public sealed class A_no_inside_a_sentence
{
    private readonly Talk _talk = new Talk().Say("Mag ik een foto van mijn klas op Instagram zetten?");

    [Theory]
    [InlineData("nee ik zei toch niks daarvan")]
    [InlineData("nee niks daarvan")]
    [InlineData("no, none of those really")]
    public void To_the_list_is_none_of_it(string words)
    {
        _talk.Say("die hebben allemaal ja gezegd");
        Assert.IsType<Reply.AskMany>(_talk.Replies[^1]);

        _talk.Say(words);

        Assert.Equal(Verdict.Allowed, _talk.Finding.Assessment.Verdict);
    }

    [Theory]
    [InlineData("nee de leerlingen doen het, ik niet")]
    [InlineData("no the pupils do it, not me")]
    public void That_another_does_it_is_no_refusal(string words) =>
        Assert.DoesNotContain(_talk.Say(words).Replies, reply => reply is Reply.Decided);

    [Theory]
    [InlineData("nee er komt juist geen foto bij, alleen tekst")]
    [InlineData("nee joh, er staat geen filmpje bij, alleen een verslagje")]
    public void What_was_heard_and_is_denied_is_asked(string words) =>
        Assert.Equal("recording", Assert.IsType<Reply.Ask>(_talk.Say(words).Replies[^1]).Fact.Name);

    [Theory]
    [InlineData("nee, niet iedereen op de foto")]
    [InlineData("nee er is geen toestemming voor de foto")]
    public void A_no_to_what_is_asked_stays_one(string words) =>
        Assert.Equal(Verdict.NotAllowed, _talk.Say(words).Finding.Assessment.Verdict);

    [Theory]
    [InlineData("well everyone you can still see did say yes")]
    public void That_all_said_yes_is_no_no(string words) =>
        Assert.DoesNotContain(_talk.Say(words).Replies, reply => reply is Reply.Decided);

    [Fact]
    public void Who_posted_it_tells_that_it_is_online() =>
        Assert.True(_talk.Say("its not me who posted it its him, the intern").Conversation.Consultation!.Done);
}
