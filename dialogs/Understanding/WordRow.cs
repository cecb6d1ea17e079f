namespace Sevenwolden.Dialogs.Understanding;

/// <summary>Words one behind the other; a gap (null) lets at most six others stand between, within the clause.</summary>
internal sealed record WordRow(IReadOnlyList<Word?> Places, bool AtStart)
{
    private const int Gap = 6;

    // Thousands of rows are looked for in each message, and nearly all stand nowhere: that is told without a list or a closure.
    private readonly Word?[] _places = [.. Places];

    public IReadOnlyList<Span> Find(Utterance said)
    {
        List<Span>? spans = null;
        for (var start = 0; (start = From(said, start)) >= 0; start++)
        {
            (spans ??= []).Add(new Span(start, EndOf(said, start, 0)!.Value));
        }
        return spans ?? (IReadOnlyList<Span>)[];
    }

    /// <summary>Whether it stands anywhere.</summary>
    public bool Holds(Utterance said) => From(said, 0) >= 0;

    /// <summary>The first token from this one on where it begins; -1 where it does nowhere.</summary>
    private int From(Utterance said, int start)
    {
        foreach (var place in _places)
        {
            if (place is not null && !said.Holds(place))
            {
                return -1;
            }
        }

        var last = AtStart ? Math.Min(1, said.Tokens.Count) : said.Tokens.Count;
        for (; start < last; start++)
        {
            if (EndOf(said, start, 0) is not null)
            {
                return start;
            }
        }

        return -1;
    }

    private int? EndOf(Utterance said, int at, int place)
    {
        if (place == _places.Length)
        {
            return at;
        }
        if (_places[place] is { } word)
        {
            return at < said.Tokens.Count && said.Is(word, at) ? EndOf(said, at + 1, place + 1) : null;
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
