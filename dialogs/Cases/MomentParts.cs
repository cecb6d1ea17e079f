namespace Sevenwolden.Dialogs.Cases;

/// <summary>What somebody said of a moment, each at most once.</summary>
internal sealed record MomentParts
{
    /// <summary>What "straks" means: an hour from now.</summary>
    private static readonly MomentWhile Soon = new(0, 0, 60);

    public MomentClock? Clock { get; init; }

    public PartOfDay? Part { get; init; }

    public MomentWhile? Span { get; init; }

    public MomentDate? Date { get; init; }

    public DayOfWeek? Weekday { get; init; }

    /// <summary>Whether a weekday can't be today: "next Monday".</summary>
    public bool Coming { get; init; }

    /// <summary>How many days from today.</summary>
    public int? Days { get; init; }

    /// <summary>How many weeks from this one.</summary>
    public int? Weeks { get; init; }

    /// <summary>How many months from this one.</summary>
    public int? Months { get; init; }

    /// <summary>Null when anything is left that is not understood, or says the same thing twice.</summary>
    public static MomentParts? Read(MomentCursor cursor)
    {
        var parts = cursor.IsAtEnd ? null : new MomentParts();
        while (parts is not null && !cursor.IsAtEnd)
        {
            parts = Once(parts, parts.TakeNext(cursor));
        }

        return parts;
    }

    private MomentParts? TakeNext(MomentCursor cursor)
    {
        if (cursor.Take("straks") || cursor.Take("later", "vandaag") || cursor.Take("later", "today") || cursor.Take("later") || cursor.Take("zo", "meteen") || cursor.Take("soon"))
        {
            return this with { Span = Soon };
        }

        if (cursor.Take("na", "weekend") || cursor.Take("after", "weekend"))
        {
            return this with { Weeks = 1 };
        }

        if (cursor.Take("day", "after", "tomorrow"))
        {
            return this with { Days = 2 };
        }

        if (cursor[0] == "in" && MomentWords.Parts.ContainsKey(cursor[1]))
        {
            cursor.Skip(1);
        }

        return cursor.TakeOneOf(MomentWords.Coming) ? TakeComing(cursor)
            : cursor.TakeOneOf(MomentWords.This) ? TakeThis(cursor)
            : cursor.TakeOneOf(MomentWords.Parts) is { } part ? this with { Part = part }
            : cursor.TakeOneOf(MomentWords.Days) is { } days ? this with { Days = days }
            : cursor.TakeOneOf(MomentWords.Weekdays) is { } weekday ? this with { Weekday = weekday }
            : MomentDate.Take(cursor) is { } date ? this with { Date = date }
            : cursor[0] is not ("over" or "in") && cursor.Try(MomentClock.Take) is { } clock ? this with { Clock = clock }
            : cursor.Try(MomentWhile.Take) is { } span ? this with { Span = span }
            : null;
    }

    private MomentParts? TakeComing(MomentCursor cursor) =>
        cursor.Take("week") ? this with { Weeks = 1 }
        : cursor.Take("maand") || cursor.Take("month") ? this with { Months = 1 }
        : cursor.TakeOneOf(MomentWords.Weekdays) is { } weekday ? this with { Weekday = weekday, Coming = true }
        : null;

    private MomentParts? TakeThis(MomentCursor cursor) =>
        cursor.Take("week") ? this with { Weeks = 0 }
        : cursor.TakeOneOf(MomentWords.Parts) is { } part ? this with { Days = 0, Part = part }
        : cursor.TakeOneOf(MomentWords.Weekdays) is { } weekday ? this with { Weekday = weekday }
        : null;

    private static MomentParts? Once(MomentParts before, MomentParts? after) => after is not null && (Twice(before.Clock, after.Clock) || Twice(before.Part, after.Part)
        || Twice(before.Span, after.Span) || Twice(before.Date, after.Date) || Twice(before.Weekday, after.Weekday)
        || Twice(before.Days, after.Days) || Twice(before.Weeks, after.Weeks) || Twice(before.Months, after.Months) || after == before) ? null : after;

    private static bool Twice<T>(T before, T after) => before is not null && !Equals(before, after);
}
