using Sevenwolden.Cards.Model;

namespace Sevenwolden.Cards;

/// <summary>A reply, drawn: a card or a short text. What channels without cards need follows from the card, when it is asked for.</summary>
/// <param name="Card">Null for a short text.</param>
/// <param name="Said">What a notification shows; of a short text, the text itself.</param>
/// <param name="ExpectsInput">Whether an answer is waited for.</param>
public sealed record Message(AdaptiveCard? Card, Prose Said, bool ExpectsInput, Entity? Entity = null)
{
    /// <summary>What a notification shows, as it is.</summary>
    public string Summary => Said;

    /// <summary>The whole content as Markdown.</summary>
    public string Text => TextIn(Script.Markdown);

    /// <summary>Said instead of the card's content where that is a form; null for nearly all cards.</summary>
    public Prose? Plain { get; init; }

    /// <summary>How confidential it is, on channels that show that; null where it is not.</summary>
    public Sensitivity? Sensitivity { get; init; }

    /// <summary>The same as a text that names its sources, on channels that show those; null where it has none.</summary>
    public CitedText? Cited { get; init; }

    /// <summary>Whether it is asked what the person thinks of it, on channels that have thumbs for that.</summary>
    public bool TakesFeedback { get; init; }

    /// <summary>What one can type next, as buttons on channels without cards; at most six.</summary>
    public IReadOnlyList<Suggestion> Suggestions => Card is null ? [] : PlainText.Suggestions(Card);

    /// <summary>The whole content as text.</summary>
    public string TextIn(Script script) =>
        Plain?.In(script) ?? (Card is null ? Said.In(script) : PlainText.Of(Card.Body, script));
}

/// <summary>A button that types for you.</summary>
public sealed record Suggestion(string Title, string Words);
