using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>One question never has two answers: words, button and search come to the same honest sentence, and to no verdict.</summary>
public sealed class What_the_text_does_not_name
{
    private readonly Talk _talk = new();

    public static TheoryData<string> Subjects => [.. Shipped.Pack.Silences.Select(silence => silence.Name)];

    [Theory]
    [MemberData(nameof(Subjects))]
    public void Is_said_alike_by_its_name_its_button_and_a_search(string subject)
    {
        var silence = Shipped.Pack.Silence(subject)!;
        var byName = new Talk().Say(silence.Label.Dutch).Replies;
        var byButton = new Talk().Press(Verbs.Silence, ("subject", subject)).Replies;
        var inEnglish = new Talk().Say(silence.Label.English).Replies;

        Assert.Equal(Seen(byButton), Seen(byName));
        Assert.Equal(Seen(byButton), Seen(inEnglish));
        Assert.Equal([subject], Assert.IsType<Reply.Silent>(Assert.Single(byButton)).Subjects.Select(each => each.Name));
    }

    [Theory]
    [InlineData("Mag ik een oud-leerling toevoegen op Facebook?", "former_pupil")]
    [InlineData("wat staat er over oud-leerlingen", "former_pupil")]
    [InlineData("mag ik een groepsapp met mijn mentorklas maken?", "group_chat_pupils")]
    [InlineData("Mag ik ChatGPT gebruiken voor een toets?", "ai_tools")]
    [InlineData("moet ik 's avonds nog reageren op appjes van ouders?", "response_times")]
    public void Is_recognised_in_words(string words, string subject)
    {
        _talk.Say(words);

        Assert.Contains(subject, Assert.IsType<Reply.Silent>(_talk.Replies[^1]).Subjects.Select(each => each.Name));
    }

    [Fact]
    public void Ends_a_walk_that_would_come_to_a_rule_which_the_text_does_not_hold()
    {
        _talk.Press(Verbs.Topic, ("topic", "befriend_pupil"));

        _talk.Say("het gaat om een oud-leerling");

        Assert.IsType<Reply.Silent>(_talk.Replies[^1]);
        Assert.Null(_talk.Conversation.Consultation);
    }

    [Theory]
    [InlineData("Een ouder zet cijfers van leerlingen in de ouderapp")]
    [InlineData("De klassenapp loopt helemaal uit de hand, ruzie en schelden")]
    public void Yields_to_what_the_text_does_speak_of(string words)
    {
        _talk.Say(words);

        Assert.DoesNotContain(_talk.Replies, reply => reply is Reply.Silent);
    }

    [Fact]
    public void Cites_what_bears_on_it_and_3b_4()
    {
        var silent = Assert.IsType<Reply.Silent>(_talk.Press(Verbs.Silence, ("subject", "former_pupil")).Replies[^1]);

        Assert.Contains(silent.Articles, article => article.Id == "3a.6");
        Assert.Contains(silent.Articles, article => article.Id == "3b.4");
    }

    [Theory]
    [InlineData("publish", true)]
    [InlineData("publish", false)]
    [InlineData("class_use", true)]
    [InlineData("befriend_pupil", true)]
    [InlineData("befriend_pupil", false)]
    public void Is_offered_at_the_first_question_of_a_topic_that_was_chosen(string topic, bool cards)
    {
        var talk = new Talk(new Surroundings(Cards: cards)).Press(Verbs.Topic, ("topic", topic));

        _ = cards ? talk.PressButton(InDutch.Say(Key.SilentBeside)) : talk.Say("iets anders");

        Assert.Equal(Shipped.Pack.Beside(topic), talk.Replies.OfType<Reply.SilentIndex>().Single().Subjects);
        Assert.Equal(topic, talk.Conversation.Consultation!.Topic);
    }

    [Fact]
    public void Is_not_offered_once_something_was_answered_nor_where_the_words_led_there_nor_where_nothing_lies_beside()
    {
        Assert.All(
            [Walks.Told("publish", "school_related"), new Talk().Press(Verbs.Topic, ("topic", "misconduct")), Answered()],
            talk => Assert.DoesNotContain(InDutch.Say(Key.SilentBeside), talk.Buttons));
        Assert.IsType<Reply.Choose>(Answered().Say("iets anders").Replies[0]);

        static Talk Answered() => new Talk(new Surroundings(Cards: false)).Press(Verbs.Topic, ("topic", "publish")).Say("nee");
    }

    private static string Seen(IReadOnlyList<Reply> replies) =>
        string.Join('\n', replies.Select(reply => reply is Reply.Silent silent
            ? string.Join(' ', silent.Subjects.Select(each => each.Name).Concat(silent.Articles.Select(article => article.Id)))
            : reply.GetType().Name));
}
