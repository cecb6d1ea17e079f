using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Dialogs.Absences;

/// <summary>How somebody stands: away or there, and who stands in for them.</summary>
/// <param name="Because">What was said just now.</param>
/// <param name="Days">When they are away: now, or the days that were said; null where they are there.</param>
/// <param name="IsNow">Whether they are away today.</param>
/// <param name="StandIn">Who stands in for them and is there then; null for nobody.</param>
/// <param name="Goes">Their open cases that go on then, at most a few.</param>
/// <param name="More">How many there are beside those.</param>
public sealed record AbsenceView(
    AbsenceBecause Because, Absence? Days, bool IsNow, Member? StandIn, IReadOnlyList<CaseThatGoes> Goes, int More)
{
    /// <summary>What can be taken back; null for nothing.</summary>
    public string? Undo { get; init; }

    /// <summary>Longer ones that stand ready at a tap: until and including these days.</summary>
    public IReadOnlyList<AbsenceOffer> Offers { get; init; } = [];
}
