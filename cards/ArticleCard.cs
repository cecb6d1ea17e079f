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
        new ArticleEntity([.. quote.Articles.Select(article => article.Id)])) with
    { Cited = Cited(quote.Articles, texts) };

    /// <summary>The articles to the letter, each with its number as a source; what is said of it stands behind that.</summary>
    private static CitedText Cited(IReadOnlyList<Article> articles, TextBook texts) => new(
        Prose.Join("\n\n", articles.Select((article, at) => Prose.Of(
            $"**{ArticleText.WithSubject(article, texts)}**\n\n{Prose.Own($"{article.Text} [{at + 1}]")}{Below(article, texts)}"))),
        [.. articles.Select((article, at) => new Claim(at + 1, Source(article, texts)))]);

    private static Prose Below(Article article, TextBook texts) => Prose.Join(
        "",
        ((Prose?[])[ArticleText.Retold(article, texts), article.Principle ? texts[Key.ArticlePrinciple] : null])
            .OfType<Prose>().Select(said => Prose.Of($"\n\n{said}")));

    // Source: Teams, citations: a name of at most 80 characters, an abstract of at most 160.
    private static Appearance Source(Article article, TextBook texts) =>
        new(Hit.Cut(ArticleText.WithSubject(article, texts), 79), Hit.Cut(article.Text, 159)) { Url = article.Document?.AbsoluteUri };

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
