using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Protocols;

namespace Sevenwolden.Cards;

/// <summary>What the text does not name: that first, then what does bear on it, then whom to ask.</summary>
internal static class SilenceCard
{
    public static Message Draw(Reply.Silent silent, Pack pack, TextBook texts) => Composition.Message(
        texts,
        Prose.Join(" ", silent.Subjects.Select(subject => texts.Of(subject.Says))),
        [
            .. silent.Subjects.SelectMany(subject => (Element[])
            [
                Layout.Heading(texts.Of(subject.Says)),
                new TextBlock(texts.Of(subject.Applies)),
            ]),
            new TextBlock(TalkTo.In(texts.Format(Key.SilentDoubt, ArticleText.Called(pack.Doubt.Article, texts)), silent.Past, texts))
            {
                Weight = "Bolder",
            },
            .. TalkTo.Instead(silent.Past, texts),
            Layout.Subheading(texts[Key.SilentBears]),
            .. silent.Articles.Select(article => Layout.Quote(article, texts)),
        ],
        [
            Buttons.Press(TalkTo.Button(silent.Past, texts), Verbs.Leader, texts[Typed.Leader]),
            .. Layout.WayBack(silent.Held, pack, texts),
            Buttons.Press(texts[Key.NewQuestion], Verbs.New, texts[Typed.StartOver]),
        ],
        new SilenceEntity([.. silent.Subjects.Select(subject => subject.Name)], [.. silent.Articles.Select(article => article.Id)]));

    public static Message Draw(Reply.SilentIndex index, TextBook texts) => Composition.Message(
        texts,
        texts[Key.SilentIndexText],
        [
            new TextBlock(texts[Key.SilentIndexText]),
            .. Layout.Sets(index.Subjects.Select(subject => Buttons.Press(
                texts.Of(subject.Label), Verbs.Silence, texts.Of(subject.Label), ("subject", subject.Name)))),
        ],
        []);
}
