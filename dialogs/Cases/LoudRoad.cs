using Sevenwolden.Dialogs.Cases.Calendar;

namespace Sevenwolden.Dialogs.Cases;

/// <summary>
/// Where somebody may be in danger and nobody has done anything with the report, whoever has it is called as well, by day and by night:
/// once each time that it waits for somebody.
/// </summary>
public static class LoudRoad
{
    /// <summary>
    /// So long the gateway has to take it before the reporter hears that it did not: six minutes after they wrote, at most.
    /// </summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>When they are called, or the reporter hears that this did not get through so far; null where neither comes.</summary>
    public static DateTimeOffset? Next(Case @case, Timetable times) =>
        !IsUntouched(@case) ? null
        : !IsCalling(@case) ? @case.WaitingSince + times.LoudAfter
        : Last(@case) is CaseEvent.Calling.Name ? @case.CalledAt + Patience
        : null;

    /// <summary>Whether it is known that the call did not get through, and nobody has done anything: somebody else has to call.</summary>
    public static bool IsInVain(Case @case) => IsUntouched(@case) && IsCalling(@case)
        && Last(@case) is CaseEvent.CallLate.Name or CaseEvent.CallFailed.Name;

    /// <summary>Whether somebody may be in danger and none who could help has done anything since it waits.</summary>
    // Who passed it on has seen it, but whoever it went to has not.
    public static bool IsUntouched(Case @case) => @case is { IsExercise: false, Report.IsInDanger: true, Erased: false }
        && @case.Status is CaseStatus.Open or CaseStatus.HandedOver
        && !@case.History.Any(entry => entry.At > @case.WaitingSince && entry.Kind != CaseEvent.PassedOn.Name
            && entry.By is { } by && !@case.IsReporter(by));

    /// <summary>The gateway answered.</summary>
    /// <param name="case">The case as it is.</param>
    /// <param name="reason">Why it was not taken, for the administrator; null where it was.</param>
    /// <param name="now">The moment.</param>
    public static IReadOnlyList<CaseEvent> Answered(Case @case, string? reason, DateTimeOffset now) =>
        @case.IsClosed ? []
        : reason is null ? [new CaseEvent.Called { At = now, IsLate = Last(@case) == CaseEvent.CallLate.Name }]
        : [new CaseEvent.CallFailed(reason) { At = now }];

    internal static IReadOnlyList<CaseEvent> Due(Case @case, DateTimeOffset now, Timetable times) =>
        !(Next(@case, times) <= now) ? [] : IsCalling(@case) ? [new CaseEvent.CallLate()] : [new CaseEvent.Calling()];

    /// <summary>Whether it was called for since it waits.</summary>
    private static bool IsCalling(Case @case) => @case.CalledAt >= @case.WaitingSince;

    /// <summary>What became of the last call.</summary>
    private static string? Last(Case @case) => @case.History.LastOrDefault(entry => entry.Kind is CaseEvent.Calling.Name
        or CaseEvent.Called.Name or CaseEvent.CallLate.Name or CaseEvent.CallFailed.Name)?.Kind;
}
