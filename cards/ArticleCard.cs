using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Protocols;

namespace Sevenwolden.Cards;

/// <summary>One article or a few, quoted.</summary>
internal static class ArticleCard
{
    public static Message Draw(Reply.Quote quote, TextBook texts) => Composition.Message(
        texts,
        Prose.Join(", ", quote.Articles.Select(article => ArticleText.WithSubject(article, texts))),
        [.. quote.Articles.SelectMany(article => Elements(article, texts))],
        [Buttons.Press(texts[Key.AllArticles], Verbs.Articles, texts[Typed.Articles])],
        new ArticleEntity([.. quote.Articles.Select(article => article.Id)]));

    /// <summary>Why a question is asked: its explanation and the articles behind it.</summary>
    public static Message Draw(Reply.Explain explain, Pack pack, TextBook texts)
    {
        var articles = explain.Fact.Articles.Select(pack.Article).OfType<Article>().ToList();
        return Composition.Message(
            texts,
            texts[Key.ExplainTitle],
            [
                Layout.Subheading(texts[Key.ExplainTitle]),
                new TextBlock(texts.Of(explain.Fact.Help, explain.Role, explain.OwnClass)),
                .. articles.Select(article => Layout.Quote(article, texts)),
            ],
            [],
            new ArticleEntity([.. articles.Select(article => article.Id)]));
    }

    private static IEnumerable<Element> Elements(Article article, TextBook texts)
    {
        yield return Layout.Subheading(texts.Of(article.Subject));
        yield return Layout.Quote(article, texts);
        if (article.Principle)
        {
            yield return Layout.Small(texts[Key.ArticlePrinciple]);
        }
    }
}
