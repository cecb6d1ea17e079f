using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Protocols;

namespace Sevenwolden.Cards;

/// <summary>Something that was searched for: a line in the list, and the card that a person puts into a message of their own.</summary>
/// <param name="Card">Without a button of the bot: whoever reads the message has no conversation with it.</param>
public sealed record Hit(string Title, string Text, AdaptiveCard Card)
{
    // Teams shows some two lines of it.
    private const int Room = 160;

    /// <summary>What was found, help first; nothing where nothing was.</summary>
    public static IReadOnlyList<Hit> Draw(Hits hits, Language language)
    {
        var texts = TextBook.In(language);
        return
        [
            .. hits.Danger is { } danger ? [Help(danger, texts)] : Array.Empty<Hit>(),
            .. hits.Articles.Select(article => Of(article, texts)),
        ];
    }

    /// <summary>What is said where nothing was found.</summary>
    public static string Nothing(Language language) => TextBook.In(language)[Note.NoSuchArticle];

    private static Hit Of(Article article, TextBook texts)
    {
        Prose title = ArticleText.WithSubject(article, texts);
        return new(
            title, Cut(article.Text, Room),
            new AdaptiveCard([Layout.Subheading(texts.Of(article.Subject)), Layout.Quote(article, texts)], null, title, texts.Code));
    }

    private static Hit Help(GraveKind danger, TextBook texts)
    {
        Prose title = texts.Of(danger.Label);
        return new(
            title, Cut(string.Join(" ", danger.Calls.Select(phone => (string)texts.Format(Key.DangerCall, phone.Number))), Room),
            new AdaptiveCard(
                [
                    Layout.Heading(title),
                    .. danger.Do.Select(sentence => new TextBlock(texts.Of(sentence))),
                    .. danger.Calls.Select(phone => new TextBlock(DangerCard.Line(phone, texts))),
                ],
                null, title, texts.Code));
    }

    /// <summary>As many of the words as fit; with a sign where that is not all of them.</summary>
    public static string Cut(string text, int room) =>
        text.Length <= room ? text : text[..text.LastIndexOf(' ', room)].TrimEnd(',', ';', '.') + "…";
}
