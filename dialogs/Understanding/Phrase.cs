namespace Sevenwolden.Dialogs.Understanding;

/// <summary>Words to look for: one row of them, and rows that must or must not stand elsewhere in the said.</summary>
/// <param name="Number">Its place in the book.</param>
internal sealed record Phrase(int Number, WordRow Row, IReadOnlyList<WordRow> With, IReadOnlyList<WordRow> Without)
{
    private readonly WordRow[] _with = [.. With];
    private readonly WordRow[] _without = [.. Without];

    /// <summary>Where all its rows stand, for a phrase that holds.</summary>
    public IEnumerable<Span> Words(Utterance said) => With.Prepend(Row).SelectMany(row => row.Find(said));

    /// <summary>Whether it says nothing of some of the words that it spans.</summary>
    public bool HasGap => With.Prepend(Row).Any(row => row.Places.Any(place => place is null));

    /// <summary>The words without which it does not hold.</summary>
    public IEnumerable<Word> Needed => With.Prepend(Row).SelectMany(row => row.Places).OfType<Word>();

    /// <summary>As it was found when the message was read.</summary>
    public bool Holds(Utterance said) => said.Held(Number, Number).Length > 0;

    /// <summary>Looks for it.</summary>
    public bool IsIn(Utterance said) => Row.Holds(said) && Counted(_with, said) == _with.Length && Counted(_without, said) == 0;

    private static int Counted(WordRow[] rows, Utterance said)
    {
        var held = 0;
        foreach (var row in rows)
        {
            held += row.Holds(said) ? 1 : 0;
        }

        return held;
    }
}
