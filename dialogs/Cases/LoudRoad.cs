using Sevenwolden.Dialogs.Cases.Calendar;

namespace Sevenwolden.Dialogs.Cases;

/// <summary>
/// Where somebody may be in danger and nobody has seen the report, whoever has it is called as well, by day and by night: once each time
/// that it waits for somebody.
/// </summary>
public static class LoudRoad
{
    /// <summary>When they are called; null where they are not.</summary>
    public static DateTimeOffset? Next(Case @case, Timetable times) =>
        times.LoudAfter is { } after && IsUnseen(@case) && !(@case.CalledAt >= @case.WaitingSince) ? @case.WaitingSince + after : null;

    /// <summary>Whether somebody may be in danger and none who could help has done anything since it waits.</summary>
    // Who passed it on has seen it, but whoever it went to has not.
    public static bool IsUnseen(Case @case) => @case is { IsExercise: false, Report.IsInDanger: true, Erased: false }
        && @case.Status is CaseStatus.Open or CaseStatus.HandedOver
        && !@case.History.Any(entry => entry.At > @case.WaitingSince && entry.Kind != CaseEvent.PassedOn.Name
            && entry.By is { } by && !@case.IsReporter(by));

    /// <summary>The gateway answered.</summary>
    /// <param name="case">The case as it is.</param>
    /// <param name="reason">Why it was not taken, for the administrator; null where it was.</param>
    /// <param name="now">The moment.</param>
    public static IReadOnlyList<CaseEvent> Answered(Case @case, string? reason, DateTimeOffset now) =>
        @case.IsClosed ? []
        : reason is null ? [new CaseEvent.Called { At = now }]
        : [new CaseEvent.CallFailed(reason) { At = now }];

    internal static IReadOnlyList<CaseEvent> Due(Case @case, DateTimeOffset now, Timetable times) =>
        Next(@case, times) <= now ? [new CaseEvent.Calling()] : [];
}
