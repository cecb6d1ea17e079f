using Sevenwolden.Dialogs.Cases.Calendar;

namespace Sevenwolden.Tests.Support;

/// <summary>A Dutch school from August 2026 to August 2027, with the holidays of the north.</summary>
internal static class SchoolYear
{
    public static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    public static readonly SchoolCalendar Calendar = new()
    {
        Zone = Amsterdam,
        Holidays =
        [
            new(new(2026, 7, 4), new(2026, 8, 16), "zomervakantie"),
            new(new(2026, 10, 10), new(2026, 10, 18), "herfstvakantie"),
            new(new(2026, 12, 19), new(2027, 1, 3), "kerstvakantie"),
            new(new(2027, 2, 20), new(2027, 2, 28), "voorjaarsvakantie"),
            new(new(2027, 3, 26), new(2027, 3, 29), "Pasen"),
            new(new(2027, 4, 24), new(2027, 5, 9), "meivakantie"),
            new(new(2027, 5, 17), new(2027, 5, 17), "tweede pinksterdag"),
            new(new(2027, 7, 10), new(2027, 8, 22), "zomervakantie"),
        ],
    };

    public static readonly Timetable Timetable = new() { Calendar = Calendar };

    /// <summary>A moment by the clock on the wall, written as 2026-12-03 09:00.</summary>
    public static DateTimeOffset At(string local)
    {
        var parsed = DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture);
        return new(parsed, Amsterdam.GetUtcOffset(parsed));
    }

    /// <summary>What the clock on the wall shows.</summary>
    public static string Show(DateTimeOffset? moment) =>
        moment is { } known ? Calendar.Local(known).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture) : "";
}
