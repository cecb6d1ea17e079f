using CsCheck;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Tests.Support;

/// <summary>
/// A case from which somebody is kept, and all that happens to it in any order: the clock, people who do what they may and what they may
/// not, and a directory that says anything at all.
/// </summary>
/// <param name="Kept">Who never comes to see it.</param>
/// <param name="Changes">The report first.</param>
internal sealed record WalledLife(IReadOnlyList<Member> Kept, IReadOnlyList<CaseChange> Changes)
{
    public static readonly Member Reporter = new("reporter", "Rixt");

    public static readonly Member[] Staff =
    [
        new("leader", "Lieuwe", Rank.Leader), new("deputy", "Dieuwke", Rank.Leader), new("second", "Sietske", Rank.Leader),
        new("above", "Aukje", Rank.Leader), new("head", "Marten", Rank.Management), new("other-head", "Minke", Rank.Management),
        new("chair", "Corrie", Rank.Board), new("vice-chair", "Vincent", Rank.Board),
    ];

    public static readonly DateTimeOffset Start = SchoolYear.At("2026-08-17 00:00");

    private static readonly Gen<(int What, int Who, int Whom, int Minutes)> AnyDeed = Gen.Select(
        Gen.Int[0, CaseVerbs.All.Count + 7], Gen.Int[0, Staff.Length], Gen.Int[0, Staff.Length - 1], Gen.Int[0, 60 * 24 * 4]);

    /// <summary>Of a case with this id; empty where everybody who could get it is left out.</summary>
    public static Gen<WalledLife> Any(string id) => Gen.Select(Gen.Int[1, 255], Gen.Bool, Gen.Enum<Urgency>(), AnyDeed.Array[1, 40])
        .Select((mask, forBoard, urgency, deeds) => Live(id, mask, forBoard, urgency, deeds));

    /// <summary>The same life of a case of another name.</summary>
    public WalledLife Called(string id)
    {
        Case? before = null;
        var changes = new List<CaseChange>();
        foreach (var change in Changes)
        {
            changes.Add(new CaseChange(
                before, [.. change.Events.Select(each => each is CaseEvent.Reported first ? first with { Case = id } : each)]));
            before = changes[^1].After;
        }

        return this with { Changes = changes };
    }

    private static WalledLife Live(
        string id, int mask, bool forBoard, Urgency urgency, (int What, int Who, int Whom, int Minutes)[] deeds)
    {
        var without = Staff.Where((_, place) => (mask & (1 << place)) != 0).Take(4).ToList();
        var kept = Staff.Where(member => without.Contains(member) || (forBoard && member.Rank != Rank.Board)).ToList();
        var chain = Staff.Where(member => (member.Rank == Rank.Board) == forBoard).Except(without).Take(3).ToList();
        if (chain.Count == 0)
        {
            return new WalledLife(kept, []);
        }

        var now = Start;
        var changes = new List<CaseChange>
        {
            new(
                null,
                [
                    new CaseEvent.Reported(id, Reporter, new Report("x", Place.Elsewhere, urgency, false), chain)
                    {
                        LeftOut = without, ForBoard = forBoard, By = Reporter.Id, At = now,
                    },
                ]),
        };
        foreach (var (what, who, whom, minutes) in deeds)
        {
            now = now.AddMinutes(minutes);
            Happen(Deadlines.Due(changes[^1].After, now, SchoolYear.Timetable with { NewsDays = 3 }, There(what, whom)));
            Happen(Does(changes[^1].After, what, who, whom, now));
        }

        return new WalledLife(kept, changes);

        void Happen(IReadOnlyList<CaseEvent> events)
        {
            if (events.Count > 0)
            {
                changes.Add(new CaseChange(changes[^1].After, events));
            }
        }
    }

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
            0 or 1 => Routing.NotDelivered(@case, to, "HTTP 403", hasChannel: true, now, There(who, whom), hasMail: true),
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
}
