using CsCheck;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.SampleCase;

namespace Sevenwolden.Tests.Cases;

/// <summary>
/// Errands wait, and people do something meanwhile: what has just happened is told, and of what is over nobody is notified any more.
/// </summary>
public sealed class What_is_still_so
{
    private static readonly DateTimeOffset Start = SchoolYear.At("2026-11-02 09:00");
    private static readonly Member[] People = [Reporter, Leader, Deputy, Management];

    private static readonly CaseVerb[] Verbs =
    [
        CaseVerbs.PickUp, CaseVerbs.PickUp, CaseVerbs.TakeOver, CaseVerbs.Still, CaseVerbs.Cannot, CaseVerbs.Ask, CaseVerbs.Answer,
        CaseVerbs.Add, CaseVerbs.HandOver, CaseVerbs.Agree, CaseVerbs.Snooze, CaseVerbs.Close, CaseVerbs.Close, CaseVerbs.Reopen,
        CaseVerbs.NotSolved, CaseVerbs.Withdraw, CaseVerbs.Correct, NameVerbs.TakeOut,
    ];

    /// <summary>What asks something of a leader.</summary>
    private static readonly HashSet<string> AsksALeader =
    [
        "reported", "escalated", "handed_over", "passed_on", "turned_to", "lapsed", "rerouted", "left", "reopened", "not_solved",
        "reminded", "still_asked",
    ];

    private static readonly Gen<(int What, int Who, int Choice, int Minutes)> AnyDeed = Gen.Select(
        Gen.Int[0, 29], Gen.Int[0, People.Length - 1], Gen.Int[0, 200],
        Gen.Frequency((5, Gen.Int[0, 90]), (3, Gen.Int[0, 60 * 24 * 3]), (1, Gen.Int[0, 60 * 24 * 100])));

    [Fact]
    public void Whatever_people_do_no_errand_that_waited_disturbs_whoever_acted_and_none_tells_of_what_was_erased() =>
        Gen.Select(Gen.Enum<Urgency>(), AnyDeed.Array[1, 40]).Sample(
            (urgency, deeds) =>
            {
                var (now, life) = (Start, new Waiting(Opened(Start, urgency)));
                foreach (var (what, who, choice, pause) in deeds)
                {
                    now = now.AddMinutes(pause);
                    life.Happens(Deadlines.Due(life.Case, now, SchoolYear.Timetable), null);
                    life.Happens(Deed(life.Case, what, People[who], choice, now), what < Verbs.Length ? People[who].Id : null);
                }
            },
            iter: 4_000);

    private static IReadOnlyList<CaseEvent> Deed(Case @case, int what, Member who, int choice, DateTimeOffset now) => what switch
    {
        >= 18 and <= 20 => Routing.Delivered(@case, who.Id, now),
        21 or 22 => Routing.NotDelivered(@case, who, "HTTP 403", hasChannel: choice % 2 == 0, now),
        23 => CaseRules.Forget(@case, Reporter.Id, now),
        > 23 => [],
        _ => Wish(@case, Verbs[what], who, choice, now),
    };

    private static IReadOnlyList<CaseEvent> Wish(Case @case, CaseVerb verb, Member who, int choice, DateTimeOffset now)
    {
        var filled = new Filled(verb == NameVerbs.TakeOut ? "iets" : $"Iets, {now:O}.")
        {
            To = verb.GoesTo is { } goesTo ? goesTo(@case, who.Id, Presence.Full) : People[choice % People.Length],
            Until = now.AddHours(1 + (choice % 7)),
            Outcome = Outcome.Solved,
        };
        return CaseRules.Decide(@case, verb, filled, who, null, now) is Ruling.Accepted accepted ? accepted.Events : [];
    }

    /// <summary>A case, and the errands that nobody has done yet: for each person the newest, as the outbox has it.</summary>
    private sealed class Waiting(Case @case)
    {
        private readonly Dictionary<Addressee, Errand> _waiting = [];

        public Case Case { get; private set; } = @case;

        public void Happens(IReadOnlyList<CaseEvent> events, string? by)
        {
            if (events.Count == 0)
            {
                return;
            }

            Case = Case.After(events);
            var told = Audience.Of(Case, events, by).Where(errand => errand.Occasion != Occasion.Refresh).ToList();
            // That the channel can't be reached is no news where somebody has it by now.
            Assert.All(told, errand => Assert.True(
                errand.Holds(Case) || errand.Occasion.Name == CaseEvent.NotDelivered.Name, $"{errand} is not told at {Case.Status}"));
            foreach (var errand in told)
            {
                _waiting[errand.To] = errand;
            }

            Assert.True(!Case.Erased || _waiting.Values.All(errand => !errand.Holds(Case)));
            Assert.True(!Case.IsClosed || _waiting.Values.All(errand => !Asks(errand) || !errand.Holds(Case)));
            if (by is not null && !Case.IsReporter(by) && _waiting.TryGetValue(new Addressee.Person(by), out var theirs))
            {
                Assert.True(!Asks(theirs) || !theirs.Holds(Case), $"{theirs} after {events[0].Kind} by {by}");
            }
        }

        private bool Asks(Errand errand) =>
            errand.To is not Addressee.Person(var person) || (!Case.IsReporter(person) && AsksALeader.Contains(errand.Occasion.Name));
    }
}
