using CsCheck;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Calendar;
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
        (5, Gen.Int[0, 60 * 24]), (2, Gen.Int[-60 * 24 * 3, 0]), (2, Gen.Int[0, 60 * 24 * 30]), (1, Gen.Int[-60 * 24 * 400, 60 * 24 * 400])).Select(minutes => TimeSpan.FromMinutes(minutes));

    private static readonly Gen<Timetable> AnyTimes = Gen.Select(Gen.Bool, Gen.Int[1, 6], Gen.Int[0, 180], Gen.Int[0, 180], Gen.Int[0, 180]).Select(
        (always, days, first, second, third) => SchoolYear.Timetable with
        {
            UrgentAlways = always,
            FollowUpDays = days,
            UrgentReminder = TimeSpan.FromMinutes(first),
            UrgentDeputy = TimeSpan.FromMinutes(second),
            UrgentManagement = TimeSpan.FromMinutes(third),
        });

    [Fact]
    public void Whatever_happens_no_deadline_is_missed_or_comes_twice() => Gen.Select(
        AnyTimes, Gen.Enum<Urgency>(), Gen.Select(Jump, Gen.Int[0, 30]).Array[1, 40]).Sample(
        (times, urgency, steps) =>
        {
            var now = Start;
            var so = Opened(now, urgency);
            foreach (var (jump, act) in steps)
            {
                now += jump;
                so = Passes(so, now, times);
                if (Wanted(act, now) is var (command, who) && CaseRules.Decide(so, command, who, null, now) is Ruling.Accepted accepted)
                {
                    so = so.After(accepted.Events);
                    so = Passes(so, now, times);
                }
            }
        },
        iter: 1_500);

    [Fact]
    public void The_way_the_clock_went_does_not_matter_only_how_far_it_came() => Gen.Select(
        AnyTimes, Gen.Enum<Urgency>(), Gen.Int[0, 2], Gen.Int[0, 60 * 24 * 300], Jump.Array[1, 30]).Sample(
        (times, urgency, stage, minutes, jumps) =>
        {
            var now = Start.AddMinutes(minutes);
            var so = Opened(now, urgency);
            so = stage > 0 ? so.Does(new CaseCommand.PickUp(), Leader, now) : so;
            so = stage > 1 ? so.Does(new CaseCommand.Ask("Welke groep?"), Leader, now) : so;
            var (stepped, farthest) = (Passes(so, now, times), now);

            foreach (var jump in jumps)
            {
                now += jump;
                farthest = now > farthest ? now : farthest;
                stepped = Passes(stepped, now, times);
            }

            var at_once = Passes(so, farthest, times);
            Assert.Equal(at_once.Rung, stepped.Rung);
            Assert.Equal(at_once.Addressed, stepped.Addressed);
            Assert.Equal(Deadlines.Next(at_once, times), Deadlines.Next(stepped, times));
        },
        iter: 500);

    /// <summary>The clock shows now; what is due happens, once.</summary>
    private static Case Passes(Case so, DateTimeOffset now, Timetable times)
    {
        var due = Deadlines.Due(so, now, times);
        var after = so.After(due);

        Assert.Equal(Deadlines.Next(so, times) <= now, due.Count > 0);
        Assert.False(Deadlines.Next(after, times) <= now);
        Assert.Empty(Deadlines.Due(after, now, times));
        Assert.All(due, happened => Assert.True(happened.By is null && happened.At == now));
        Assert.InRange(due.OfType<CaseEvent.Reminded>().Count(reminded => reminded.Rungs > 0), 0, 1);
        Assert.InRange(due.OfType<CaseEvent.Reminded>().Count(), 0, so.Status == CaseStatus.Waiting ? 2 : 1);
        Assert.All(due.OfType<CaseEvent.Escalated>(), escalated => Assert.DoesNotContain(escalated.To, so.Addressed));
        Assert.Equal(so.Status, after.Status);
        Assert.True(after.IsClosed || Deadlines.Next(after, times) is not null, "What is open is never forgotten");
        if (!due.Contains(new CaseEvent.Reminded(0) { At = now }))
        {
            Assert.Equal(so.Rung + due.OfType<CaseEvent.Reminded>().Sum(reminded => reminded.Rungs) + due.OfType<CaseEvent.Escalated>().Count(), after.Rung);
        }

        return after;
    }

    private static (CaseCommand Command, Member Who)? Wanted(int act, DateTimeOffset now) => act switch
    {
        0 => (new CaseCommand.PickUp(), Leader),
        1 => (new CaseCommand.PickUp(), Deputy),
        2 => (new CaseCommand.TakeOver(), Deputy),
        3 => (new CaseCommand.TakeOver(), Leader),
        4 => (new CaseCommand.Ask($"Welke groep? {now:O}"), Leader),
        5 => (new CaseCommand.Reply($"Groep 3b {now:O}"), Reporter),
        6 => (new CaseCommand.HandOver(Deputy, null), Leader),
        7 => (new CaseCommand.HandOver(Management, null), Deputy),
        8 => (new CaseCommand.Close(Outcome.Solved, null), Leader),
        9 => (new CaseCommand.Reopen(null), Reporter),
        10 => (new CaseCommand.Reopen(null), Leader),
        11 => (new CaseCommand.Add($"Nog iets {now:O}"), Reporter),
        12 => (new CaseCommand.Withdraw(), Reporter),
        >= 13 and <= 15 => (new CaseCommand.Snooze(now.AddHours(act)), Leader),
        >= 16 and <= 18 => (new CaseCommand.Snooze(now.AddDays(act)), Deputy),
        _ => null,
    };
}
