using System.Text.RegularExpressions;
using Sevenwolden.Dialogs.Cases.Calendar;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Dialogs.Commands;

namespace Sevenwolden.Dialogs.Absences;

/// <summary>Recognises a message that is one of the sentences of <c>sentences.yaml</c> and nothing else, in any language at once.</summary>
public static class AbsenceReader
{
    // The longest of them, with the longest moment.
    private const int LongestSentence = 100;
    private const string When = "{when}";

    private static readonly Lazy<IReadOnlyList<Sentence>> Sentences = new(Load);

    /// <summary>Null for all other messages.</summary>
    public static AbsenceSentence? Read(string text, DateTimeOffset now, SchoolCalendar calendar)
    {
        if (text.Length > LongestSentence || text.Contains('?', StringComparison.Ordinal))
        {
            return null;
        }

        var plain = Plain(text);
        return Sentences.Value.Select(sentence => Read(sentence, plain, now, calendar)).FirstOrDefault(read => read is not null);
    }

    private static AbsenceSentence? Read(Sentence sentence, string plain, DateTimeOffset now, SchoolCalendar calendar)
    {
        if (sentence.When(plain) is not { } when)
        {
            return null;
        }

        return sentence.IsBack ? new AbsenceSentence.Back()
            : when.Length == 0 ? new AbsenceSentence.Away(ThisSchoolDay(now, calendar))
            : MomentDays.Read(when, now, calendar) is { } days ? new AbsenceSentence.Away(days)
            : null;
    }

    // Who is ill seldom knows for how long, and who is better forgets to say so: it ends with the school day, and the card offers more.
    private static Absence ThisSchoolDay(DateTimeOffset now, SchoolCalendar calendar)
    {
        var local = calendar.Local(now);
        var today = DateOnly.FromDateTime(local);
        var isOver = TimeOnly.FromDateTime(local) >= calendar.Closes;
        return new(today, calendar.SchoolDays(isOver ? today.AddDays(1) : today).First());
    }

    private static string Plain(string text) => IAm.Replace(SentenceFile.Plain(text).Replace('’', '\''), "i'm");

    private static Regex IAm { get; } = new(@"\b(i am|im)\b");

    private static List<Sentence> Load() =>
    [
        .. from each in SentenceFile.Read("Absences.sentences")
           let parts = each.Sentence.Split(When)
           select new Sentence(parts[0], parts.ElementAtOrDefault(1), each.Name == "back"),
    ];

    /// <param name="After">Null where no moment is in it.</param>
    private sealed record Sentence(string Before, string? After, bool IsBack)
    {
        /// <summary>The moment in it, empty where it has none; null where the words are others.</summary>
        public string? When(string plain) => After is null
            ? plain == Before ? "" : null
            : plain.Length > Before.Length + After.Length && plain.StartsWith(Before, StringComparison.Ordinal)
                && plain.EndsWith(After, StringComparison.Ordinal)
                ? plain[Before.Length..^After.Length]
                : null;
    }
}
