using System.Text.Json;
using CsCheck;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Cases;

/// <summary>Whoever a report is about has no part in it: not today, and not by whatever happens to it later.</summary>
public sealed class Who_is_left_out
{
    private static readonly DateTimeOffset Start = SchoolYear.At("2026-11-02 09:00");
    private static readonly Member Reporter = new("reporter", "Rixt");
    private static readonly Report Report = new("De rector appt leerlingen", Place.Elsewhere, Urgency.Now, false);

    private static readonly Member[] People =
    [
        .. "abcd".Select(letter => new Member($"leader-{letter}", $"Lieuwe {letter}", Rank.Leader)),
        .. "xy".Select(letter => new Member($"management-{letter}", $"Marten {letter}", Rank.Management)),
    ];

    private static readonly Gen<Member> Anybody = Gen.Int[0, 5].Select(place => People[place]);

    private static readonly Gen<Circle> AnyCircle = Gen.Select(
        Gen.Shuffle(People), Gen.Int[1, 4], Gen.Enum<FirstBecause>(), Gen.Bool, Anybody, Anybody,
        (people, length, because, away, deputy, fallback) => new Circle(
            Reporter, [.. people.Take(length)], because, away ? people[length] : null)
        {
            Deputy = deputy,
            Fallback = fallback,
            Others = People,
        });

    private static readonly Gen<Member[]> Some = Gen.Select(
        Gen.Bool.Array[People.Length], take => People.Where((_, place) => take[place]).ToArray());

    private static readonly Gen<Deed> AnyDeed = Gen.Select(
        Gen.Int[0, 9], Anybody, Anybody, Gen.Int[0, CaseVerbs.All.Count - 1], Gen.Int[0, 60 * 24 * 2], Some, AnyCircle,
        (what, who, to, verb, minutes, gone, today) => new Deed(what, who, to, CaseVerbs.All[verb], minutes, gone, today));

    [Fact]
    public void Never_has_anything_of_it_whoever_does_what() => Gen.Select(AnyCircle, Some, Anybody, AnyDeed.Array[1, 40]).Sample(
        (circle, people, first, deeds) =>
        {
            var way = circle.Without(people, first.Id);
            Assert.DoesNotContain(way.Chain, member => people.Contains(member));
            if (way.Chain.Count > 0)
            {
                Lives(way, deeds);
            }
        },
        iter: 3_000);

    [Fact]
    public void Stays_out_when_the_case_comes_back_from_the_store_and_by_its_events() =>
        Gen.Select(AnyCircle, Some).Where((circle, people) => circle.Without(people).Chain.Count > 0).Sample((circle, people) =>
        {
            var way = circle.Without(people);
            CaseEvent reported = new CaseEvent.Reported("1", Reporter, Report, way.Chain) { LeftOut = way.LeftOut, At = Start };

            var kept = JsonSerializer.Deserialize(
                JsonSerializer.Serialize(reported, CaseJson.Default.CaseEvent), CaseJson.Default.CaseEvent)!;
            var @case = JsonSerializer.Deserialize(
                JsonSerializer.Serialize(CaseFolding.Fold([kept]), CaseJson.Default.Case), CaseJson.Default.Case)!;

            Assert.Equal(people, @case.LeftOut);
            Assert.DoesNotContain(people, person => @case.IsSeenBy(person.Id));
        });

    [Fact]
    public void Is_nobody_in_what_was_reported_before_there_was_such_a_thing()
    {
        const string Written = """
            {"event":"reported","case":"1","reporter":{"id":"reporter","name":"Rixt"},
             "report":{"what":"De ouderapp ontspoort"},"chain":[{"id":"leader-a","name":"Lieuwe","rank":"Leader"}]}
            """;

        var @case = CaseFolding.Fold([JsonSerializer.Deserialize(Written, CaseJson.Default.CaseEvent)!]);

        Assert.Empty(@case.LeftOut);
        Assert.True(@case.IsLeader("leader-a"));
    }

    [Fact]
    public void A_report_goes_to_the_next_of_the_chain_and_past_all_of_it_to_whom_one_falls_back_on()
    {
        var (leader, deputy, head, fallback) = (People[0], People[1], People[4], People[2]);
        var circle = new Circle(Reporter, [leader, deputy, head], FirstBecause.IsLeader) { Fallback = fallback, Others = People };

        Assert.Equal([deputy, head], circle.Without([leader]).Chain);
        Assert.Equal([leader, head], circle.Without([deputy]).Chain);
        Assert.Equal([fallback], circle.Without([leader, deputy, head]).Chain);
        Assert.Empty(circle.Without([leader, deputy, head, fallback]).Chain);
        Assert.Equal([People[3], head], circle.Without([leader], People[3].Id).Chain);
    }

