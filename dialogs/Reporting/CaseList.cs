using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Dialogs.Reporting;

/// <summary>A page of cases, oldest first.</summary>
/// <param name="Total">How many there are on all pages.</param>
public sealed record CaseList(Overview Overview, IReadOnlyList<Case> Cases, int Total)
{
    /// <summary>Whether the leader whose list it is, is away; null for all others.</summary>
    public AwayToday? Away { get; init; }

    public int Pages => Math.Max(1, (Total + Overview.PageSize - 1) / Overview.PageSize);
}
