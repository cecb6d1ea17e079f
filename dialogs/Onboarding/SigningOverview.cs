namespace Sevenwolden.Dialogs.Onboarding;

/// <summary>Who has signed and who has not, a page at a time: who did not begin comes first.</summary>
/// <param name="All">All of them, in order.</param>
public sealed record SigningOverview(IReadOnlyList<SigningRow> All, int Page)
{
    public const int PageSize = 10;

    /// <param name="rows">Of everybody who is to be seen, in any order.</param>
    /// <param name="page">As it was asked for; the nearest that there is.</param>
    public static SigningOverview Of(IReadOnlyList<SigningRow> rows, int page)
    {
        var all = new SigningOverview(
            [.. rows.OrderBy(row => row.IsOfNow ? 2 : row.Part is null && row.Newest is null ? 0 : 1)
                .ThenBy(row => row.Who.Name, StringComparer.OrdinalIgnoreCase)],
            0);
        return all with { Page = Math.Clamp(page, 0, all.Pages - 1) };
    }

    public int Pages => Math.Max(1, (All.Count + PageSize - 1) / PageSize);

    public IEnumerable<SigningRow> Rows => All.Skip(Page * PageSize).Take(PageSize);

    public int Done => All.Count(row => row.IsOfNow);

    public int Busy => All.Count(row => !row.IsOfNow && (row.Part is not null || row.Newest is not null));

    public int NotBegun => All.Count - Done - Busy;
}
