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
    [InlineData("Mag ik ChatGPT gebruiken om een post te schrijven?", "ai_tools")]
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

    private static string Seen(IReadOnlyList<Reply> replies) =>
        string.Join('\n', replies.Select(reply => reply is Reply.Silent silent
            ? string.Join(' ', silent.Subjects.Select(each => each.Name).Concat(silent.Articles.Select(article => article.Id)))
            : reply.GetType().Name));
}
