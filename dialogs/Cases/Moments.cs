namespace Sevenwolden.Dialogs.Cases;

/// <summary>Reads when somebody wants to be reminded, as they type it in Dutch or English.</summary>
public static class Moments
{
    internal const int FarthestDays = 366;

    /// <summary>A moment after now, at most 366 days ahead; null for whatever is not understood as a whole. Of two moments that can be meant it is the first.</summary>
    public static DateTimeOffset? Read(string text, DateTimeOffset now, SchoolCalendar calendar)
    {
        var local = calendar.Local(now);
        var plain = MomentWording.Plain(text, DateOnly.FromDateTime(local), calendar);
        var candidates = plain is not null && MomentRecognizer.Hear(plain, local) is { } pieces ? new MomentMeaning(plain, pieces, now, calendar).Candidates() : [];
        return candidates.Select(moment => (DateTimeOffset?)moment).FirstOrDefault(moment => moment > now) is { } found && found <= now.AddDays(FarthestDays) ? found : null;
    }
}
