using Sevenwolden.Dialogs.Cases.Calendar;

namespace Sevenwolden.Dialogs.Cases;

/// <summary>
/// Whoever reported something hears how it stands every so many school days while it is open: what was done since, or that nothing was.
/// Never outside the hours of school: what is due then waits for the next morning.
/// </summary>
public static class ReporterNews
{
    /// <summary>Since when the reporter has not been told how it stands.</summary>
    public static DateTimeOffset Since(Case @case) => @case.InformedAt ?? @case.OpenedAt;

    /// <summary>The last thing that somebody did of which the reporter is told now; null where nobody did anything.</summary>
    public static Entry? Latest(Case @case) => @case.History.LastOrDefault(entry =>
        entry.At > @case.InformedOf && entry.Who is not null && entry.Who != @case.Reporter.Name && entry.By != @case.Reporter.Id
        // When a leader wants to be reminded is the leader's own.
        && entry.Kind != CaseEvent.Snoozed.Name);

    internal static DateTimeOffset? Next(Case @case, Timetable times) =>
        times.NewsDays is not { } days || @case.IsClosed || @case.IsExercise ? null
        : @case.NewsWaitsSince is { } waits ? times.Calendar.NextMorning(waits)
        : times.Calendar.NextMorning(Since(@case), days);

    internal static IReadOnlyList<CaseEvent> Due(Case @case, DateTimeOffset now, Timetable times) =>
        Next(@case, times) is not { } due || due > now ? []
        : times.Calendar.IsSchoolTime(now) ? [new CaseEvent.Informed()]
        : [new CaseEvent.NewsPutOff()];
}
