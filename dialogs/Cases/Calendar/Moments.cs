namespace Sevenwolden.Dialogs.Cases.Calendar;

/// <summary>Reads when somebody wants to be reminded, as they type it in Dutch or English.</summary>
public static class Moments
{
    internal const int FarthestDays = 366;

    private const int MostWords = 16;
    private const int MostOfAMoment = 6;

    /// <summary>The first moment that can be meant, at most 366 days ahead; null for whatever is not understood as a whole.</summary>
    public static DateTimeOffset? Read(string text, DateTimeOffset now, SchoolCalendar calendar)
    {
        var local = calendar.Local(now);
        return MomentWording.Plain(text, DateOnly.FromDateTime(local), calendar) is { } plain
            && MomentRecognizer.Hear(plain, local) is { } pieces
            && new MomentMeaning(plain, pieces, now, calendar).Candidates().Where(moment => moment > now).Take(1).ToArray() is [var found]
            && found <= now.AddDays(FarthestDays) ? found : null;
    }

    /// <summary>The most words in a row that tell a moment: "over een uur" of "over een uur kijk ik ernaar"; null where none do.</summary>
    public static string? In(string text, DateTimeOffset now, SchoolCalendar calendar)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length > MostWords ? null
            : (from length in Enumerable.Range(1, Math.Min(MostOfAMoment, words.Length)).Reverse()
               from start in Enumerable.Range(0, words.Length - length + 1)
               let row = string.Join(' ', words[start..(start + length)]).Trim(',', '.', '!')
               where Read(row, now, calendar) is not null
               select row).FirstOrDefault();
    }
}
