using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Calendar;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.SampleCase;

namespace Sevenwolden.Tests.Cases;

/// <summary>
/// The clock walks from August 2026 to August 2027. What should happen is worked out in another, simpler way: a list of all school
/// mornings and one of all minutes of school, made by hand of the dates of the holidays and of the moments at which summer time begins and
/// ends.
/// </summary>
public sealed class A_whole_school_year
{
    private const int Rungs = 9;

    private static readonly (string From, string To)[] Off =
    [
        ("2026-07-04", "2026-08-16"), ("2026-10-10", "2026-10-18"), ("2026-12-19", "2027-01-03"), ("2027-02-20", "2027-02-28"),
        ("2027-03-26", "2027-03-29"), ("2027-04-24", "2027-05-09"), ("2027-05-17", "2027-05-17"), ("2027-07-10", "2027-08-22"),
    ];

    private static readonly List<DateTime> SchoolDays =
        [.. Enumerable.Range(0, 500).Select(day => new DateTime(2026, 8, 1).AddDays(day)).Where(IsSchool)];

    private static readonly List<DateTime> Mornings = [.. SchoolDays.Select(day => Utc(day.AddHours(8.5)))];

    private static readonly List<DateTime> Minutes =
    [
        .. SchoolDays.SelectMany(day => Enumerable.Range(8 * 60, 9 * 60).Select(minute => Utc(day.AddMinutes(minute)))),
    ];

    /// <summary>
    /// Every hour of: a usual week, the autumn holiday, the end of summer time, Christmas, the begin of summer time at Easter, May, and the
    /// last days before summer.
    /// </summary>
    private static readonly (string From, int Days)[] Weeks =
        [
            ("2026-08-15", 9), ("2026-10-08", 12), ("2026-10-22", 6), ("2026-12-17", 20), ("2027-02-18", 12), ("2027-03-24", 8),
            ("2027-04-22", 20), ("2027-07-07", 8),
        ];

    public static TheoryData<string> Stages => ["urgent", "urgent in school hours", "consult", "picked up", "waiting"];

    [Theory]
    [MemberData(nameof(Stages))]
    public void Each_deadline_falls_on_its_moment_once_and_in_order(string stage)
    {
        foreach (var opened in Openings())
        {
            var (@case, times) = Case(stage, opened);

            foreach (var (moment, rung) in Expected(stage, opened.UtcDateTime).Take(Rungs).Select((moment, rung) => (moment, rung)))
            {
                Assert.Equal(moment, Deadlines.Next(@case, times)?.UtcDateTime);
                Assert.Empty(Deadlines.Due(@case, Deadlines.Next(@case, times)!.Value.AddTicks(-1), times));
                var due = Deadlines.Due(@case, Deadlines.Next(@case, times)!.Value, times);
                var happened = Assert.Single(due, one => one is not CaseEvent.TurnedTo);
                Assert.Equal(Kind(stage, rung), happened is CaseEvent.Escalated escalated ? escalated.To.Id : happened.Kind);
                @case = @case.After(due);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public void Hour_by_hour_through_the_year_everything_comes_in_the_first_hour_that_it_can(string stage)
    {
        foreach (var opened in Openings().Where((_, place) => place % 307 == 0))
        {
            var (@case, times) = Case(stage, opened);
            var (seen, end) = (new List<(DateTime At, int Rungs)>(), new DateTimeOffset(2027, 8, 31, 0, 0, 0, TimeSpan.Zero));

            for (var now = opened; now < end; now = now.AddHours(1))
            {
                var due = Deadlines.Due(@case, now, times);
                @case = @case.After(due);
                seen.AddRange(due.Where(happened => happened is not CaseEvent.TurnedTo).Select(
                    happened => (now.UtcDateTime, (happened as CaseEvent.Reminded)?.Rungs ?? 1)));
            }

            var expected = Expected(stage, opened.UtcDateTime)
                .Select(moment => opened.UtcDateTime.AddHours(Math.Ceiling((moment - opened.UtcDateTime).TotalHours)))
                .Where(moment => moment < end);
            Assert.Equal(expected, seen.SelectMany(each => Enumerable.Repeat(each.At, each.Rungs)));
        }
    }

    private static IEnumerable<DateTimeOffset> Openings() => Weeks.SelectMany(week =>
        Enumerable.Range(0, week.Days * 24).Select(hour => new DateTimeOffset(Utc(Day(week.From))).AddHours(hour)));

    private static (Case So, Timetable Times) Case(string stage, DateTimeOffset at) => stage switch
    {
        "urgent" => (Opened(at), SchoolYear.Timetable),
        "urgent in school hours" => (Opened(at), SchoolYear.Timetable with { UrgentAlways = false }),
        "consult" => (Opened(at, Urgency.Consult), SchoolYear.Timetable),
        "picked up" => (Opened(at, Urgency.Consult).Does(new CaseWish(CaseVerbs.PickUp), Leader, at), SchoolYear.Timetable),
        _ => (
            PickedUp(at).Does(new CaseWish(CaseVerbs.Ask, "Welke groep?"), Leader, at),
            SchoolYear.Timetable with { StillUrgent = TimeSpan.FromDays(4000) }),
    };

    private static IEnumerable<DateTime> Expected(string stage, DateTime opened) => stage switch
    {
        "urgent" => Urgent(minutes => opened.AddMinutes(minutes)),
        "urgent in school hours" => Urgent(minutes => Minutes[After(Minutes, opened, orAt: true) + minutes - 1].AddMinutes(1)),
        "consult" => Mornings.Skip(After(Mornings, opened)),
        // The second morning it is asked, the third it waits for the others, and from there it climbs.
        "picked up" => Mornings.Skip(After(Mornings, opened) + 1),
        _ => Mornings.Skip(After(Mornings, opened)).Chunk(2).Select(two => two[0]),
    };

    private static IEnumerable<DateTime> Urgent(Func<int, DateTime> after) =>
        [after(30), after(60), after(120), .. Mornings.Skip(After(Mornings, after(120)))];

    private static string Kind(string stage, int rung) => (stage, rung) switch
    {
        ("waiting", _) => "reminded",
        ("picked up", 0) => "still_asked",
        ("picked up", 1) => "lapsed",
        ("picked up", var climbed) => climbed == 3 ? Management.Id : "reminded",
        (_, 1) => Deputy.Id,
        (_, 2) => Management.Id,
        _ => "reminded",
    };

    private static int After(List<DateTime> moments, DateTime moment, bool orAt = false)
    {
        var place = moments.BinarySearch(moment);
        return place < 0 ? ~place : orAt ? place : place + 1;
    }

    private static bool IsSchool(DateTime day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Off.Any(off => Day(off.From) <= day && day <= Day(off.To));

    /// <summary>Two hours from 29 March to 25 October 2026, and from 28 March to 31 October 2027; else one.</summary>
    private static DateTime Utc(DateTime local)
    {
        var summer = local < new DateTime(2026, 10, 25, 3, 0, 0)
            || (local >= new DateTime(2027, 3, 28, 3, 0, 0) && local < new DateTime(2027, 10, 31, 3, 0, 0));
        return DateTime.SpecifyKind(local.AddHours(summer ? -2 : -1), DateTimeKind.Utc);
    }

    private static DateTime Day(string day) => DateTime.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
