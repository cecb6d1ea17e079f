namespace Sevenwolden.Dialogs.Cases;

/// <summary>Reads when somebody wants to be reminded, as they type it in Dutch or English.</summary>
public static class Moments
{
    internal const int FarthestDays = 366;

    private const int Week = 7;

    private static readonly TimeOnly[] Afternoon = [new(13, 0), new(16, 0)];

    private static readonly TimeOnly[] Evening = [new(19, 0), new(21, 0)];

    /// <summary>A moment after now, at most 366 days ahead; null for whatever is not understood as a whole. Of two moments that can be meant it is the first.</summary>
    public static DateTimeOffset? Read(string text, DateTimeOffset now, SchoolCalendar calendar) =>
        MomentTokens.Split(text) is { } tokens && MomentParts.Read(new MomentCursor(tokens)) is { } parts
        && Candidates(parts, now, calendar).Select(moment => (DateTimeOffset?)moment).FirstOrDefault(moment => moment > now) is { } found
        && found <= now.AddDays(FarthestDays) ? found : null;

    private static IEnumerable<DateTimeOffset> Candidates(MomentParts said, DateTimeOffset now, SchoolCalendar calendar)
    {
        var local = calendar.Local(now);
        var today = DateOnly.FromDateTime(local);
        if (said is { Span: { IsDays: false } span })
        {
            // A moment that is hours away needs no day and no time.
            var start = span is { Months: 0, Days: 0 } ? now : calendar.At(today.AddMonths(span.Months).AddDays(span.Days), TimeOnly.FromDateTime(local));
            return said with { Span = null } == new MomentParts() ? [start.AddMinutes(span.Minutes)] : [];
        }

        if (said.Clock is { Bare: true } && said is { Days: null, Span: null, Part: null })
        {
            // "maandag 10" can be the tenth, "10" can be anything.
            return [];
        }

        var days = Days(said, today, calendar);
        var times = Times(said, local, calendar);
        return days.SelectMany(day => times.Select(time => calendar.At(day, time)));
    }

    private static TimeOnly[] Times(MomentParts said, DateTime local, SchoolCalendar calendar) => said switch
    {
        { Clock: { } clock } when clock.In(said.Part) is not { } => [],
        { Clock: { Exact: false, Hour: < 12 } clock, Days: 0, Part: null } => [clock.In(null)!.Value, clock.In(null)!.Value.AddHours(clock.Hour > 6 ? 12 : 0)],
        { Clock: { } clock } => [clock.In(said.Part)!.Value],
        { Part: PartOfDay.Afternoon } => said.Days == 0 ? Afternoon : Afternoon[..1],
        { Part: PartOfDay.Evening } => said.Days == 0 ? Evening : Evening[..1],
        { Span: not null, Part: null } => [TimeOnly.FromDateTime(local)],
        _ => [calendar.Morning],
    };

    /// <summary>The days that can be meant, first the one that is meant if the moment is still to come.</summary>
    private static IEnumerable<DateOnly> Days(MomentParts said, DateOnly today, SchoolCalendar calendar) => said switch
    {
        { Span: { } span, Days: null, Date: null, Weekday: null, Weeks: null, Months: null } => [today.AddMonths(span.Months).AddDays(span.Days)],
        { Span: null, Months: { } months, Days: null, Date: null, Weekday: null, Weeks: null } => [FirstOfMonth(today.AddMonths(months), calendar)],
        { Span: null, Months: null, Date: { } date, Days: null, Weeks: null } =>
            Dates(date, today).Where(day => said.Weekday is null || day.DayOfWeek == said.Weekday),
        { Span: null, Months: null, Date: null, Days: { } days, Weeks: null } =>
            said.Weekday is null || today.AddDays(days).DayOfWeek == said.Weekday ? [today.AddDays(days)] : [],
        { Span: null, Months: null, Date: null, Days: null, Weeks: { } weeks, Weekday: { } weekday } => [Monday(today).AddDays((weeks * Week) + Place(weekday))],
        { Span: null, Months: null, Date: null, Days: null, Weeks: 1, Weekday: null } => [FirstOfWeek(Monday(today).AddDays(Week), calendar)],
        { Span: null, Months: null, Date: null, Days: null, Weeks: null, Weekday: { } weekday } => Weekdays(said, today, Place(weekday)),
        { Span: null, Months: null, Date: null, Days: null, Weeks: null, Weekday: null } => [today, today.AddDays(1)],
        _ => [],
    };

    /// <summary>Today counts only when a later time today was said.</summary>
    private static IEnumerable<DateOnly> Weekdays(MomentParts said, DateOnly today, int weekday)
    {
        var ahead = (weekday - Place(today.DayOfWeek) + Week) % Week;
        return ahead > 0 ? [today.AddDays(ahead)]
            : said.Coming || said is { Clock: null, Part: null } ? [today.AddDays(Week)]
            : [today, today.AddDays(Week)];
    }

    /// <summary>Without a year it is the next one, but today's date is not a date in a year's time.</summary>
    private static IEnumerable<DateOnly> Dates(MomentDate date, DateOnly today)
    {
        if (date.Year is { } year)
        {
            return date.In(year) is { } day ? [day] : [];
        }

        return date.In(today.Year) is { } here && here >= today ? [here] : date.In(today.Year + 1) is { } next ? [next] : [];
    }

    private static DateOnly FirstOfWeek(DateOnly monday, SchoolCalendar calendar) => First(monday, Week, calendar);

    private static DateOnly FirstOfMonth(DateOnly day, SchoolCalendar calendar) => First(new DateOnly(day.Year, day.Month, 1), DateTime.DaysInMonth(day.Year, day.Month), calendar);

    /// <summary>The first school day of so many; the first day when there is none.</summary>
    private static DateOnly First(DateOnly from, int days, SchoolCalendar calendar) =>
        Enumerable.Range(0, days).Select(from.AddDays).Where(calendar.IsSchoolDay).DefaultIfEmpty(from).First();

    private static DateOnly Monday(DateOnly day) => day.AddDays(-Place(day.DayOfWeek));

    /// <summary>From 0 for Monday.</summary>
    private static int Place(DayOfWeek weekday) => ((int)weekday + Week - 1) % Week;
}
