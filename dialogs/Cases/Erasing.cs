using Sevenwolden.Dialogs.Cases.Calendar;
using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Dialogs.Cases;

/// <summary>
/// The words of a closed case go in time, and somebody who has it hears so before, once, on a morning of school.
/// </summary>
// That the words are gone by then is a promise to whom they are about: where a notice comes late or fails, the erasing doesn't wait for it.
public static class Erasing
{
    /// <summary>When the words go; null while the case is open, and once they are gone.</summary>
    public static DateTimeOffset? Moment(Case @case, Timetable times) =>
        @case is { Erased: false, ClosedAt: { } closed } ? closed + times.KeepTextOf(@case) : null;

    internal static DateTimeOffset? Next(Case @case, Timetable times) => Notice(@case, times) ?? Moment(@case, times);

    internal static IReadOnlyList<CaseEvent> Due(Case @case, DateTimeOffset now, Timetable times, Presence there) =>
        Moment(@case, times) is not { } gone ? []
        : gone <= now ? [new CaseEvent.Erased()]
        : Notice(@case, times) <= now ? [new CaseEvent.ErasureAnnounced(Hears(@case, there), gone)]
        : [];

    /// <summary>
    /// The last morning of school that leaves as long as was set, or else the first after it was closed; null where it was announced for
    /// that moment, there is no such morning, or nothing real was written.
    /// </summary>
    private static DateTimeOffset? Notice(Case @case, Timetable times)
    {
        if (@case.IsExercise || Moment(@case, times) is not { } gone || @case.ErasesAt == gone)
        {
            return null;
        }

        var (last, first) = (
            times.Calendar.LastMorning(gone - times.ErasureNotice), times.Calendar.NextMorning(@case.ClosedAt!.Value));
        var notice = last > first ? last.Value : first;
        return notice < gone ? notice : null;
    }

    /// <summary>
    /// Whoever handled it; where they are away or left, who stands in for them, was asked, or would get it now. Null for nobody.
    /// </summary>
    private static Member? Hears(Case @case, Presence there)
    {
        Member[] handler = @case.Handler is { } had ? [had, .. there.StandIns.GetValueOrDefault(had.Id) ?? []] : [];
        var here = handler.Concat(@case.Addressed).Concat(@case.Chain).Concat(there.Today)
            .Where(member => @case.Admits(member) && !@case.Unreachable.Contains(member.Id) && !there.Gone.Contains(member.Id)).ToList();
        return here.Find(there.Has) ?? here.FirstOrDefault();
    }
}
