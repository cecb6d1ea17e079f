namespace Sevenwolden.Dialogs.Cases;

/// <summary>How long from now.</summary>
internal sealed record MomentWhile(int Months, int Days, int Minutes)
{
    private const int HourMinutes = 60;

    private const int QuarterMinutes = 15;

    /// <summary>More than a year is too far ahead, whatever it is counted in.</summary>
    private const int MostMonths = 12;

    public bool IsDays => Minutes == 0;

    /// <summary>Takes "over drie dagen", or a while that can't be a time, such as "een half uur"; null when none comes next.</summary>
    public static MomentWhile? Take(MomentCursor cursor)
    {
        var said = cursor.Take("over") || cursor.Take("in");
        if (cursor.Try(each => TakeOne(each, said)) is not { } length)
        {
            return null;
        }

        var start = cursor.Place;
        var and = cursor.TakeOneOf(MomentWords.And);
        if (cursor.Try(each => TakeOne(each, said: and)) is { } more)
        {
            length = new(length.Months + more.Months, length.Days + more.Days, length.Minutes + more.Minutes);
        }
        else
        {
            cursor.Place = start;
        }

        return length.Months <= MostMonths && length is not { Months: 0, Days: 0, Minutes: 0 } ? length : null;
    }

    private static MomentWhile? TakeOne(MomentCursor cursor, bool said)
    {
        if (cursor.Take("een", "half", "uur") || cursor.Take("half", "uur") || cursor.Take("half", "uurtje") || cursor.Take("een", "half", "uurtje")
            || cursor.Take("half", "an", "hour") || cursor.Take("half", "hour") || cursor.Take("a", "half", "hour"))
        {
            return new(0, 0, HourMinutes / 2);
        }

        if (cursor.Take("anderhalf", "uur"))
        {
            return new(0, 0, HourMinutes + (HourMinutes / 2));
        }

        if (cursor.Take("kwartier") || cursor.Take("kwartiertje"))
        {
            return new(0, 0, QuarterMinutes);
        }

        var amount = cursor.Take("quarter") ? 0 : MomentNumbers.Take(cursor);
        if (amount is 0 || cursor.Take("quarter") || cursor.Take("quarters"))
        {
            return TakeQuarters(cursor, amount is null or 0 ? 1 : amount.Value);
        }

        var halves = (amount * 2) + (TakeAndHalf(cursor) ? 1 : 0);
        var unclear = MomentWords.OClock.Contains(cursor[0]);
        return halves is { } counted && cursor.TakeOneOf(MomentWords.Units) is { } unit && (said || !unclear)
            ? Of(counted + (unit == MomentUnit.Hour && TakeAndHalf(cursor) ? 1 : 0), unit)
            : null;
    }

    /// <summary>2,5 or 2.5; two and a half, twee en een half.</summary>
    private static bool TakeAndHalf(MomentCursor cursor) => cursor.Take(",", "5") || cursor.Take(".", "5") || cursor.Take("en", "een", "half") || cursor.Take("and", "a", "half");

    private static MomentWhile? TakeQuarters(MomentCursor cursor, int quarters)
    {
        _ = cursor.Take("of");
        _ = cursor.Take("an");
        return cursor.Take("hour") ? new(0, 0, quarters * QuarterMinutes) : null;
    }

    private static MomentWhile? Of(int halves, MomentUnit unit) => (unit, halves % 2) switch
    {
        (MomentUnit.Hour, _) => new(0, 0, halves * HourMinutes / 2),
        (_, not 0) => null,
        (MomentUnit.Minute, _) => new(0, 0, halves / 2),
        (MomentUnit.Quarter, _) => new(0, 0, halves / 2 * QuarterMinutes),
        (MomentUnit.Day, _) => new(0, halves / 2, 0),
        (MomentUnit.Week, _) => new(0, halves / 2 * 7, 0),
        _ => new(halves / 2, 0, 0),
    };
}
