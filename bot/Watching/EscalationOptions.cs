using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using Sevenwolden.Dialogs.Cases.Calendar;

namespace Sevenwolden.Bot.Watching;

/// <summary>The settings below <c>Escalation</c>: school hours, holidays, deadlines, and where a case goes at last.</summary>
internal sealed class EscalationOptions
{
    [Required]
    public string TimeZone { get; set; } = "Europe/Amsterdam";

    /// <summary>The days of school, by their English names; Monday to Friday when none is named.</summary>
    public IList<string> SchoolDays { get; } = [];

    public TimeOnly Opens { get; set; } = new(8, 0);

    public TimeOnly Closes { get; set; } = new(17, 0);

    /// <summary>When what could wait until the next working morning is brought up.</summary>
    public TimeOnly Morning { get; set; } = new(8, 30);

    public IList<HolidayOptions> Holidays { get; } = [];

    /// <summary>An urgent case that nobody picked up: the reminder, then the deputy, then the school management.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan UrgentReminder { get; set; } = TimeSpan.FromMinutes(30);

    [Range(typeof(TimeSpan), "00:01:00", "2.00:00:00")]
    public TimeSpan UrgentDeputy { get; set; } = TimeSpan.FromMinutes(60);

    [Range(typeof(TimeSpan), "00:01:00", "3.00:00:00")]
    public TimeSpan UrgentManagement { get; set; } = TimeSpan.FromMinutes(120);

    /// <summary>True: urgent is urgent at night and in the weekend too. False: only school hours count.</summary>
    public bool UrgentAlways { get; set; } = true;

    /// <summary>
    /// After this long in which nobody did anything, whoever handles a case in danger is asked whether they are still on it; without an
    /// answer it waits for the others after as long again.
    /// </summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan StillDanger { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>The same for what is urgent and no danger.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "2.00:00:00")]
    public TimeSpan StillUrgent { get; set; } = TimeSpan.FromHours(2);

    /// <summary>The same for what can wait, in school days; without an answer it waits for the others after one more.</summary>
    [Range(1, 60)]
    public int FollowUpDays { get; set; } = 2;

    /// <summary>How far ahead a reminder can be put off in danger.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan SnoozeDanger { get; set; } = TimeSpan.FromHours(2);

    /// <summary>The same for what is urgent: until the end of so many school days on.</summary>
    [Range(1, 10)]
    public int SnoozeUrgentDays { get; set; } = 1;

    /// <summary>The same for what can wait.</summary>
    [Range(1, 60)]
    public int SnoozeConsultDays { get; set; } = 10;

    /// <summary>Every so many school days the reporter of an open case hears what was done since, or that nothing was.</summary>
    [Range(1, 60)]
    public int NewsDays { get; set; } = 5;

    /// <summary>How long the words of a closed case are kept.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "3650.00:00:00")]
    public TimeSpan KeepText { get; set; } = TimeSpan.FromDays(90);

    /// <summary>At least so long before that, on a morning of school, whoever handled it hears that they go.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "60.00:00:00")]
    public TimeSpan ErasureNotice { get; set; } = TimeSpan.FromDays(7);

    /// <summary>How long each who is asked in an exercise has before it goes on.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "02:00:00")]
    public TimeSpan PracticeStep { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long is kept how an exercise went.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "365.00:00:00")]
    public TimeSpan KeepPractice { get; set; } = TimeSpan.FromDays(14);

    /// <summary>How often is looked for deadlines that came.</summary>
    [Range(typeof(TimeSpan), "00:00:00.05", "00:05:00")]
    public TimeSpan Poll { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// A channel of the leaders, asked when nobody of a case's chain can be reached; without a service URL there is none.
    /// </summary>
    [ValidateObjectMembers]
    public LeadersChannelOptions LeadersChannel { get; set; } = new();

    /// <summary>What calls whoever has a report of danger that nobody has seen.</summary>
    [ValidateObjectMembers]
    public GatewayOptions Gateway { get; set; } = new();

    /// <summary>Where people's browsers reach the bot, for the link to an export; without it the address that the bot listens on.</summary>
    [Url]
    public string? PublicUrl { get; set; }

    /// <summary>What happens to an urgent case, in its order; each counts from the report.</summary>
    internal IReadOnlyList<(string Name, TimeSpan After)> Urgent =>
    [
        (nameof(UrgentReminder), UrgentReminder), (nameof(UrgentDeputy), UrgentDeputy), (nameof(UrgentManagement), UrgentManagement),
    ];

    /// <summary>The timetable that the deadlines go by.</summary>
    internal Timetable Timetable() => new()
    {
        Calendar = Calendar(),
        UrgentReminder = UrgentReminder,
        UrgentDeputy = UrgentDeputy,
        UrgentManagement = UrgentManagement,
        UrgentAlways = UrgentAlways,
        StillDanger = StillDanger,
        StillUrgent = StillUrgent,
        FollowUpDays = FollowUpDays,
        SnoozeDanger = SnoozeDanger,
        SnoozeUrgentDays = SnoozeUrgentDays,
        SnoozeConsultDays = SnoozeConsultDays,
        NewsDays = NewsDays,
        KeepText = KeepText,
        PracticeStep = PracticeStep,
        KeepPractice = KeepPractice,
        ErasureNotice = ErasureNotice,
        LoudAfter = Gateway.IsOn ? Gateway.CallsAfter : null,
    };

    private SchoolCalendar Calendar()
    {
        var calendar = new SchoolCalendar
        {
            Zone = TimeZoneInfo.FindSystemTimeZoneById(TimeZone),
            Opens = Opens,
            Closes = Closes,
            Morning = Morning,
            Holidays = [.. Holidays.Select(holiday => holiday.Holiday())],
        };
        return SchoolDays.Count > 0
            ? calendar with { Days = SchoolDays.Select(day => Enum.Parse<DayOfWeek>(day, ignoreCase: true)).ToHashSet() }
            : calendar;
    }
}
