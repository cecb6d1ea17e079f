namespace Sevenwolden.Dialogs.Cases.Ties;

/// <summary>
/// The ties of one case, those that were undone too, each with the case at its other end; in the order in which they came.
/// </summary>
public sealed record TiedCases(IReadOnlyList<Tied> All)
{
    public static readonly TiedCases None = new([]);

    /// <summary>The cases that are tied to it now.</summary>
    public IEnumerable<Case> Now => All.Where(tied => tied.Tie.Holds).Select(tied => tied.Case);

    /// <summary>
    /// What this person may know of them. Who leads both cases sees the tie, at both ends; to all others, the reporters first of all, there
    /// is none: whatever was looked up, a card shows no more than this.
    /// </summary>
    public TiedCases To(Case @case, string person) => All.Count == 0 || !@case.IsLeader(person)
        ? None
        : new([.. All.Where(tied => tied.Case.IsLeader(person) && !tied.Case.Erased && !@case.Erased)]);

    public bool Has(string id) => Now.Any(@case => @case.Id == id);

    /// <summary>As they are once this tie was made or undone.</summary>
    public TiedCases After(Tie tie, Case other) => tie.Holds
        ? new([.. All, new Tied(other, tie)])
        : new([.. All.Select(tied => tied.Case.Id == other.Id && tied.Tie.Holds ? tied with { Tie = tie } : tied)]);

    /// <summary>What the history says of them, to whoever may know: who did it, and the name of the other case.</summary>
    public IEnumerable<Entry> Entries(Case @case) => All.SelectMany(tied => tied.Tie.Loosened is { } loosened
        ? (Entry[])[Entry(tied, Tie.Made, tied.Tie.By, tied.Tie.At, @case), Entry(tied, Tie.Undone, loosened.By, loosened.At, @case)]
        : [Entry(tied, Tie.Made, tied.Tie.By, tied.Tie.At, @case)]);

    private static Entry Entry(Tied tied, string kind, string by, DateTimeOffset at, Case @case) =>
        new(0, kind, at, (@case.Known(by) ?? tied.Case.Known(by))?.Name ?? CaseFolding.Nobody, tied.Case.Id) { By = by };
}
