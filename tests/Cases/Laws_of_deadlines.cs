using CsCheck;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Calendar;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.SampleCase;

namespace Sevenwolden.Tests.Cases;

/// <summary>What holds however the clock jumps, whatever people do meanwhile.</summary>
public sealed class Laws_of_deadlines
{
    private static readonly DateTimeOffset Start = SchoolYear.At("2026-08-17 00:00");

    /// <summary>Mostly a few hours on; now and then back, or far ahead.</summary>
    private static readonly Gen<TimeSpan> Jump = Gen.Frequency(
        (5, Gen.Int[0, 60 * 24]), (2, Gen.Int[-60 * 24 * 3, 0]), (2, Gen.Int[0, 60 * 24 * 30]),
        (1, Gen.Int[-60 * 24 * 400, 60 * 24 * 400])).Select(minutes => TimeSpan.FromMinutes(minutes));

    private static readonly Gen<Timetable> AnyTimes = Gen.Select(
        Gen.Bool, Gen.Int[1, 6], Gen.Int[1, 180], Gen.Int[1, 180], Gen.Int[1, 180], Gen.Int[1, 8]).Select(
        (always, days, first, second, third, news) => SchoolYear.Timetable with
        {
            NewsDays = news,
            UrgentAlways = always,
            FollowUpDays = days,
            UrgentReminder = TimeSpan.FromMinutes(first),
            UrgentDeputy = TimeSpan.FromMinutes(second),
            UrgentManagement = TimeSpan.FromMinutes(third),
            LoudAfter = third % 2 == 0 ? TimeSpan.FromMinutes(5) : null,
        });

    [Fact]
    public void Whatever_happens_no_deadline_is_missed_or_comes_twice() => Gen.Select(
        AnyTimes, Gen.Enum<Urgency>(), Gen.Select(Jump, Gen.Int[0, 30]).Array[1, 40]).Sample(
        (times, urgency, steps) =>
        {
            var now = Start;
            var @case = Opened(now, urgency);
            @case = @case with { Report = @case.Report with { Grave = urgency == Urgency.Now } };
            foreach (var (jump, act) in steps)
            {
                now += jump;
                @case = Passes(@case, now, times);
                if (Wanted(act, now) is var (wish, who)
                    && CaseRules.Decide(@case, wish.Verb, wish.Filled, who, null, now) is Ruling.Accepted accepted)
                {
                    @case = @case.After(accepted.Events);
                    @case = Passes(@case, now, times);
                }
            }
        },
        iter: 1_500);

    [Fact]
    public void The_way_the_clock_went_does_not_matter_only_how_far_it_came() => Gen.Select(
        AnyTimes, Gen.Enum<Urgency>(), Gen.Bool, Gen.Int[0, 60 * 24 * 300], Jump.Array[1, 30]).Sample(
        (any, urgency, waits, minutes, jumps) =>
        {
            var now = Start.AddMinutes(minutes);
            // Whoever has it is asked only once they could have answered: there the way does matter.
            // The reporter is told from where they were told last: there it does as well.
            var times = (waits ? any with { UrgentAlways = true, StillUrgent = TimeSpan.FromDays(4000) } : any) with { NewsDays = null };
            var @case = Opened(now, waits ? Urgency.Now : urgency);
            @case = waits ? @case.Does(new CaseWish(CaseVerbs.PickUp), Leader, now) : @case;
            @case = waits ? @case.Does(new CaseWish(CaseVerbs.Ask, "Welke groep?"), Leader, now) : @case;
            var (stepped, farthest) = (Passes(@case, now, times), now);

            foreach (var jump in jumps)
            {
                now += jump;
                farthest = now > farthest ? now : farthest;
                stepped = Passes(stepped, now, times);
            }

            var at_once = Passes(@case, farthest, times);
            Assert.Equal(at_once.Rung, stepped.Rung);
            Assert.Equal(at_once.Addressed, stepped.Addressed);
            Assert.Equal(Deadlines.Next(at_once, times), Deadlines.Next(stepped, times));
        },
        iter: 500);

