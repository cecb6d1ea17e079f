using Sevenwolden.Dialogs.Cases;
namespace Sevenwolden.Dialogs.Reporting;

/// <summary>A page of cases, oldest first.</summary>
/// <param name="Total">How many there are on all pages.</param>
public sealed record CaseList(Overview Overview, IReadOnlyList<Case> Cases, int Total)
{
    public int Pages => Math.Max(1, (Total + Overview.PageSize - 1) / Overview.PageSize);
}
