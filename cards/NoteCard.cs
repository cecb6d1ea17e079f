using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;

namespace Sevenwolden.Cards;

/// <summary>Something short: a line of text, or a line on a card where a card has to be.</summary>
internal static class NoteCard
{
    /// <summary>What points to the leader has the way there below it.</summary>
    private static readonly Note[] ToTheLeader =
        [Note.MyTip, Note.NotNamed, Note.NotNamedToo, Note.StopInDanger, Note.StoryNoted, Note.StoryNotedToo, Note.AskingIsRight];

    public static Message Draw(Reply.Say say, TextBook texts) => ToTheLeader.Contains(say.Note)
        ? Composition.Message(
            texts, texts[say.Note], [new TextBlock(texts[say.Note])],
            [Buttons.Press(texts[Key.TalkToLeader], Verbs.Leader, texts[Typed.Leader])])
        : Composition.Text(
        say.Answers.Aggregate(texts[say.Note], (text, given) => Prose.Of($"{text} {texts.Of(given.Fact.Label)}: {texts[given.Answer]}.")));

    public static Message Draw(Reply.TwoSubjects two, TextBook texts) => Composition.Message(
        texts,
        texts.Format(Key.TwoSubjectsText, texts.Of(two.First.Label), texts.Of(two.Second.Label)),
        [new TextBlock(texts.Format(Key.TwoSubjectsText, texts.Of(two.First.Label), texts.Of(two.Second.Label)))],
        [
            Buttons.Press(texts[Key.TwoSubjectsOther], Verbs.Topic, texts.Of(two.Second.Label), ("topic", two.Second.Name)),
            Buttons.Press(texts[Key.TalkToLeader], Verbs.Leader, texts[Typed.Leader]),
        ],
        new TopicsEntity([two.First.Name, two.Second.Name]));

    public static Message Draw(Reply.GoPrivate go, TextBook texts) => Composition.Message(
        texts,
        texts[Key.GoPrivateText],
        [new TextBlock(texts[Key.GoPrivateText])],
        go.Link is { } link ? [new OpenUrl(texts[Key.GoPrivateOpen], link)] : []);
}
