using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Ties;

namespace Sevenwolden.Dialogs.Tying;

/// <summary>The ties of a case through the eyes of somebody who leads it.</summary>
/// <param name="Ties">To the cases that they lead as well.</param>
/// <param name="Near">Their other open cases, those first that were reported at about the same time.</param>
/// <param name="Zone">By which clock moments are shown.</param>
public sealed record TieView(Case Case, string Viewer, TiedCases Ties, IReadOnlyList<Case> Near, TimeZoneInfo Zone)
{
    /// <summary>As many as fit on a phone's screen or two, tied and to choose from each.</summary>
    public const int Most = 8;

    public TiedCases Ties { get; init; } = Ties.To(Case, Viewer);

    /// <summary>Of those to choose from none that this person doesn't lead, nor one with which nothing comes of it.</summary>
    public IReadOnlyList<Case> Near { get; init; } =
        [.. Near.Where(other => TieRules.BarsTying(Case, other, Ties, Viewer) is null).Take(Most)];

    /// <summary>What was just done; null where it was only asked for.</summary>
    public TieWish? Did { get; init; }
}
