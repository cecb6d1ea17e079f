using System.Globalization;
using System.Text.RegularExpressions;

namespace Sevenwolden.Dialogs.Cases.Calendar;

/// <summary>Which moments can be meant, by the rules of this school: its mornings, its days, and the hours that nobody means.</summary>
internal sealed class MomentMeaning(string text, List<MomentPiece> pieces, DateTimeOffset now, SchoolCalendar calendar)
{
    private const int Week = 7;

    private static readonly Regex[] Weekdays = [.. MomentWording.Weekdays.Select(day => new Regex($@"\b({day})(ochtend|middag|avond)?\b"))];
    private static readonly (Regex Words, int From, int To)[] Parts =
        [(new(@"ochtend|\bmorning\b"), 1, 11), (new(@"middag|\bafternoon\b"), 12, 18), (new(@"avond|\bevening\b|(?<!mid)night\b"), 17, 23)];

    private readonly DateOnly _today = Date(calendar.Local(now));
    private readonly MomentPiece? _day = pieces.Find(piece => piece.HasDay);
    private readonly MomentPiece? _stretch = pieces.Find(piece => piece.Kind == "daterange");
    private readonly MomentPiece? _clock = pieces.Find(piece => piece.HasClock);
    private readonly MomentPiece? _part = pieces.Find(piece => piece.Part is not null);
    private readonly MomentPiece? _while = pieces.Find(piece => piece.Kind == "duration");

    private bool IsClear => pieces.Count(piece => piece.HasDay) <= 1 && !pieces.Except([_day, _stretch, _clock, _part, _while]).Any()
        && !pieces.Exists(piece => piece.Mod == "before" || (piece.Mod == "after" && piece != _stretch));

    /// <summary>Whether today was said, so that the time is still to come.</summary>
    private bool IsToday => _day is { Timex: not ['X', ..] } && Date(_day.Values[0]) == _today;

    /// <summary>First the moment that is meant if it is still to come.</summary>
    public IEnumerable<DateTimeOffset> Candidates() => !IsClear ? []
        : _while is { } hours && hours.Timex.Contains('T', StringComparison.Ordinal) ? pieces.Count == 1 ? [now + hours.Length] : []
        : Days().Where(IsTrue).SelectMany(day => Times().Where(IsTrue).Select(time => calendar.At(day, time)));

    private IEnumerable<DateOnly> Days() => (_day, _stretch, _while) switch
    {
        (null, null, null) => [_today, _today.AddDays(1)],
        (null, null, { } length) => [length.After(_today)],
        (null, { } stretch, null) => In(stretch),
        ({ IsWeekday: true } day, { } stretch, null) => In(stretch).Select(_ => OnOrAfter(Date(stretch.Values[^1]), Next(day))),
        ({ IsWeekday: true } day, null, null) when Next(day) > _today => [Next(day)],
        ({ IsWeekday: true }, null, null) => _clock is null && _part is null ? [_today.AddDays(Week)] : [_today, _today.AddDays(Week)],
        ({ IsWeekday: true } day, null, { } length) when pieces[0] == length => [length.After(OnOrAfter(Monday(_today), Next(day)))],
        ({ } day, null, var length) => day.Values.Select(Date).Where(on => on >= _today).Take(1).Select(on => length?.After(on) ?? on),
        _ => [],
    };

    /// <summary>The first school day of it, or the last or the middle one if that was said; "december" alone is no day.</summary>
    private DateOnly[] In(MomentPiece stretch)
    {
        var isOne = stretch.Mod is "start" or "mid" or "end" || (stretch.Timex[0] != 'X' && stretch.Timex.Length > "2027".Length);
        var from = Date(stretch.Values[^1]);
        var length = stretch.End is { } end ? Math.Max(1, Date(end).DayNumber - from.DayNumber) : Week;
        var days = Enumerable.Range(0, length).Select(from.AddDays).Where(calendar.IsSchoolDay).DefaultIfEmpty(from).ToArray();
        return isOne ? [days[stretch.Mod switch { "end" => ^1, "mid" => (days.Length - 1) / 2, _ => 0 }]] : [];
    }

    private TimeOnly[] Times() => (_clock, _part?.Part) switch
    {
        ({ } clock, _) => Hours([.. clock.Values.Select(TimeOnly.FromDateTime).Distinct().Order()]),
        (_, "AF") => Early(new(13, 0), new(16, 0)),
        (_, "EV" or "NI") => Early(new(19, 0), new(21, 0)),
        (_, null) when _while is not null && _day is null => [TimeOnly.FromDateTime(calendar.Local(now))],
        (_, "MO") when _part!.Mod == "end" => [new(11, 0)],
        (_, null or "MO") => [calendar.Morning],
        _ => [],
    };

    private TimeOnly[] Early(params TimeOnly[] times) => _part!.Mod == "end" ? times[1..] : IsToday ? times : times[..1];

    // Up to six nobody means the morning, unless it is written 06:00; and "half een" is never at night.
    private TimeOnly[] Hours(TimeOnly[] times) =>
        TimeOnly.TryParse(Regex.Match(text, @"\b(0\d?|1[3-9]|2[0-3]):\d\d").Value, CultureInfo.InvariantCulture, out var exact) ? [exact]
        : times is [{ Hour: 0 }] ? [times[0].AddHours(Regex.IsMatch(text, "nacht|night") ? 0 : 12)]
        : times is [{ Hour: <= 6 }, _] ? times[1..] : IsToday ? times : times[..1];

    private bool IsTrue(TimeOnly time) => Parts.All(part => !part.Words.IsMatch(text) || (time.Hour >= part.From && time.Hour <= part.To));
    private bool IsTrue(DateOnly day) => Weekdays.Index().All(said => (int)day.DayOfWeek == said.Index || !said.Item.IsMatch(text))
        && (day == _today.AddDays(1) || !Regex.IsMatch(text, @"\bmorgen (\w+dag|ma|di|wo|do|vr|za)\b"));
    private static DateOnly Next(MomentPiece weekday) => weekday.Values.Select(Date).Max();
    private static DateOnly OnOrAfter(DateOnly from, DateOnly weekday) => from.AddDays((weekday.DayOfWeek - from.DayOfWeek + Week) % Week);
    private static DateOnly Monday(DateOnly day) => day.AddDays(-((int)day.DayOfWeek + Week - 1) % Week);
    private static DateOnly Date(DateTime moment) => DateOnly.FromDateTime(moment);
}
