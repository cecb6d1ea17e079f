using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;

namespace Sevenwolden.Cards;

/// <summary>Puts body and buttons together into a message.</summary>
internal static class Composition
{
    /// <summary>A client too old for the card shows the summary: the verdict with its articles, or the question.</summary>
    public static Message Message(
        TextBook texts, Prose summary, IReadOnlyList<Element> body, IReadOnlyList<Button> actions, Entity? entity = null,
        bool expectsInput = false) =>
        new(new AdaptiveCard(body, actions.Count > 0 ? actions : null, summary, texts.Code), summary, expectsInput, entity);

    public static Message Text(Prose text, Entity? entity = null) => new(null, text, false, entity);
}
