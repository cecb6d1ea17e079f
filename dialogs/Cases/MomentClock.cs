namespace Sevenwolden.Dialogs.Cases;

/// <summary>A time as the clock shows it.</summary>
/// <param name="Exact">Whether it can't be meant in the other half of the day.</param>
/// <param name="Bare">Whether it is a number only, with nothing that makes it a time.</param>
internal sealed record MomentClock(int Hour, int Minute, bool Exact, bool Bare = false)
{
    /// <summary>Up to this hour nobody means the morning: "3 uur" is in the afternoon.</summary>
    private const int LastOfAfternoon = 6;

    /// <summary>Takes a time; null when none comes next.</summary>
    public static MomentClock? Take(MomentCursor cursor)
    {
        var after = cursor.TakeOneOf(MomentWords.At);
        if (cursor.Take("noon") || cursor.Take("midday"))
        {
            return new(12, 0, Exact: true);
        }

        var clock = cursor.Try(TakeSpoken) ?? cursor.Try(TakeShown);
        return clock is null ? null : TakeHalf(cursor, after ? clock with { Bare = false } : clock);
    }

    /// <summary>The time of day; null when it is none of this part.</summary>
    public TimeOnly? In(PartOfDay? part)
    {
        int? hour = part switch
        {
            PartOfDay.Morning => Hour is > 0 and < 12 ? Hour : null,
            PartOfDay.Afternoon => Hour is 12 or (> 12 and <= 18) ? Hour : !Exact && Hour is > 0 and <= LastOfAfternoon ? Hour + 12 : null,
            PartOfDay.Evening => Hour >= 17 ? Hour : !Exact && Hour is >= 5 and < 12 ? Hour + 12 : null,
            _ => !Exact && Hour is > 0 and <= LastOfAfternoon ? Hour + 12 : Hour,
        };
        return hour is { } known ? new TimeOnly(known, Minute) : null;
    }

    /// <summary>Half negen, kwart voor drie, vijf over half vier; half past three, ten to four.</summary>
    private static MomentClock? TakeSpoken(MomentCursor cursor)
    {
        if (cursor.Take("half", "past"))
        {
            return Spoken(TakeHour(cursor), 30);
        }

        if (cursor.Take("half"))
        {
            return MomentNumbers.Dutchly(cursor[0]) is null ? null : Spoken(TakeHour(cursor), -30);
        }

        var quarter = cursor.Take("kwart") || cursor.Take("quarter") || cursor.Take("a", "quarter");
        var minutes = quarter ? 15 : MomentNumbers.Take(cursor);
        if (!quarter && MomentWords.Units.TryGetValue(cursor[0], out var unit) && unit == MomentUnit.Minute)
        {
            cursor.Skip(1);
        }

        var before = cursor.TakeOneOf(MomentWords.Before);
        if (minutes is not (> 0 and < 60) || (!before && !cursor.TakeOneOf(MomentWords.After)))
        {
            return null;
        }

        var half = cursor.Take("half") ? 30 : 0;
        return Spoken(TakeHour(cursor), (before ? -minutes.Value : minutes.Value) - half);
    }

    private static int? TakeHour(MomentCursor cursor)
    {
        var hour = MomentNumbers.Take(cursor);
        _ = cursor.TakeOneOf(MomentWords.OClock) || cursor.Take("o", "clock");
        return hour;
    }

    private static MomentClock? Spoken(int? hour, int minutes)
    {
        if (hour is not (>= 1 and <= 12))
        {
            return null;
        }

        var total = (((hour.Value * 60) + minutes - 60 + 720) % 720) + 60;
        return new(total / 60, total % 60, Exact: false);
    }

    /// <summary>9:30, 15.00, 9u30, 9 uur, 9.</summary>
    private static MomentClock? TakeShown(MomentCursor cursor)
    {
        var written = cursor[0];
        if (MomentNumbers.Take(cursor) is not (>= 0 and <= 23 and var hour) || written is "a" or "an")
        {
            return null;
        }

        var exact = hour is 0 or > 12 || written.StartsWith('0');
        if (cursor[0] is ":" or ".")
        {
            var minute = cursor[1].Length == 2 ? MomentNumbers.Digits(cursor[1]) : null;
            cursor.Skip(2);
            _ = cursor.TakeOneOf(MomentWords.OClock);
            return minute is <= 59 and { } shown ? new(hour, shown, exact) : null;
        }

        if (!cursor.TakeOneOf(MomentWords.OClock) && !cursor.Take("o", "clock"))
        {
            return IsMore(cursor[0]) ? null : new(hour, 0, exact, Bare: true);
        }

        if (cursor[0].Length == 2 && MomentNumbers.Digits(cursor[0]) is <= 59 and { } past)
        {
            cursor.Skip(1);
            return new(hour, past, exact);
        }

        return new(hour, 0, exact);
    }

    /// <summary>Whether the number was one of something else.</summary>
    private static bool IsMore(string next) => MomentWords.Units.ContainsKey(next) || MomentWords.And.Contains(next) || next is "half" or "kwart" or "quarter" or "quarters" or "," or "-" or "/";

    private static MomentClock? TakeHalf(MomentCursor cursor, MomentClock clock)
    {
        var (am, pm) = (cursor.Take("am"), cursor.Take("pm"));
        return !am && !pm ? clock
            : clock.Hour is < 1 or > 12 ? null
            : clock with { Hour = (clock.Hour % 12) + (pm ? 12 : 0), Exact = true, Bare = false };
    }
}
