using System.Globalization;
using Sevenwolden.Dialogs.Cases.Calendar;

namespace Sevenwolden.Dialogs.Reporting;

/// <summary>A moment that was chosen on a card: a day and a time, or one of a few that are chosen most.</summary>
public static class PickedMoment
{
    public const string Soon = "soon";
    public const string Day = "day";
    public const string Time = "time";

    /// <summary>
    /// The chosen day goes before what stands ready on the card, and a chosen time goes with either. Null where nothing was chosen, or
    /// what is too far away; a moment that is past is told so to whoever chose it.
    /// </summary>
    public static DateTimeOffset? Read(Incoming.Press press, DateTimeOffset now, SchoolCalendar calendar)
    {
        var soon = Enum.TryParse<Soon>(press[Soon], out var chosen) ? After(chosen, now, calendar) : null;
        var moment = (DayOf(press), TimeOf(press)) switch
        {
            ({ } day, var time) => calendar.At(day, time ?? calendar.Morning),
            (null, { } time) => calendar.At(DateOnly.FromDateTime(calendar.Local(soon ?? now)), time),
            _ => soon,
        };
        return moment <= now.AddDays(Moments.FarthestDays) ? moment : null;
    }

    private static DateOnly? DayOf(Incoming.Press press) =>
        DateOnly.TryParseExact(press[Day], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static TimeOnly? TimeOf(Incoming.Press press) =>
        TimeOnly.TryParseExact(press[Time], ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : null;

    private static DateTimeOffset? After(Soon soon, DateTimeOffset now, SchoolCalendar calendar) => soon switch
    {
        Reporting.Soon.InAnHour => now.AddHours(1),
        Reporting.Soon.NextMorning => calendar.NextMorning(now),
        Reporting.Soon.InAWeek => calendar.NextMorning(now.AddDays(6)),
        _ => null,
    };
}