    [Fact]
    public void The_leaders_channel_where_whoever_is_left_out_may_read_along_is_not_asked()
    {
        var @case = CaseFolding.Fold(
            [new CaseEvent.Reported("1", Reporter, Report, [People[1]]) { LeftOut = [People[0]], By = Reporter.Id, At = Start }]);

        var events = Routing.NotDelivered(@case, People[1], "HTTP 403", hasChannel: true, Start);

        Assert.IsType<CaseEvent.NotDelivered>(Assert.Single(events));
        Assert.Contains(Audience.Of(@case.After(events), events), errand => errand.To == (Addressee)Reporter);
    }

    [Fact]
    public void Where_nobody_is_left_who_may_have_it_the_reporter_is_told()
    {
        var @case = CaseFolding.Fold(
            [new CaseEvent.Reported("1", Reporter, Report, [People[1]]) { LeftOut = [People[0]], By = Reporter.Id, At = Start }]);

        var events = Routing.Left(
            @case, new HashSet<string>([People[1].Id]), new Circle(Reporter, [People[0]], FirstBecause.IsLeader), Start);

        Assert.Equal([(Addressee)Reporter], Audience.Of(@case.After(events), events).Select(errand => errand.To));
    }

    private static void Lives(Circle way, IEnumerable<Deed> deeds)
    {
        var now = Start;
        CaseEvent reported = new CaseEvent.Reported("1", Reporter, Report, way.Chain)
        {
            LeftOut = way.LeftOut,
            By = Reporter.Id,
            At = now,
        };
        var change = new CaseChange(null, [reported]);
        IsNothingTo(way.LeftOut, change);
        foreach (var deed in deeds)
        {
            now = now.AddMinutes(deed.Minutes);
            var events = deed.On(change.After, now);
            if (events.Count > 0)
            {
                change = new CaseChange(change.After, events);
                IsNothingTo(way.LeftOut, change);
            }
        }
    }

    private static void IsNothingTo(IReadOnlyList<Member> people, CaseChange change)
    {
        var @case = change.After;
        var errands = Audience.Of(@case, change.Events);

        Assert.All(people, person =>
        {
            Assert.False(@case.IsLeader(person.Id) || @case.IsSeenBy(person.Id), $"{person.Name} after {change.Events[^1]}");
            Assert.DoesNotContain(@case.Leaders.Concat(@case.Addressed).Concat(@case.Chain), member => member.Id == person.Id);
            Assert.DoesNotContain(@case.Responsible, member => member.Id == person.Id);
            Assert.DoesNotContain(errands, errand => errand.To == (Addressee)person);
            Assert.False(CaseVerbs.MayGo(@case, person));
        });
        Assert.False(people.Count > 0 && (@case.InLeadersChannel || errands.Any(errand => errand.To is Addressee.LeadersChannel)));
    }

    private sealed record Deed(int What, Member Who, Member To, CaseVerb Verb, int Minutes, Member[] Gone, Circle Today)
    {
        public IReadOnlyList<CaseEvent> On(Case @case, DateTimeOffset now) => What switch
        {
            0 => Deadlines.Due(@case, now, SchoolYear.Timetable),
            1 => Routing.NotDelivered(@case, Who, "HTTP 403", hasChannel: true, now),
            2 => Routing.Delivered(@case, Who.Id, now),
            3 => Routing.Left(@case, Gone.Select(person => person.Id).ToHashSet(), Today, now),
            // Whatever is written by a version that knows of nobody who is left out.
            4 => [Unknowing(now)],
            5 or 6 => Does(@case, Reporter, now),
            _ => Does(@case, What > 7 && @case.Responsible is [var has, ..] ? has : Who, now),
        };

        private IReadOnlyList<CaseEvent> Does(Case @case, Member who, DateTimeOffset now) => CaseRules.Decide(
            @case, Verb, new Filled("Hierbij.") { To = To, Until = now.AddHours(2) }, who, null, now) is Ruling.Accepted done
                ? done.Events
                : [];

        private CaseEvent Unknowing(DateTimeOffset now) => (Minutes % 3) switch
        {
            0 => new CaseEvent.HandedOver(To, null) { By = Who.Id, At = now },
            1 => new CaseEvent.Escalated(To) { At = now },
            _ => new CaseEvent.Rerouted(To) { At = now },
        };
    }
}
