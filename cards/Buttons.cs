using System.Globalization;
using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Consulting;
using Sevenwolden.Protocols;

namespace Sevenwolden.Cards;

/// <summary>Makes buttons: those that use a card up are invokes, so that the card is replaced; the others leave it as it is.</summary>
internal static class Buttons
{
    public static Execute UseUp(
        string title, string verb, Consultation talk, string? words = null, params IEnumerable<(string Key, string Value)> data) =>
        new Execute(title, verb, Data(verb, data.Concat(Of(talk)))) { Words = words };

    /// <summary>The one that sends what was filled in: the only one that what is missing holds up.</summary>
    public static Execute Sends(Execute button) => button with { Style = "positive", AssociatedInputs = null };

    /// <summary>A button of a report or a case.</summary>
    public static Execute Case(
        string title, string verb, string @case, string? words = null, params IEnumerable<(string Key, string Value)> data) =>
        new Execute(title, verb, Data(verb, data.Prepend(("case", @case)))) { Words = words };

    public static Button Press(string title, string verb, string? words = null, params IEnumerable<(string Key, string Value)> data) =>
        new Submit(title, Data(verb, data)) { Words = words, AssociatedInputs = "none" };

    public static Button Topic(string title, string topic) => Press(title, Verbs.Topic, title, ("topic", topic));

    /// <summary>Goes on in another language, the card with the button first.</summary>
    public static Button Language(TextBook other) =>
        new Execute(other.Name, Verbs.Language, Data(Verbs.Language, [("language", other.Code)])) { Words = other.Name };

    /// <summary>Shows an article to the letter, and leaves all else as it is.</summary>
    public static Button Article(Article article, TextBook texts) => Press(
        ArticleText.Called(article, texts), Verbs.Article, texts.Format(Key.ArticleWords, article.Id), ("article", article.Id));

    /// <summary>
    /// Says which consultation a button belongs to; what the person wrote at first travels along, since it is kept nowhere else.
    /// </summary>
    public static IEnumerable<(string Key, string Value)> Of(Consultation talk) =>
    [
        ("talk", talk.Id.ToString(CultureInfo.InvariantCulture)),
        .. talk.Words is { } words ? [("words", Writing.Tidy(words))] : Array.Empty<(string, string)>(),
    ];

    private static Dictionary<string, string> Data(string verb, IEnumerable<(string Key, string Value)> data)
    {
        var all = new Dictionary<string, string> { ["verb"] = verb };
        foreach (var (key, value) in data)
        {
            all.Add(key, value);
        }

        return all;
    }
}
