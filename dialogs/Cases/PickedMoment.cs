using System.Globalization;

namespace Sevenwolden.Dialogs.Cases;

/// <summary>A moment that was chosen on a card: a day and a time, or one of a few that are chosen most.</summary>
public static class PickedMoment
{
    public const string Soon = "soon";
    public const string Day = "day";
    public const string Time = "time";

    /// <summary>
    /// The day goes before the rest of the choices, which stand ready on the card; a time alone is today's. Null where
    /// nothing was chosen, or what is past.
    /// </summary>
    public static DateTimeOffset? Read(Incoming.Press press, DateTimeOffset now, SchoolCalendar calendar)
    {
        TimeOnly? time =
            TimeOnly.TryParseExact(press[Time], ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock)
                ? clock
                : null;
        var moment = DateOnly.TryParseExact(press[Day], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? calendar.At(day, time ?? calendar.Morning)
            : time is { } today ? calendar.At(DateOnly.FromDateTime(calendar.Local(now)), today)
            : Enum.TryParse<Soon>(press[Soon], out var soon) ? After(soon, now, calendar)
            : null as DateTimeOffset?;
        return moment is { } chosen && chosen > now && chosen <= now.AddDays(Moments.FarthestDays) ? chosen : null;
    }

    private static DateTimeOffset? After(Soon soon, DateTimeOffset now, SchoolCalendar calendar) => soon switch
    {
        Cases.Soon.InAnHour => now.AddHours(1),
        Cases.Soon.NextMorning => calendar.NextMorning(now),
        Cases.Soon.InAWeek => calendar.NextMorning(now.AddDays(6)),
        _ => null,
    };
}
