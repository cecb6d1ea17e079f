using System.Text.RegularExpressions;
using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Dialogs.Cases.Calendar;

/// <summary>Reads on which days, as people type it: "morgen", "3 dagen", "volgende week", "tot maandag", "van 3 tot 7 december".</summary>
public static class MomentDays
{
    /// <summary>Whole days from today on; null for whatever is not understood as a whole, or has an hour in it.</summary>
    public static Absence? Read(string text, DateTimeOffset now, SchoolCalendar calendar)
    {
        var today = DateOnly.FromDateTime(calendar.Local(now));
        var split = Stretch.Match(text);
        var days = split.Success ? Between(split, today, calendar) : Said(text, today, calendar);
        return days is { } found && found.From >= today && found.From <= found.Until
            && found.Until <= today.AddDays(Moments.FarthestDays) ? found : null;
    }

    private static Regex Stretch { get; } = new(
        @"^(?:(?:(?:vanaf|van|from) )?(?<from>.+?) )??(?<to>tot en met|t/m|tot|up to and including|until|till|through|to) (?<end>.+)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Absence? Between(Match split, DateOnly today, SchoolCalendar calendar)
    {
        var (from, to, end) = (split.Groups["from"].Value, split.Groups["to"].Value.ToLowerInvariant(), split.Groups["end"].Value);
        var isWithin = to is "tot en met" or "t/m" or "through" or "up to and including";
        if (from.Length == 0)
        {
            // "Tot maandag": on Monday they are there again.
            return to != "to" && Said(end, today, calendar) is { } last ? new(today, isWithin ? last.Until : last.From.AddDays(-1)) : null;
        }

        var (first, rest) = (from.Split(' '), end.Split(' '));
        // "Van 3 tot 7 december", "from December 3 to 7": what one of them leaves out, the other says.
        var begins = Said(from, today, calendar) ?? Said(string.Join(' ', [from, .. rest[1..]]), today, calendar);
        var ends = Said(end, today, calendar) ?? Said(string.Join(' ', [.. first[..^1], end]), today, calendar);
        if (begins is { } start && ends is { } stop && stop.Until < start.From)
        {
            ends = Said(end, start.From, calendar);
        }

        // The last day counts: who is asked while away waits in vain, who is passed over while there can say so at a tap.
        return begins is { } one && ends is { } other ? new(one.From, other.Until) : null;
    }

    private static Absence? Said(string text, DateOnly today, SchoolCalendar calendar)
    {
        var midnight = calendar.At(today, TimeOnly.MinValue);
        if (MomentWording.Plain(text, today, calendar) is not { } plain
            || MomentRecognizer.Hear(plain, calendar.Local(midnight)) is not { } pieces || pieces.Exists(piece => !IsOfDays(piece)))
        {
            return null;
        }

        return pieces switch
        {
            [{ Kind: "duration", Length.TotalDays: > Moments.FarthestDays }] => null,
            [{ Kind: "duration" } length] => new(today, length.After(today).AddDays(-1)),
            [{ Kind: "daterange", Mod: "", End: { } end } week] when week.Timex[0] != 'X' && week.Timex.Length > "2027".Length =>
                new(Later(DateOnly.FromDateTime(week.Values[^1]), today), DateOnly.FromDateTime(end).AddDays(-1)),
            _ => new MomentMeaning(plain, pieces, midnight, calendar).Candidates().Select(moment => calendar.Local(moment))
                .Select(DateOnly.FromDateTime).Where(day => day >= today).Select(day => (Absence?)new Absence(day, day)).FirstOrDefault(),
        };
    }

    private static bool IsOfDays(MomentPiece piece) => piece.Kind switch
    {
        "date" or "daterange" => true,
        "duration" => !piece.Timex.Contains('T', StringComparison.Ordinal),
        _ => false,
    };

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
