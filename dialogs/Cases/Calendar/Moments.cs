namespace Sevenwolden.Dialogs.Cases.Calendar;

/// <summary>Reads when somebody wants to be reminded, as they type it in Dutch or English.</summary>
public static class Moments
{
    internal const int FarthestDays = 366;

    /// <summary>The first moment that can be meant, at most 366 days ahead; null for whatever is not understood as a whole.</summary>
    public static DateTimeOffset? Read(string text, DateTimeOffset now, SchoolCalendar calendar)
    {
        var local = calendar.Local(now);
        return MomentWording.Plain(text, DateOnly.FromDateTime(local), calendar) is { } plain
            && MomentRecognizer.Hear(plain, local) is { } pieces
            && new MomentMeaning(plain, pieces, now, calendar).Candidates().Where(moment => moment > now).Take(1).ToArray() is [var found]
            && found <= now.AddDays(FarthestDays) ? found : null;
    }
}
