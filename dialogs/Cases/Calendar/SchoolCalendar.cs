namespace Sevenwolden.Dialogs.Cases.Calendar;

/// <summary>When there is school: the clock on the wall, the days and the hours.</summary>
public sealed record SchoolCalendar
{
    /// <summary>Two years, a leap day included.</summary>
    private const int LongestWithoutSchool = 731;

    public required TimeZoneInfo Zone { get; init; }

    public TimeOnly Opens { get; init; } = new(8, 0);

    public TimeOnly Closes { get; init; } = new(17, 0);

    public IReadOnlySet<DayOfWeek> Days { get; init; } =
        new HashSet<DayOfWeek> { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday };

    public IReadOnlyList<Holiday> Holidays { get; init; } = [];

    /// <summary>When people are first reminded on a school day.</summary>
    public TimeOnly Morning { get; init; } = new(8, 30);

    /// <summary>What the clock on the wall shows.</summary>
    public DateTime Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone).DateTime;

    /// <summary>
    /// The moment of a local time: one that does not exist is the first that does after it, one that exists twice is the first of both.
    /// </summary>
    public DateTimeOffset At(DateOnly date, TimeOnly time)
    {
        var local = date.ToDateTime(time);
        if (Zone.IsInvalidTime(local))
        {
            local = date.ToDateTime(new TimeOnly(time.Hour, time.Minute));
            while (Zone.IsInvalidTime(local))
            {
                local = local.AddMinutes(1);
            }
        }

        return new(local, Zone.IsAmbiguousTime(local) ? Zone.GetAmbiguousTimeOffsets(local).Max() : Zone.GetUtcOffset(local));
    }

    public bool IsSchoolDay(DateOnly day) => Days.Contains(day.DayOfWeek) && !Holidays.Any(holiday => holiday.Includes(day));

    /// <summary>Whether it is a moment between the first and the last hour of a school day.</summary>
    public bool IsSchoolTime(DateTimeOffset moment) => Local(moment) is var local
        && IsSchoolDay(DateOnly.FromDateTime(local)) && TimeOnly.FromDateTime(local) is var time && time >= Opens && time < Closes;

    /// <summary>The school days from this day on, for ever.</summary>
    /// <exception cref="ArgumentException">There is none in two years.</exception>
    public IEnumerable<DateOnly> SchoolDays(DateOnly from)
    {
        for (var (day, last) = (from, from); ; day = day.AddDays(1))
        {
            if (IsSchoolDay(day))
            {
                last = day;
                yield return day;
            }
            else if (day.DayNumber - last.DayNumber > LongestWithoutSchool)
            {
                throw new ArgumentException($"There is no school day in the two years after {last:O}.");
            }
        }
    }

    /// <summary>The school mornings after a moment, for ever.</summary>
    public IEnumerable<DateTimeOffset> Mornings(DateTimeOffset after) =>
        SchoolDays(DateOnly.FromDateTime(Local(after))).Select(day => At(day, Morning)).Where(morning => morning > after);

    /// <param name="after">The morning is after this moment, even when this is one.</param>
    /// <param name="nth">1 for the first.</param>
    public DateTimeOffset NextMorning(DateTimeOffset after, int nth = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(nth, 1);
        return Mornings(after).ElementAt(nth - 1);
    }

    /// <summary>The last school morning up to this moment; null where there was none in two years.</summary>
    public DateTimeOffset? LastMorning(DateTimeOffset until) => Enumerable.Range(0, LongestWithoutSchool)
        .Select(days => DateOnly.FromDateTime(Local(until)).AddDays(-days)).Where(IsSchoolDay)
        .Select(day => (DateTimeOffset?)At(day, Morning)).FirstOrDefault(morning => morning <= until);

    /// <param name="after">The day of this moment doesn't count.</param>
    /// <param name="nth">1 for the first school day after it.</param>
    public DateTimeOffset EndOfSchoolDay(DateTimeOffset after, int nth)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(nth, 1);
        return At(SchoolDays(DateOnly.FromDateTime(Local(after)).AddDays(1)).ElementAt(nth - 1), Closes);
    }

    /// <summary>The moment until which there has been this much school.</summary>
    /// <exception cref="ArgumentException">There is no school day in two years, or it never opens.</exception>
    public DateTimeOffset AddSchoolTime(DateTimeOffset from, TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        if (Closes <= Opens)
        {
            throw new ArgumentException($"The school closes at {Closes:O}, before it has opened at {Opens:O}.");
        }

        var left = time;
        foreach (var day in SchoolDays(DateOnly.FromDateTime(Local(from))).TakeWhile(_ => left > TimeSpan.Zero))
        {
            var (opens, closes) = (At(day, Opens), At(day, Closes));
            var start = from > opens ? from : opens;
            if (start + left <= closes)
            {
                return TimeZoneInfo.ConvertTime(start + left, Zone);
            }

            left -= closes > start ? closes - start : TimeSpan.Zero;
        }

        return TimeZoneInfo.ConvertTime(from, Zone);
    }
}
