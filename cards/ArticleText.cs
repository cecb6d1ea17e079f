using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Protocols;

namespace Sevenwolden.Cards;

/// <summary>What an article is called: as the school knows it, <c>Protocol 3a, punt 5</c>; its label stays beside its text.</summary>
internal static class ArticleText
{
    public static Prose Called(Article article, TextBook texts) => Called(article.Id, texts);

    /// <param name="id">As it stands in the pack: the section, a full stop, and the point.</param>
    /// <param name="texts">In which language.</param>
    public static Prose Called(string id, TextBook texts) => texts.Format(Key.ArticleCalled, Section(id), Point(id));

    public static Prose WithSubject(Article article, TextBook texts) =>
        texts.Format(Key.ArticleQuoted, Called(article, texts), texts.Of(article.Subject));

    /// <summary>Several, with each section named once.</summary>
    public static Prose Called(IEnumerable<Article> articles, TextBook texts) => Prose.Join(
        "; ",
        articles.GroupBy(article => Section(article.Id), article => Point(article.Id)).Select(section => section.ToList() switch
        {
            [var only] => texts.Format(Key.ArticleCalled, section.Key, only),
            [.. var first, var last] => texts.Format(Key.ArticlesCalled, section.Key, string.Join(", ", first), last),
            _ => Prose.Own(""),
        }));

    /// <summary>What it says, in our words and in the reader's language; null where its own words are in that language.</summary>
    public static Prose? Retold(Article article, TextBook texts) => article.Retold.GetValueOrDefault(texts.Language) is { } retold
        ? texts.Format(Key.ArticleRetold, Prose.Own(retold))
        : null;

    /// <summary>The label of the school's text, in small, and the way to that text where the school says where it is.</summary>
    public static TextBlock Label(Article article, TextBook texts)
    {
        var label = texts.Format(Key.Article, article.Id);
        return Layout.Small(article.Document is { } document
            ? Prose.Of($"{label} · {Link(texts[Key.ArticleSource], document)}")
            : label) with
        { Spacing = "Small" };
    }

    // A bracket would end the link.
    private static Prose Link(Prose words, Uri to) => Prose.Own(
        $"[{words}]({to.AbsoluteUri.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)})");

    private static string Section(string id) => id[..id.LastIndexOf('.')];

    private static string Point(string id) => id[(id.LastIndexOf('.') + 1)..];
}
