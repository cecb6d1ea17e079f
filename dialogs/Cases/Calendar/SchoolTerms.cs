namespace Sevenwolden.Dialogs.Cases.Calendar;

/// <summary>
/// When a term begins: on the first school day behind each holiday of a school week or longer; where the settings name none, on the first
/// of January, April and September.
/// </summary>
public static class SchoolTerms
{
    private const int Week = 5;
    private static readonly int[] Months = [1, 4, 9];

    /// <summary>The first day of a term that began less than a school week ago; null for most days, and where there is no school.</summary>
    public static DateOnly? JustBegun(SchoolCalendar calendar, DateOnly today) => calendar.IsSchoolDay(today)
        ? Beginnings(calendar, today).Where(begin => begin <= today).Select(begin => calendar.SchoolDays(begin).First())
            .Where(first => calendar.SchoolDays(first).Take(Week).Contains(today)).Select(first => (DateOnly?)first).Max()
        : null;

    private static IEnumerable<DateOnly> Beginnings(SchoolCalendar calendar, DateOnly today)
    {
        var behind = calendar.Holidays.Where(holiday => SchoolDaysIn(holiday, calendar) >= Week)
            .Select(holiday => holiday.To.AddDays(1)).ToList();
        return behind.Count > 0 ? behind : Months.Select(month => new DateOnly(today.Year, month, 1));
    }

    private static int SchoolDaysIn(Holiday holiday, SchoolCalendar calendar) =>
        Enumerable.Range(0, Math.Max(0, holiday.To.DayNumber - holiday.From.DayNumber + 1))
            .Count(day => calendar.Days.Contains(holiday.From.AddDays(day).DayOfWeek));
}
