using Sevenwolden.Dialogs;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>A no to the matter itself is never an answer to the question that hangs on it, and no verdict follows from it.</summary>
public sealed class What_a_walk_is_not_about
{
    private const string Photo = "Mag ik een foto van mijn klas op Instagram zetten?";
    private const string Friends = "can i be friends with a pupil on instagram?";

    [Theory]
    [InlineData(Friends, "no im not befriending anyone?? go back to the bullying thing")]
    [InlineData(Photo, "ik post niks")]
    [InlineData(Photo, "ik plaats helemaal niks, ik vraag over die ruzie")]
    [InlineData("May I post a photo of my class on Instagram?", "stop, i dont post anything. i already told you nobody gave permission")]
    public void Makes_way_for_what_it_is_about(string question, string words)
    {
        var talk = new Talk().Say(question).Say(words);

        Assert.Null(talk.Conversation.Consultation);
        Assert.Equal(Note.NotThat, Assert.IsType<Reply.Say>(talk.Replies[0]).Note);
        Assert.DoesNotContain(talk.Say("no").Replies, reply => reply is Reply.Decided);
    }

    [Theory]
    [InlineData(Friends, "no, i am not becoming friends with my private account")]
    [InlineData("mag ik een blog over mijn werk schrijven?", "nee, ik deel niks gevoeligs")]
    [InlineData("mag ik een blog over mijn werk schrijven?", "no, i won't post anything mean")]
    public void Stays_what_it_is_where_something_else_is_denied(string question, string words) =>
        Assert.NotNull(new Talk().Say(question).Say(words).Conversation.Consultation);

    [Fact]
    public void Makes_way_for_the_question_that_waits()
    {
        var talk = new Talk().Say("iemand scheldt een leerling uit op facebook").Say(Friends).Say("no im not befriending anyone");

        Assert.Equal("misconduct", talk.Conversation.Consultation!.Topic);
    }

    [Theory]
    [InlineData("no photo!! i asked about grades")]
    [InlineData("nee geen foto, ik vroeg naar cijfers")]
    public void Asks_what_was_heard_and_is_denied(string words) =>
        Assert.Equal("recording", new Talk().Say(Photo).Say(words).Asked.Name);

    [Theory]
    [InlineData("nee, niet iedereen op de foto")]
    [InlineData("nee er is geen toestemming voor de foto")]
    [InlineData("niemand heeft toestemming gegeven")]
    public void Is_not_what_says_no_to_the_question_itself(string words) =>
        Assert.Equal(Verdict.NotAllowed, new Talk().Say(Photo).Say(words).Finding.Assessment.Verdict);

    [Theory]
    [InlineData("ik plaats niks persoonlijks")]
    [InlineData("ik post niks zonder toestemming")]
    public void Is_not_what_says_how_it_is_done(string words) =>
        Assert.NotNull(new Talk().Say(Photo).Say(words).Conversation.Consultation);
}
