using System.Globalization;

namespace Sevenwolden.Dialogs.Cases.People;

/// <summary>The days on which somebody is away, both included.</summary>
public readonly record struct Absence(DateOnly From, DateOnly Until)
{
    // The second and the third are what a Dutch Excel makes of the first when it saves the file.
    private static readonly string[] Forms = ["yyyy-MM-dd", "d-M-yyyy", "d/M/yyyy"];

    public bool Includes(DateOnly day) => From <= day && day <= Until;

    /// <summary>Reads <c>2026-11-30</c>, away until and including that day, or <c>2026-11-20..2026-11-30</c>.</summary>
    public static bool TryParse(string text, out Absence absence)
    {
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        var from = DateOnly.MinValue;
        var isRead = (dots < 0 || TryDay(text[..dots], out from)) & TryDay(dots < 0 ? text : text[(dots + 2)..], out var until);
        absence = new Absence(from, until);
        return isRead && from <= until;
    }

    /// <summary>As it is read.</summary>
    public override string ToString() => $"{From:yyyy-MM-dd}..{Until:yyyy-MM-dd}";

    /// <summary>One day, as it is written or as a Dutch Excel makes it.</summary>
    public static bool TryDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text.Trim(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
