namespace Sevenwolden.Dialogs.Understanding;

/// <summary>Words to look for: one row of them, and rows that must or must not stand elsewhere in the message.</summary>
internal sealed record Phrase(WordRow Row, IReadOnlyList<WordRow> With, IReadOnlyList<WordRow> Without)
{
    /// <summary>Where the first row stands in the message; empty when the phrase does not hold.</summary>
    public IReadOnlyList<Span> Find(Message message)
    {
        var spans = Row.Find(message);
        return spans.Count > 0 && With.All(row => row.Find(message).Count > 0) && Without.All(row => row.Find(message).Count == 0)
            ? spans
            : [];
    }

    /// <summary>Where all its rows stand, for a phrase that holds.</summary>
    public IEnumerable<Span> Words(Message message) => With.Prepend(Row).SelectMany(row => row.Find(message));

    public bool Holds(Message message) => Find(message).Count > 0;
}
