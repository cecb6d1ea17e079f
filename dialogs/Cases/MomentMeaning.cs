using System.Globalization;
using System.Text.RegularExpressions;

namespace Sevenwolden.Dialogs.Cases;

/// <summary>Which moments can be meant, by the rules of this school: its mornings, its days, and the hours at which nobody means the night.</summary>
internal sealed class MomentMeaning(string text, IReadOnlyList<MomentPiece> pieces, DateTimeOffset now, SchoolCalendar calendar)
{
    private const int Week = 7;

    /// <summary>Up to this hour nobody means the morning: "3 uur" is in the afternoon.</summary>
    private const int LastOfAfternoon = 6;

    private static readonly Func<MomentPiece, bool>[] Kinds =
        [piece => piece.HasDay, piece => piece.IsStretch, piece => piece.HasClock, piece => piece.Part is not null, piece => piece.IsWhile];

    private static readonly Regex Exact = new(@"\b(?:0\d?|1[3-9]|2[0-3]):\d\d");
    private static readonly Regex[] Weekdays = [.. MomentWording.Weekdays.Select(day => new Regex($@"\b(?:{day})(?:ochtend|middag|avond)?\b"))];
    private static readonly (Regex Words, int From, int To)[] Parts =
        [(new(@"ochtend|\bmorning\b"), 1, 11), (new(@"middag|\bafternoon\b"), 12, 18), (new(@"avond|\bevening\b|(?<!mid)night\b"), 17, 23)];

    private readonly DateOnly _today = Date(calendar.Local(now));
    private readonly MomentPiece? _day = pieces.FirstOrDefault(piece => piece.HasDay);
    private readonly MomentPiece? _stretch = pieces.FirstOrDefault(piece => piece.IsStretch);
    private readonly MomentPiece? _clock = pieces.FirstOrDefault(piece => piece.HasClock);
    private readonly MomentPiece? _part = pieces.FirstOrDefault(piece => piece.Part is not null);
    private readonly MomentPiece? _while = pieces.FirstOrDefault(piece => piece.IsWhile);

    private bool IsClear => Kinds.All(kind => pieces.Count(kind) <= 1) && pieces.All(piece => piece.Mod != "before" && Kinds.Any(kind => kind(piece)));

    /// <summary>Whether today was said, so that the time is still to come.</summary>
    private bool IsToday => _day is { Timex: not ['X', ..] } && Date(_day.Values[0]) == _today;

    /// <summary>First the moment that is meant if it is still to come.</summary>
    public IEnumerable<DateTimeOffset> Candidates() =>
        !IsClear ? []
        : _while is { } hours && hours.Timex.Contains('T', StringComparison.Ordinal) ? pieces.Count == 1 ? [now + hours.Length] : []
        : Days().Where(IsSaid).SelectMany(day => Times().Select(time => calendar.At(day, time)));

    private IEnumerable<DateOnly> Days() => (_day, _stretch, _while) switch
    {
        (null, null, null) => [_today, _today.AddDays(1)],
        (null, null, { } length) => [After(_today, length)],
        (null, { } stretch, null) => In(stretch),
        ({ IsWeekday: true } day, { } stretch, null) => In(stretch).Select(_ => OnOrAfter(Date(stretch.Values[^1]), Last(day))),
        ({ IsWeekday: true } day, null, null) when Last(day) > _today => [Last(day)],
        ({ IsWeekday: true }, null, null) => _clock is null && _part is null ? [_today.AddDays(Week)] : [_today, _today.AddDays(Week)],
        ({ IsWeekday: true } day, null, { } length) when pieces[0] != day => [After(OnOrAfter(_today.AddDays(-Place(_today)), Last(day)), length)],
        ({ } day, null, var length) => day.Values.Select(Date).Where(date => date >= _today).Take(1).Select(date => After(date, length)),
        _ => [],
    };

    /// <summary>The first school day of it, or the last or the middle one if that was said; "december" and "2027" alone are no day.</summary>
    private DateOnly[] In(MomentPiece stretch)
    {
        var isOne = stretch.Mod is "start" or "mid" or "end" || (stretch.Timex[0] != 'X' && stretch.Timex.Length > "2027".Length);
        var from = Date(stretch.Values[^1]);
        var length = stretch.End is { } end ? Date(end).DayNumber - from.DayNumber : Week;
        var days = Enumerable.Range(0, length).Select(from.AddDays).Where(calendar.IsSchoolDay).DefaultIfEmpty(from).ToArray();
        return isOne ? [days[stretch.Mod switch { "end" => ^1, "mid" => (days.Length - 1) / 2, _ => 0 }]] : [];
    }

    private IEnumerable<TimeOnly> Times() => (_clock, _part?.Part) switch
    {
        ({ } clock, _) => Hours(clock).Where(time => Parts.All(part => !part.Words.IsMatch(text) || (time.Hour >= part.From && time.Hour <= part.To))),
        (_, "AF") => Early(new(13, 0), new(16, 0)),
        (_, "EV" or "NI") => Early(new(19, 0), new(21, 0)),
        (_, "MO") => [calendar.Morning],
        (_, null) => [_while is not null && _day is null ? TimeOnly.FromDateTime(calendar.Local(now)) : calendar.Morning],
        _ => [],
    };

    private TimeOnly[] Early(TimeOnly early, TimeOnly late) => _part!.Mod == "end" ? [late] : IsToday ? [early, late] : [early];

    private TimeOnly[] Hours(MomentPiece clock)
    {
        if (Exact.Match(text) is { Success: true } exact)
        {
            return [TimeOnly.Parse(exact.Value, CultureInfo.InvariantCulture)];
        }

        var times = clock.Values.Select(TimeOnly.FromDateTime).Distinct().Order().ToArray();
        var isNoon = times is [{ Hour: 0 }] && !text.Contains("nacht", StringComparison.Ordinal) && !text.Contains("midnight", StringComparison.Ordinal);
        return isNoon ? [times[0].AddHours(12)] : times.Length > 1 && times[0].Hour <= LastOfAfternoon ? times[1..] : IsToday ? times : times[..1];
    }

    /// <summary>The recogniser passes over a weekday that contradicts the date.</summary>
    private bool IsSaid(DateOnly day) => Weekdays.Index().All(weekday => (int)day.DayOfWeek == weekday.Index || !weekday.Item.IsMatch(text));

    private static DateOnly After(DateOnly day, MomentPiece? length) => length?.Timex[^1] switch
    {
        null => day,
        'M' => day.AddMonths(length.Length.Days / 30),
        'Y' => day.AddYears(length.Length.Days / 365),
        _ => day.AddDays(length.Length.Days),
    };

    private static DateOnly OnOrAfter(DateOnly from, DateOnly weekday) => from.AddDays((Place(weekday) - Place(from) + Week) % Week);

    /// <summary>The next to come; the ones before it have been.</summary>
    private static DateOnly Last(MomentPiece day) => day.Values.Select(Date).Max();

    private static DateOnly Date(DateTime moment) => DateOnly.FromDateTime(moment);

    /// <summary>From 0 for Monday.</summary>
    private static int Place(DateOnly day) => ((int)day.DayOfWeek + Week - 1) % Week;
}
