using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Sevenwolden.Training;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

public sealed class More_than_one_subject(ITestOutputHelper output)
{
    [Theory]
    [InlineData(
        "befriend_pupil", "Mag ik een foto van de musical op Insta zetten? En een leerling wil me volgen op Snapchat, mag dat?")]
    [InlineData(
        "derailing",
        "Mag ik een foto van het schoolfeest op Facebook zetten? Oh en de ouderapp van 2B ontploft, iedereen scheldt op elkaar!")]
    [InlineData(
        "befriend_pupil",
        "May I post a photo of the school trip on Instagram? Also a pupil wants to follow me on Snapchat, is that okay?")]
    public void Both_are_named_and_the_graver_starts(string first, string text)
    {
        var talk = new Talk().Say(text);

        var two = Assert.IsType<Reply.TwoSubjects>(talk.Replies[0]);
        Assert.Equal((first, "publish"), (two.First.Name, two.Second.Name));
        Assert.Equal(first, talk.Conversation.Consultation!.Topic);
    }

    [Fact]
    public void A_row_comes_first_even_beside_a_question_about_the_bot()
    {
        var talk = new Talk().Say("Wat kun jij allemaal? De ouderapp van 2B ontploft, iedereen scheldt op elkaar!");

        Assert.Equal("derailing", talk.Conversation.Consultation!.Topic);
        Assert.Equal(Escalation.Now, talk.Finding.Assessment.Escalation);
    }

    [Fact]
    public void A_row_that_comes_up_in_a_walk_is_answered_with_the_leader_and_the_walk_is_held()
    {
        var talk = new Talk().Say("Mag ik een foto van het schoolfeest op Facebook zetten?");

        talk.Say("Weet ik niet zo goed. De ouderapp van 2B ontploft nu, iedereen scheldt op elkaar!");

        Assert.Equal("derailing", talk.Conversation.Consultation!.Topic);
        Assert.Equal("publish", talk.Conversation.Held!.Consultation.Topic);
        Assert.Contains(InDutch.Say(Key.TalkToLeader), talk.Buttons);
    }

    [Fact]
    public void A_story_of_some_sentences_stays_one_subject()
    {
        var reader = Shipped.Reader;
        var folder = Path.Combine(AppContext.BaseDirectory, "Understanding");
        var examples = Corpus.Read(Directory.EnumerateFiles(folder, "*.txt", SearchOption.AllDirectories)).Examples;
        var split = examples.Where(example => reader.ReadSubjects(example.Text).Count > 1).ToList();

        foreach (var example in split)
        {
            output.WriteLine(
                $"{string.Join('+', reader.ReadSubjects(example.Text).Select(words => words.Topics[0].Topic))}: {example.Text}");
        }

        Assert.InRange(split.Count, 0, examples.Count / 200);
    }
}
