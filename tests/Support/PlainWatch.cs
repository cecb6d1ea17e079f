using Sevenwolden.Dialogs.Cases;
using Xunit;

namespace Sevenwolden.Tests.Support;

/// <summary>
/// What is promised of an urgent case, as one would tell it: by when a human has done something, or another person has been told. Written
/// without a look at how the bot does it.
/// </summary>
internal sealed class PlainWatch(Report report, DateTimeOffset reported)
{
    private readonly TimeSpan _still = report.Danger ? TimeSpan.FromMinutes(30) : TimeSpan.FromHours(2);
    private readonly List<string> _lines = [];
    private string? _handler;
    private DateTimeOffset _human = reported;
    private DateTimeOffset _waits = reported;
    private DateTimeOffset _told = reported;
    private DateTimeOffset? _snoozed;
    private DateTimeOffset? _woken;

    /// <summary>By then a human did something, or somebody else was told.</summary>
    public DateTimeOffset Latest =>
        _handler is null ? Moments().First(moment => moment > _told)
        : _snoozed is { } until ? until
        : _woken is { } woken ? woken + _still
        : _human + _still + _still;

    public void Happened(IReadOnlyList<CaseEvent> events, string? handler, bool byHuman, DateTimeOffset now)
    {
        _lines.AddRange(events.Select(happened => $"{now:yyyy-MM-dd HH:mm} {happened.Kind} {happened.By}"));
        if (byHuman)
        {
            (_human, _woken) = (now, null);
        }

        foreach (var happened in events)
        {
            switch (happened)
            {
                case CaseEvent.Snoozed snoozed:
                    Assert.True(report.Urgency != Urgency.Now || snoozed.Until <= Farthest(now));
                    _snoozed = snoozed.Until;
                    break;
                case CaseEvent.PickedUp or CaseEvent.Asked:
                    _snoozed = null;
                    break;
                case CaseEvent.Reminded { Rungs: 0 }:
                    (_snoozed, _woken) = (null, now);
                    break;
                case CaseEvent.HandedOver or CaseEvent.Reopened or CaseEvent.Left { To: not null }:
                    (_waits, _told) = (now, now);
                    break;
            }
        }

        if (_handler is not null && handler is null)
        {
            (_waits, _told, _snoozed, _woken) = (now, now, null, null);
        }

        _handler = handler;
    }

    public void Told(string person, string why, DateTimeOffset now)
    {
        _lines.Add($"{now:yyyy-MM-dd HH:mm}    to {person}: {why}");
        _told = now;
    }

    public override string ToString() => string.Join('\n', _lines.TakeLast(40));

    private DateTimeOffset Farthest(DateTimeOffset now)
    {
        if (report.Danger)
        {
            return now.AddHours(2);
        }

        var day = DateOnly.FromDateTime(SchoolYear.Calendar.Local(now)).AddDays(1);
        while (!SchoolYear.Calendar.IsSchoolDay(day))
        {
            day = day.AddDays(1);
        }

        return SchoolYear.Calendar.At(day, new TimeOnly(17, 0));
    }

    /// <summary>While it waits: after half an hour, one and two hours, and each school morning from there on.</summary>
    private IEnumerable<DateTimeOffset> Moments()
    {
        foreach (var minutes in (int[])[30, 60, 120])
        {
            yield return _waits.AddMinutes(minutes);
        }

        for (var day = DateOnly.FromDateTime(SchoolYear.Calendar.Local(_waits.AddHours(2))); ; day = day.AddDays(1))
        {
            if (SchoolYear.Calendar.IsSchoolDay(day) && SchoolYear.Calendar.At(day, new TimeOnly(8, 30)) is var morning
                && morning > _waits.AddHours(2))
            {
                yield return morning;
            }
        }
    }
}
