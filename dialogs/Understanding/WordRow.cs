namespace Sevenwolden.Dialogs.Understanding;

/// <summary>Words one behind the other; a gap (null) lets at most six others stand between, within the clause.</summary>
internal sealed record WordRow(IReadOnlyList<Word?> Places, bool AtStart)
{
    private const int Gap = 6;

    public IReadOnlyList<Span> Find(Utterance said)
    {
        if (Places.Any(place => place is { } word && !said.Holds(word)))
        {
            return [];
        }
        var spans = new List<Span>();
        var last = AtStart ? Math.Min(1, said.Tokens.Count) : said.Tokens.Count;
        for (var start = 0; start < last; start++)
        {
            if (EndOf(said, start, 0) is { } end)
            {
                spans.Add(new Span(start, end));
            }
        }
        return spans;
    }

    private int? EndOf(Utterance said, int at, int place)
    {
        if (place == Places.Count)
        {
            return at;
        }
        if (Places[place] is { } word)
        {
            return at < said.Tokens.Count && said.Hits(word)[at] ? EndOf(said, at + 1, place + 1) : null;
        }
        for (var next = at; next <= at + Gap && next < said.Tokens.Count; next++)
        {
            if (said.Tokens[next].Clause != said.Tokens[at - 1].Clause)
            {
                return null;
            }
            if (EndOf(said, next, place + 1) is { } end)
            {
                return end;
            }
        }
        return null;
    }
}
