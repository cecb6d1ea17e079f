using Sevenwolden.Dialogs.Cases.Calendar;

namespace Sevenwolden.Dialogs.Cases;

/// <summary>
/// How an exercise goes on by itself. It climbs as what is urgent does, in shorter steps: the leader is reminded, then it goes to one more
/// after each step. Whoever picks it up passes it on at once, so that everybody of the chain has their turn, and it ends behind the last.
/// </summary>
internal static class Practice
{
    /// <summary>When it goes on; null for what is no exercise, and for one that ended.</summary>
    public static DateTimeOffset? Next(Case @case, Timetable times) =>
        @case is not { IsClosed: false, Report.Exercise.Steps: [.., var last] } ? null
        : last.PickedUpAt is { } pickedUp ? pickedUp
        : @case.Unreachable.Contains(last.Who.Id) ? last.AskedAt
        : last.AskedAt + (times.PracticeStep * (IsFirst(@case) ? @case.Rung + 1 : 1));

    public static IReadOnlyList<CaseEvent> Due(Case @case, DateTimeOffset now, Timetable times, People.Presence there) =>
        Next(@case, times) is not { } due || due > now ? []
        : IsFirst(@case) && @case.Rung == 0 && Waits(@case) ? [new CaseEvent.Reminded(1)]
        : Routing.Next(@case, there: there) is { } next ? [new CaseEvent.Escalated(next)]
        : [new CaseEvent.PracticeEnded()];

    private static bool IsFirst(Case @case) => @case is { Report.Exercise.Steps.Count: 1, Rung: 0 or 1 };

    private static bool Waits(Case @case) =>
        @case.Report.Exercise!.Steps[^1] is { PickedUpAt: null, Who.Id: var last } && !@case.Unreachable.Contains(last);
}
