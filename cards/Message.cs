using Sevenwolden.Cards.Model;

namespace Sevenwolden.Cards;

/// <summary>A reply, drawn: a card, and the same as text for channels that show none.</summary>
/// <param name="Card">Null for a short text.</param>
/// <param name="Text">The whole content as text with some Markdown.</param>
/// <param name="Summary">What a notification shows.</param>
/// <param name="ExpectsInput">Whether an answer is waited for.</param>
/// <param name="Suggestions">What one can type next, as buttons on channels without cards; at most six.</param>
public sealed record Message(
    AdaptiveCard? Card, string Text, string Summary, bool ExpectsInput, IReadOnlyList<Suggestion> Suggestions, Entity? Entity = null);

/// <summary>A button that types for you.</summary>
public sealed record Suggestion(string Title, string Words);
