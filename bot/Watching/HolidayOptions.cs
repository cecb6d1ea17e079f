using System.Globalization;
using Sevenwolden.Dialogs.Cases.Calendar;

namespace Sevenwolden.Bot.Watching;

/// <summary>
/// Days without school, the first and the last included. Dates as people write them, so that none is read as another day in silence.
/// </summary>
internal sealed class HolidayOptions
{
    private static readonly string[] Formats = ["yyyy-MM-dd", "d-M-yyyy", "d/M/yyyy"];

    public string? From { get; set; }

    public string? To { get; set; }

    public string? Name { get; set; }

    /// <summary>The days, once they were found to be good.</summary>
    internal Holiday Holiday() => new(Read(From) ?? default, Read(To) ?? default, Name);

    /// <summary>The day; null where it is none.</summary>
    internal static DateOnly? Read(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
