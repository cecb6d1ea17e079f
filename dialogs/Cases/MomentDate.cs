namespace Sevenwolden.Dialogs.Cases;

/// <summary>A date as people write it; the day comes before the month, as in the Netherlands.</summary>
/// <param name="Year">Null for the next one that comes.</param>
internal sealed record MomentDate(int Day, int Month, int? Year)
{
    /// <summary>Takes 3 december, December 3rd, 3-12, 3/12/2026 or 2026-12-03; null when none comes next.</summary>
    public static MomentDate? Take(MomentCursor cursor) => cursor.Try(TakeWords) ?? cursor.Try(TakeDigits);

    /// <summary>Null when that year has no such day.</summary>
    public DateOnly? In(int year) => Month is >= 1 and <= 12 && Day >= 1 && Day <= DateTime.DaysInMonth(year, Month) ? new DateOnly(year, Month, Day) : null;

    private static MomentDate? TakeWords(MomentCursor cursor)
    {
        if (cursor.TakeOneOf(MomentWords.Months) is { } first)
        {
            var second = MomentNumbers.Take(cursor);
            cursor.TakeOneOf(MomentWords.Ordinal);
            return second is { } known && !IsTime(cursor[0]) ? new(known, first, TakeYear(cursor)) : null;
        }

        if (MomentNumbers.Take(cursor) is not { } day)
        {
            return null;
        }

        cursor.TakeOneOf(MomentWords.Ordinal);
        _ = cursor.Take("of");
        return cursor.TakeOneOf(MomentWords.Months) is { } month ? new(day, month, TakeYear(cursor)) : null;
    }

    /// <summary>Whether the number behind a month is a time, and no day.</summary>
    private static bool IsTime(string next) => next is ":" or "." or "am" or "pm" || MomentWords.OClock.Contains(next);

    private static int? TakeYear(MomentCursor cursor)
    {
        if (cursor[0].Length != 4 || MomentNumbers.Digits(cursor[0]) is not (>= 2000 and <= 2999 and var year))
        {
            return null;
        }

        cursor.Skip(1);
        return year;
    }

    private static MomentDate? TakeDigits(MomentCursor cursor)
    {
        var (first, sign, second) = (MomentNumbers.Digits(cursor[0]), cursor[1], MomentNumbers.Digits(cursor[2]));
        if (first is not { } one || second is not { } two || sign is not ("-" or "/"))
        {
            return null;
        }

        var (isLong, third) = (cursor[3] == sign, MomentNumbers.Digits(cursor[4]));
        var year = cursor[0].Length == 4;
        cursor.Skip(isLong ? 5 : 3);
        return (isLong, year) switch
        {
            (false, false) => new(one, two, null),
            (true, true) when one is >= 2000 and <= 2999 && third is { } day => new(day, two, one),
            (true, false) when third is >= 2000 and <= 2999 => new(one, two, third),
            (true, false) when third is >= 20 and <= 99 => new(one, two, 2000 + third),
            _ => null,
        };
    }
}
