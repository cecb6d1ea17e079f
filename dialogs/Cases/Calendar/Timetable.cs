namespace Sevenwolden.Dialogs.Cases.Calendar;

/// <summary>How long a case may wait, and for whom.</summary>
public sealed record Timetable
{
    public required SchoolCalendar Calendar { get; init; }

    /// <summary>
    /// After this long the leader is reminded of what is urgent; after each of the next two it goes to one more of the chain.
    /// </summary>
    public TimeSpan UrgentReminder { get; init; } = TimeSpan.FromMinutes(30);

    public TimeSpan UrgentDeputy { get; init; } = TimeSpan.FromMinutes(60);

    public TimeSpan UrgentManagement { get; init; } = TimeSpan.FromMinutes(120);

    /// <summary>Whether what is urgent counts day and night; otherwise only the hours of school count.</summary>
    public bool UrgentAlways { get; init; } = true;

    /// <summary>
    /// After this long without anybody doing anything, whoever handles a case in danger is asked whether they are still on it; after as
    /// long again it waits for the others.
    /// </summary>
    public TimeSpan StillDanger { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>The same for what is urgent and no danger.</summary>
    public TimeSpan StillUrgent { get; init; } = TimeSpan.FromHours(2);

    /// <summary>The same in school days for what can wait, which after one more waits for the others; at least one.</summary>
    public int FollowUpDays { get; init; } = 2;

    /// <summary>How far ahead a reminder can be put off in danger.</summary>
    public TimeSpan SnoozeDanger { get; init; } = TimeSpan.FromHours(2);

    /// <summary>The same for what is urgent: until the end of so many school days on; at least one.</summary>
    public int SnoozeUrgentDays { get; init; } = 1;

    /// <summary>The same for what can wait.</summary>
    public int SnoozeConsultDays { get; init; } = 10;

    /// <summary>
    /// Every so many school days the reporter of an open case hears how it stands; null for never, which only a test wants.
    /// </summary>
    public int? NewsDays { get; init; }

    /// <summary>
    /// After this long whoever has a report of danger that nobody has seen is called; null where the school has nothing that calls.
    /// </summary>
    public TimeSpan? LoudAfter { get; init; }

    /// <summary>How long what people wrote is kept after a case was closed.</summary>
    public TimeSpan KeepText { get; init; } = TimeSpan.FromDays(90);

    /// <summary>At least so long before they are erased it is announced, unless they are not kept that long.</summary>
    public TimeSpan ErasureNotice { get; init; } = TimeSpan.FromDays(7);

    /// <summary>How long each who is asked in an exercise has before it goes on.</summary>
    public TimeSpan PracticeStep { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long is kept how an exercise went.</summary>
    public TimeSpan KeepPractice { get; init; } = TimeSpan.FromDays(14);

    /// <summary>How long what is written of this case is kept after it was closed.</summary>
    public TimeSpan KeepTextOf(Case @case) => @case.IsExercise ? KeepPractice : KeepText;

    /// <summary>This long after a moment, by the hours that count for what is urgent.</summary>
    public DateTimeOffset UrgentlyAfter(DateTimeOffset since, TimeSpan time) =>
        UrgentAlways ? since + time : Calendar.AddSchoolTime(since, time);

    /// <summary>The farthest moment to which a reminder of this can be put off.</summary>
    public DateTimeOffset LatestSnooze(Report report, DateTimeOffset from) =>
        report.IsInDanger ? from + SnoozeDanger
        : Calendar.EndOfSchoolDay(from, report.Urgency == Urgency.Now ? SnoozeUrgentDays : SnoozeConsultDays);
}
