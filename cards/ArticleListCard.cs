using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Protocols;

namespace Sevenwolden.Cards;

/// <summary>The whole protocol as a list to choose from, a group for each section.</summary>
internal static class ArticleListCard
{
    public static Message Draw(Pack pack, TextBook texts) => Composition.Message(
        texts,
        texts[Key.ArticlesSummary],
        [
            Layout.Heading(texts[Key.ArticlesTitle]),
            new TextBlock(texts[Key.ArticlesText]),
            .. pack.Sections.Select(section => new ActionSet(
                [new ShowCard(texts.Of(section.Value), new InnerCard([.. Articles(section.Key, pack, texts)]))])),
            Layout.Small(Prose.Own(pack.Closing)),
        ],
        [],
        new ArticleEntity([.. pack.Articles.Select(article => article.Id)]));

    private static IEnumerable<ActionSet> Articles(string section, Pack pack, TextBook texts) =>
        Layout.Sets(pack.Articles.Where(article => article.Section == section).Select(article => Quote(article, texts)));

    private static Button Quote(Article article, TextBook texts) => Buttons.Press(
        ArticleText.WithSubject(article, texts),
        Verbs.Article,
        texts.Format(Key.ArticleWords, article.Id),
        ("article", article.Id));
}