    /// <summary>
    /// An open case is kept with the number of its rung. A step in the middle of the ladder would move the cases that are open on the day
    /// of the update a rung back or ahead, so a new step takes a number of its own at the end, or the cases are rewritten.
    /// </summary>
    [Fact]
    public void The_rungs_of_a_case_that_is_kept_are_what_they_were_by_their_numbers()
    {
        var urgent = Opened(Start);
        var (times, moments) = (SchoolYear.Timetable, (int[])[30, 60, 120]);

        var steps = Enumerable.Range(0, 5).Select(rung =>
        {
            var kept = urgent with { Rung = rung, Addressed = urgent.Chain.Take(Math.Clamp(rung, 1, 3)).ToList() };
            return Deadlines.Due(kept, Deadlines.Next(kept, times)!.Value, times).Single() switch
            {
                CaseEvent.Escalated escalated => escalated.To.Id,
                var reminded => reminded.Kind,
            };
        });

        Assert.Equal(["reminded", Deputy.Id, Management.Id, "reminded", "reminded"], steps);
        Assert.Equal(
            moments.Select(minutes => Start.AddMinutes(minutes)),
            moments.Select((_, rung) => Deadlines.Next(urgent with { Rung = rung }, times)!.Value));
    }

    /// <summary>The clock shows now; what is due happens, once.</summary>
    private static Case Passes(Case @case, DateTimeOffset now, Timetable times)
    {
        var due = Deadlines.Due(@case, now, times);
        var after = @case.After(due);

        Assert.Equal(Deadlines.Next(@case, times) <= now, due.Count > 0);
        Assert.False(Deadlines.Next(after, times) <= now);
        Assert.Empty(Deadlines.Due(after, now, times));
        Assert.All(due, happened => Assert.True(happened.By is null && happened.At == now));
        Assert.InRange(due.OfType<CaseEvent.Reminded>().Count(reminded => reminded.Rungs > 0), 0, 1);
        Assert.InRange(due.OfType<CaseEvent.Reminded>().Count(), 0, @case.Status == CaseStatus.Waiting ? 2 : 1);
        Assert.All(due.OfType<CaseEvent.Escalated>(), escalated => Assert.DoesNotContain(escalated.To, @case.Addressed));
        var lapses = due.Any(happened => happened is CaseEvent.Lapsed);
        Assert.Equal(lapses ? CaseStatus.Open : @case.Status, after.Status);
        Assert.True(after.IsClosed || Deadlines.Next(after, times) is not null, "What is open is never forgotten");
        if (!lapses && !due.Contains(new CaseEvent.Reminded(0) { At = now }))
        {
            var climbed = due.OfType<CaseEvent.Reminded>().Sum(reminded => reminded.Rungs) + due.OfType<CaseEvent.Escalated>().Count();
            Assert.Equal(@case.Rung + climbed, after.Rung);
        }

        return after;
    }

    private static (CaseWish CaseWish, Member Who)? Wanted(int act, DateTimeOffset now) => act switch
    {
        0 => (new CaseWish(CaseVerbs.PickUp), Leader),
        19 => (new CaseWish(CaseVerbs.Still), Leader),
        20 => (new CaseWish(CaseVerbs.Cannot, To: Management), Leader),
        1 => (new CaseWish(CaseVerbs.PickUp), Deputy),
        2 => (new CaseWish(CaseVerbs.TakeOver), Deputy),
        3 => (new CaseWish(CaseVerbs.TakeOver), Leader),
        4 => (new CaseWish(CaseVerbs.Ask, $"Welke groep? {now:O}"), Leader),
        5 => (new CaseWish(CaseVerbs.Answer, $"Groep 3b {now:O}"), Reporter),
        6 => (new CaseWish(CaseVerbs.HandOver, To: Deputy, Text: null), Leader),
        7 => (new CaseWish(CaseVerbs.HandOver, To: Management, Text: null), Deputy),
        8 => (new CaseWish(CaseVerbs.Close, Outcome: Outcome.Solved, Text: "Klaar."), Leader),
        9 => (new CaseWish(CaseVerbs.Reopen, null), Reporter),
        10 => (new CaseWish(CaseVerbs.Reopen, null), Leader),
        11 => (new CaseWish(CaseVerbs.Add, $"Nog iets {now:O}"), Reporter),
        12 => (new CaseWish(CaseVerbs.Withdraw), Reporter),
        >= 13 and <= 15 => (new CaseWish(CaseVerbs.Snooze, Until: now.AddHours(act)), Leader),
        >= 16 and <= 18 => (new CaseWish(CaseVerbs.Snooze, Until: now.AddDays(act)), Deputy),
        _ => null,
    };
}
