using Sevenwolden.Dialogs.Cases.Calendar;

namespace Sevenwolden.Bot.Watching;

/// <summary>Makes the settings into the timetable that the deadlines go by.</summary>
internal static class Timetables
{
    public static Timetable From(EscalationOptions options) => new()
    {
        Calendar = Calendar(options),
        UrgentReminder = options.UrgentReminder,
        UrgentDeputy = options.UrgentDeputy,
        UrgentManagement = options.UrgentManagement,
        UrgentAlways = options.UrgentAlways,
        FollowUpDays = options.FollowUpDays,
        KeepText = options.KeepText,
    };

    private static Holiday Off(HolidayOptions holiday) => new(
        HolidayOptions.Read(holiday.From) ?? default, HolidayOptions.Read(holiday.To) ?? default, holiday.Name);

    private static SchoolCalendar Calendar(EscalationOptions options)
    {
        var calendar = new SchoolCalendar
        {
            Zone = TimeZoneInfo.FindSystemTimeZoneById(options.TimeZone),
            Opens = options.Opens,
            Closes = options.Closes,
            Morning = options.Morning,
            Holidays = [.. options.Holidays.Select(Off)],
        };
        return options.SchoolDays.Count > 0
            ? calendar with { Days = options.SchoolDays.Select(day => Enum.Parse<DayOfWeek>(day, ignoreCase: true)).ToHashSet() }
            : calendar;
    }
}
