namespace Sevenwolden.Dialogs.Reporting;

/// <summary>When people want to be reminded mostly.</summary>
public enum Soon
{
    InAnHour,

    /// <summary>The next school day.</summary>
    NextMorning,

    /// <summary>The same day of the week, or the school day after it.</summary>
    InAWeek,
}
