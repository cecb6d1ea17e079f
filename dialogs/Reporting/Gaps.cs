namespace Sevenwolden.Dialogs.Reporting;

/// <summary>What would keep a report from arriving in time, found before anybody has to find out by one; the gravest first.</summary>
public sealed record Gaps(IReadOnlyList<Gap> All)
{
    /// <summary>Each kind that there is, with those whom it concerns.</summary>
    public IEnumerable<IGrouping<GapKind, Gap>> ByKind => All.GroupBy(gap => gap.Kind);

    /// <summary>Whether a report could stand still because of it.</summary>
    public static bool IsGrave(GapKind kind) => kind <= GapKind.NoBoard;
}
