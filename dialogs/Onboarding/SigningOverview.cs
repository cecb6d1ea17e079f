namespace Sevenwolden.Dialogs.Onboarding;

/// <summary>Who has signed and who has not, a page at a time: who did not begin comes first.</summary>
/// <param name="All">All of them, in order.</param>
public sealed record SigningOverview(IReadOnlyList<SigningRow> All, int Page)
{
    public const int PageSize = 10;

    public int Pages => Math.Max(1, (All.Count + PageSize - 1) / PageSize);

    public IEnumerable<SigningRow> Rows => All.Skip(Page * PageSize).Take(PageSize);

    public int Done => All.Count(row => row.IsOfNow);

    public int Busy => All.Count(row => !row.IsOfNow && (row.Part is not null || row.Newest is not null));

    public int NotBegun => All.Count - Done - Busy;
}
