using Sevenwolden.Dialogs.Cases.Calendar;
using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Dialogs.Cases;

/// <summary>
/// Picked up is not done: whoever has a case of which nothing is heard is asked whether they are still on it, and without an answer it
/// waits for somebody again. Whatever a human does begins it anew.
/// </summary>
internal static class HandlerWatch
{
    /// <summary>When the handler is asked, or the case goes back; null while the handler chose a moment, or nobody has it.</summary>
    public static DateTimeOffset? Next(Case @case, Timetable times) => @case switch
    {
        not { Status: CaseStatus.PickedUp or CaseStatus.Waiting, SnoozedUntil: null, Handler: not null } => null,
        { Report.IsInDanger: true } => times.UrgentlyAfter(Since(@case), times.StillDanger),
        { Report.Urgency: Urgency.Now } => times.UrgentlyAfter(Since(@case), times.StillUrgent),
        { StillAskedAt: { } asked } => times.Calendar.NextMorning(times.Calendar.AddSchoolTime(asked, HalfADay(times.Calendar))),
        _ => times.Calendar.NextMorning(@case.TouchedAt, times.FollowUpDays),
    };

    /// <summary>What follows at that moment. Nothing is asked of who is away while somebody is there.</summary>
    public static IReadOnlyList<CaseEvent> Due(Case @case, DateTimeOffset now, Timetable times, Presence there) =>
        Next(@case, times) <= now
            ? @case.StillAskedAt is null ? GoesOn(@case, there) ?? [new CaseEvent.StillAsked(@case.Handler!)] : Goes(@case, there)
            : [];

    /// <summary>Where the handler is away and somebody else is there, it goes to them; null where it stays.</summary>
    public static IReadOnlyList<CaseEvent>? GoesOn(Case @case, Presence there) =>
        @case.Handler is { } handler && !there.Has(handler) && Routing.Instead(@case, handler.Id, there) is not null
            ? Goes(@case, there)
            : null;

    private static IReadOnlyList<CaseEvent> Goes(Case @case, Presence there)
    {
        var handler = @case.Handler!;
        var lapsed = new CaseEvent.Lapsed(handler, IsAway: !there.Has(handler));
        return Routing.Instead(@case, handler.Id, there) is { } to ? [lapsed, new CaseEvent.TurnedTo(to)] : [lapsed];
    }

    // Asked in the morning, that school day is left to answer; asked in the afternoon, the next.
    private static TimeSpan HalfADay(SchoolCalendar calendar) => (calendar.Closes - calendar.Opens) / 2;

    private static DateTimeOffset Since(Case @case) => @case.StillAskedAt ?? @case.TouchedAt;
}
