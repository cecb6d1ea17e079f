using Sevenwolden.Dialogs.Cases.Calendar;

namespace Sevenwolden.Dialogs.Cases;

/// <summary>
/// What is not urgent and comes late, because nothing looked at its moment (a stop does that), disturbs nobody outside the hours of school:
/// it waits for the next morning.
/// </summary>
public static class QuietHours
{
    // What comes within this time comes at its own moment, which somebody may have chosen in the evening.
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(15);

    /// <summary>Until when what is due now can wait; null where it can't, need not, or nothing is due.</summary>
    public static DateTimeOffset? Until(Case @case, DateTimeOffset now, Timetable times) =>
        IsUrgent(@case, times) || LoudRoad.Next(@case, times) <= now
            || !(Deadlines.Next(@case, times) <= now - Late) || IsDay(now, times.Calendar)
            ? null
            : times.Calendar.NextMorning(now) is var morning && Erasing.Moment(@case, times) <= morning ? null : morning;

    private static bool IsUrgent(Case @case, Timetable times) =>
        !@case.IsClosed && @case.Report.Urgency == Urgency.Now && times.UrgentAlways;

    /// <summary>The morning counts, wherever it was set: what waits for it goes then.</summary>
    private static bool IsDay(DateTimeOffset now, SchoolCalendar calendar)
    {
        var local = calendar.Local(now);
        var time = TimeOnly.FromDateTime(local);
        return calendar.IsSchoolDay(DateOnly.FromDateTime(local))
            && (time >= calendar.Opens || time >= calendar.Morning)
            && (time < calendar.Closes || calendar.Morning >= calendar.Closes);
    }
}
