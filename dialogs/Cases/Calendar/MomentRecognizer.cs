using System.Globalization;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.DateTime;

namespace Sevenwolden.Dialogs.Cases.Calendar;

/// <summary>What was heard of a moment: a day, a time, a part of the day, a while or a week, or a day with one of these.</summary>
/// <param name="Timex">In the notation of TimeML, such as PT2H or 2026-W49; it begins with an X where the year is open.</param>
/// <param name="Mod">Which end of it: start, mid, end, before or after; empty when all of it is meant.</param>
/// <param name="Values">What can be meant, or where that begins.</param>
internal sealed record MomentPiece(string Kind, string Timex, string Mod, DateTime[] Values, DateTime? End, TimeSpan Length)
{
    public bool HasDay => Kind is "date" or "datetime" or "datetimerange";
    public bool HasClock => Kind is "time" or "datetime";
    public bool IsWeekday => HasDay && Timex.StartsWith("XXXX-WXX-", StringComparison.Ordinal);

    /// <summary>MO, AF, EV or NI for a part of the day; else null.</summary>
    public string? Part => Kind is "timerange" or "datetimerange" && Timex[^3] == 'T' ? Timex[^2..] : null;

    /// <summary>The day that is this while later; the recogniser counts 30 days a month and 365 a year.</summary>
    public DateOnly After(DateOnly day) =>
        Timex[^1] == 'M' ? day.AddMonths(Length.Days / 30) : Timex[^1] == 'Y' ? day.AddYears(Length.Days / 365) : day.AddDays(Length.Days);
}

/// <summary>Microsoft's recogniser of dates and times. It takes tens of megabytes: a language is loaded when it is first needed.</summary>
internal static class MomentRecognizer
{
    /// <summary>In both, days come before months. Its own cache mixes the languages up, and keeps what people typed.</summary>
    private static readonly Lazy<DateTimeModel>[] Languages = [.. new[] { Culture.Dutch, Culture.EnglishOthers }.Select(language =>
        new Lazy<DateTimeModel>(() => new DateTimeRecognizer(language, DateTimeOptions.NoProtoCache, true).GetDateTimeModel()))];

    private static readonly string[] Fillers = ["de", "het", "the", "op", "on", "om", "at", "in"];

    /// <summary>What was said, in the first language in which all of it is understood; else null.</summary>
    public static List<MomentPiece>? Hear(string text, DateTime local)
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            // It writes 1.5 in the culture of the thread, and can't read what it wrote when that is Dutch.
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            return Languages.Select(language => Whole(text, language.Value.Parse(text, local))).FirstOrDefault(heard => heard is not null);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private static List<MomentPiece>? Whole(string text, List<ModelResult> results)
    {
        var pieces = results.Select(Piece).OfType<MomentPiece>().ToList();
        var left = results.Aggregate(text, (left, heard) => left[..heard.Start].PadRight(heard.End + 1) + left[(heard.End + 1)..]);
        var isWhole = left.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).All(Fillers.Contains);
        return isWhole && pieces.Count > 0 && pieces.Count == results.Count ? pieces : null;
    }

    /// <summary>Null when it has no meaning, such as the thirty-first of November.</summary>
    private static MomentPiece? Piece(ModelResult heard)
    {
        var values = heard.Resolution?["values"] as List<Dictionary<string, string>> ?? [];
        var (first, last, kind) = (values.FirstOrDefault() ?? [], values.LastOrDefault() ?? [], heard.TypeName.Split('.')[^1]);
        var moments = values.Select(value => Moment(value, "value") ?? Moment(value, "start")).OfType<DateTime>().ToArray();
        _ = int.TryParse(first.GetValueOrDefault("value"), CultureInfo.InvariantCulture, out var seconds);
        return first.GetValueOrDefault("timex") is { Length: > 2 } timex && (moments.Length > 0 || seconds > 0)
            ? new(kind, timex, first.GetValueOrDefault("Mod", ""), moments, Moment(last, "end"), TimeSpan.FromSeconds(seconds)) : null;
    }

    // Without the style, a time would get the date of the machine's clock. With seconds, it is the last one of a day, or now.
    private static DateTime? Moment(Dictionary<string, string> value, string key) => DateTime.TryParse(value.GetValueOrDefault(key),
        CultureInfo.InvariantCulture, DateTimeStyles.NoCurrentDateDefault, out var at) && at is { Second: 0, Year: < 3000 } ? at : null;
}
