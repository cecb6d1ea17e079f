using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;

namespace Sevenwolden.Cards;

/// <summary>Puts body and buttons together into a message, with its text for channels without cards.</summary>
internal static class Drawing
{
    /// <summary>Teams shows at most this many suggested actions.</summary>
    private const int MostSuggestions = 6;

    public static Message Message(
        TextBook texts, string summary, IReadOnlyList<Element> body, IReadOnlyList<CardAction> actions, Entity? entity = null, bool expectsInput = false)
    {
        var text = PlainText.Of(body);
        var card = new AdaptiveCard(body, actions.Count > 0 ? actions : null, text, texts.Code);
        return new Message(card, text, summary, expectsInput, Suggestions(body, actions), entity);
    }

    public static Message Text(string text, Entity? entity = null) => new(null, text, text, false, [], entity);

    private static IReadOnlyList<Suggestion> Suggestions(IEnumerable<Element> body, IEnumerable<CardAction> actions) =>
        [.. body.OfType<ActionSet>().SelectMany(set => set.Actions).Concat(actions)
            .Where(action => action.Words is not null)
            .Select(action => new Suggestion(action.Title, action.Words!))
            .DistinctBy(suggestion => suggestion.Words)
            .Take(MostSuggestions)];
}
