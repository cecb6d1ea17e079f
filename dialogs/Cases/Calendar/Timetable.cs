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

    /// <summary>How many school days a case that was picked up may rest; at least one.</summary>
    public int FollowUpDays { get; init; } = 5;

    /// <summary>How long what people wrote is kept after a case was closed.</summary>
    public TimeSpan KeepText { get; init; } = TimeSpan.FromDays(90);
}
