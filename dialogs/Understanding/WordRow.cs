namespace Sevenwolden.Dialogs.Understanding;

/// <summary>Words one behind the other; a gap (null) lets at most six others stand between, within the clause.</summary>
internal sealed record WordRow(IReadOnlyList<Word?> Places, bool AtStart)
{
    private const int Gap = 6;

    public IReadOnlyList<Span> Find(Message message)
    {
        if (Places.Any(place => place is { } word && !message.Holds(word)))
        {
            return [];
        }
        var spans = new List<Span>();
        var last = AtStart ? Math.Min(1, message.Tokens.Count) : message.Tokens.Count;
        for (var start = 0; start < last; start++)
        {
            if (EndOf(message, start, 0) is { } end)
            {
                spans.Add(new Span(start, end));
            }
        }
        return spans;
    }

    private int? EndOf(Message message, int at, int place)
    {
        if (place == Places.Count)
        {
            return at;
        }
        if (Places[place] is { } word)
        {
            return at < message.Tokens.Count && message.Hits(word)[at] ? EndOf(message, at + 1, place + 1) : null;
        }
        for (var next = at; next <= at + Gap && next < message.Tokens.Count; next++)
        {
            if (message.Tokens[next].Clause != message.Tokens[at - 1].Clause)
            {
                return null;
            }
            if (EndOf(message, next, place + 1) is { } end)
            {
                return end;
            }
        }
        return null;
    }
}
