using Sevenwolden.Cards.Model;

namespace Sevenwolden.Cards;

/// <summary>A reply, drawn: a card or a short text. What channels without cards need follows from the card, when it is asked for.</summary>
/// <param name="Card">Null for a short text.</param>
/// <param name="Summary">What a notification shows; of a short text, the text itself.</param>
/// <param name="ExpectsInput">Whether an answer is waited for.</param>
public sealed record Message(AdaptiveCard? Card, string Summary, bool ExpectsInput, Entity? Entity = null)
{
    /// <summary>The whole content as text with some Markdown.</summary>
    public string Text => Plain ?? (Card is null ? Summary : PlainText.Of(Card.Body));

    /// <summary>Said instead of the card's content where that is a form; null for nearly all cards.</summary>
    public string? Plain { get; init; }

    /// <summary>What one can type next, as buttons on channels without cards; at most six.</summary>
    public IReadOnlyList<Suggestion> Suggestions => Card is null ? [] : PlainText.Suggestions(Card);
}

/// <summary>A button that types for you.</summary>
public sealed record Suggestion(string Title, string Words);
