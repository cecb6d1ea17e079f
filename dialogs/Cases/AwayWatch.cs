using Sevenwolden.Dialogs.Cases.Calendar;
using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Dialogs.Cases;

/// <summary>
/// Who says that they are away leaves their cases to others, and nobody waits for a deadline to see that: what is urgent goes on at once,
/// all else in school hours.
/// </summary>
public static class AwayWatch
{
    /// <summary>When a case goes on because somebody said that they are away; null where none does.</summary>
    public static DateTimeOffset? Next(Case @case, DateTimeOffset now, Timetable times, Presence there) =>
        Goes(@case, there) is null ? null : IsTime(@case, now, times) ? now : times.Calendar.NextMorning(now);

    /// <summary>To whom an open case goes where this person is away; null where it stays, or others have it already.</summary>
    /// <param name="case">A case that this person has to act on.</param>
    /// <param name="person">Their id.</param>
    /// <param name="there">Who is there, this person not.</param>
    public static Member? To(Case @case, string person, Presence there) =>
        @case.Handler?.Id == person ? Routing.Instead(@case, person, there)
        : @case.Responsible.Any(there.Has) ? null
        : Routing.Next(@case, there: there) is { } next && there.Has(next) ? next : null;

    internal static IReadOnlyList<CaseEvent>? Due(Case @case, DateTimeOffset now, Timetable times, Presence there) =>
        IsTime(@case, now, times) ? Goes(@case, there) : null;

    private static bool IsTime(Case @case, DateTimeOffset now, Timetable times) =>
        (@case.Report.Urgency == Urgency.Now && times.UrgentAlways) || times.Calendar.IsSchoolTime(now);

    private static IReadOnlyList<CaseEvent>? Goes(Case @case, Presence there) =>
        @case.IsClosed || @case.Responsible.FirstOrDefault(member => there.Said.Contains(member.Id)) is not { } away ? null
        : @case.Responsible is [{ } handler] && handler.Id == @case.Handler?.Id ? HandlerWatch.GoesOn(@case, there)
        : To(@case, away.Id, there) is { } to ? [new CaseEvent.TurnedTo(to)]
        : null;
}
