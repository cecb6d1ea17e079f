using CsCheck;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Cases;

/// <summary>
/// Whoever a case is about, or whom the reporter left out, comes to it by no rung, role, hand-over or change of the directory; and so does
/// nobody but the board to what is the board's.
/// </summary>
public sealed class The_conflict_wall
{
    private static readonly DateTimeOffset Start = SchoolYear.At("2026-08-17 00:00");
    private static readonly Member Reporter = new("reporter", "Rixt");

    private static readonly Member[] Staff =
    [
        new("leader", "Lieuwe", Rank.Leader), new("deputy", "Dieuwke", Rank.Leader), new("second", "Sietske", Rank.Leader),
        new("above", "Aukje", Rank.Leader), new("head", "Marten", Rank.Management), new("other-head", "Minke", Rank.Management),
        new("chair", "Corrie", Rank.Board), new("vice-chair", "Vincent", Rank.Board),
    ];

    private static readonly Gen<(int What, int Who, int Whom, int Minutes)> AnyDeed = Gen.Select(
        Gen.Int[0, CaseVerbs.All.Count + 7], Gen.Int[0, Staff.Length], Gen.Int[0, Staff.Length - 1], Gen.Int[0, 60 * 24 * 4]);

    [Fact]
    public void Nobody_who_is_kept_from_a_case_ever_comes_to_see_it_whatever_happens() =>
        Gen.Select(Gen.Int[1, 255], Gen.Bool, Gen.Enum<Urgency>(), AnyDeed.Array[1, 40]).Sample(
            (mask, forBoard, urgency, deeds) =>
            {
                var without = Staff.Where((_, place) => (mask & (1 << place)) != 0).Take(4).ToList();
                var chain = Staff.Where(member => (member.Rank == Rank.Board) == forBoard).Except(without).Take(3).ToList();
                if (chain.Count == 0)
                {
                    return;
                }

                var now = Start;
                CaseEvent[] reported =
                [
                    new CaseEvent.Reported("1", Reporter, new Report("x", Place.Elsewhere, urgency, false), chain)
                    {
                        LeftOut = without, ForBoard = forBoard, By = Reporter.Id, At = now,
                    },
                ];
                var @case = CaseFolding.Fold(reported);
                var kept = Staff.Where(member => without.Contains(member) || (forBoard && member.Rank != Rank.Board)).ToList();
                Sees(@case, reported, kept);
                foreach (var (what, who, whom, minutes) in deeds)
                {
                    now = now.AddMinutes(minutes);
                    var due = Deadlines.Due(@case, now, SchoolYear.Timetable with { NewsDays = 3 }, There(what, whom));
                    @case = @case.After(due);
                    Sees(@case, due, kept);
                    var done = Does(@case, what, who, whom, now);
                    @case = @case.After(done);
                    Sees(@case, done, kept);
                }
            },
            iter: 400);

    /// <summary>What somebody does, or what the directory does, by any way that there is; also by events that no way leads to.</summary>
    private static IReadOnlyList<CaseEvent> Does(Case @case, int what, int who, int whom, DateTimeOffset now)
    {
        var (actor, to) = (who == Staff.Length ? Reporter : Staff[who], Staff[whom]);
        var circle = new Circle(Reporter, [.. Staff.Take(5)], FirstBecause.IsLeader)
        {
            Others = Staff,
            Board = [.. Staff.TakeLast(2)],
            Fallback = Staff[4],
        };
        if (what < CaseVerbs.All.Count)
        {
            var verb = CaseVerbs.All[what];
            var filled = new Filled($"Iets, {now:O}.")
            {
                To = verb.GoesTo is { } goesTo ? goesTo(@case, actor.Id, There(who, whom)) : to,
                Until = now.AddHours(1),
                Outcome = Outcome.Solved,
            };
            return CaseRules.Decide(@case, verb, filled, actor, null, now) is Ruling.Accepted accepted ? accepted.Events : [];
        }

        return (what - CaseVerbs.All.Count) switch
        {
            0 or 1 => Routing.NotDelivered(@case, to, "HTTP 403", hasChannel: true, now, There(who, whom)),
            2 or 3 => Routing.Left(@case, new HashSet<string> { to.Id }, circle, now, There(who, whom)),
            4 => Routing.Delivered(@case, to.Id, now),
            5 when !@case.IsClosed => [new CaseEvent.Escalated(to) { At = now }],
            6 when !@case.IsClosed => [new CaseEvent.HandedOver(to, null) { By = actor.Id, At = now }],
            7 when !@case.IsClosed => [new CaseEvent.TurnedTo(to) { At = now }],
            _ => [],
        };
    }

    /// <summary>A directory in which these are away, and anybody at all stands in for them or leads the reporter by now.</summary>
    private static Presence There(int what, int whom) => new(
        Staff.Where((_, place) => (what + place) % 3 == 0)
            .ToDictionary(member => member.Id, _ => (IReadOnlyList<Member>)[Staff[whom], Staff[(whom + 3) % Staff.Length]]),
        [Staff[whom], Staff[(whom + 1) % Staff.Length]]);

    private static void Sees(Case @case, IReadOnlyList<CaseEvent> events, List<Member> kept)
    {
        var errands = Audience.Of(@case, events);
        foreach (var member in kept)
        {
            Assert.False(@case.IsSeenBy(member.Id) || @case.IsLeader(member.Id));
            Assert.DoesNotContain(@case.Everyone.Concat(@case.Responsible), one => one.Id == member.Id);
            Assert.DoesNotContain(errands, errand => errand.To == (Addressee)member);
            Assert.False(CaseVerbs.MayGo(@case, member));
            Assert.All(CaseVerbs.All, verb => Assert.False(verb.IsFor(@case, member.Id)));
        }

        Assert.DoesNotContain(errands, errand => errand.To is Addressee.LeadersChannel && (@case.ForBoard || @case.LeftOut.Count > 0));
        Assert.True(@case.IsForgotten || @case.IsSeenBy(Reporter.Id));
    }
}
