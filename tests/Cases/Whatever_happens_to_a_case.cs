using System.Text.Json;
using CsCheck;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.SampleCase;

namespace Sevenwolden.Tests.Cases;

/// <summary>
/// People, the clock and the connector do to a case what they like, in any order: it stays what a plain telling of it says.
/// </summary>
public sealed class Whatever_happens_to_a_case
{
    private static readonly DateTimeOffset Start = SchoolYear.At("2026-11-02 09:00");
    private static readonly Member Stranger = new("stranger", "Sjoerd");
    private static readonly Member OtherLeader = new("other", "Oeds", Rank.Leader);
    private static readonly Member[] People = [Reporter, Leader, Deputy, Management, OtherLeader, Stranger];
    private static readonly string[] Texts = ["In welke klas?", "In 2B.", "", "   ", "De ouderapp ontspoort", new('x', 5000)];

    private static readonly Gen<Deed> AnyDeed = Gen.Select(
        Gen.Int[0, 24], Gen.Int[0, People.Length - 1], Gen.Int[0, Texts.Length - 1],
        Gen.Frequency((3, Gen.Const(-1)), (3, Gen.Const(0)), (1, Gen.Int[1, 6])),
        Gen.Frequency((6, Gen.Int[0, 90]), (2, Gen.Int[-60 * 24, 60 * 24 * 3]), (1, Gen.Int[0, 60 * 24 * 120])),
        (what, who, text, behind, minutes) => new Deed(what, who, text, behind, minutes));

    [Fact]
    public void It_stands_where_the_plain_telling_says_and_nobody_else_has_it() =>
        Gen.Select(Gen.Enum<Urgency>(), AnyDeed.Array[1, 50]).Sample(
        (urgency, deeds) => new Life(urgency).Lives(deeds),
        iter: 3_000);

    /// <param name="Behind">How many versions the card is behind; less than none for typed words.</param>
    private sealed record Deed(int What, int Who, int Text, int Behind, int Minutes);

    private sealed class Life
    {
        private readonly PlainCase _plain = new();
        private readonly List<CaseEvent> _events;
        private DateTimeOffset _now = Start;
        private Case _case;

        public Life(Urgency urgency)
        {
            _case = Opened(Start, urgency);
            _events = [new CaseEvent.Reported(_case.Id, Reporter, _case.Report, _case.Chain) { By = Reporter.Id, At = Start }];
        }

        public void Lives(IEnumerable<Deed> deeds)
        {
            foreach (var deed in deeds)
            {
                _now = _now.AddMinutes(deed.Minutes);
                Happens(deed);
                AgreesWithThePlainTelling();
                IsKeptWhole();
                IsNeverForgotten();
            }
        }

        private void Happens(Deed deed)
        {
            var who = People[deed.Who];
            switch (deed.What)
            {
                case <= 14:
                    Wants(WishOf(deed), who, deed.Behind < 0 ? null : Math.Max(1, _case.Version - deed.Behind));
                    break;
                case <= 16:
                    Passes();
                    break;
                case <= 18:
                    Follows(Routing.Delivered(_case, who.Id, _now), null);
                    _plain.Reaches(_case.IsLeader(who.Id) ? who.Id : "");
                    break;
                case <= 21:
                    Loses(who.Id);
                    break;
                case 22:
                    Follows(Routing.NotDelivered(_case, new Addressee.LeadersChannel(), "HTTP 404", hasChannel: true, _now), null);
                    break;
                case 23:
                    Wants(WishOf(deed with { What = deed.Text }), who, null);
                    Wants(WishOf(deed with { What = deed.Text }), who, null);
                    break;
                default:
                    Forgets();
                    break;
            }
        }

        private void Wants(CaseWish wish, Member who, int? seen)
        {
            var ruling = CaseRules.Decide(_case, wish.Verb, wish.Filled, who, seen, _now);
            var takes = _plain.Takes(wish, who.Id, seen, _case.Version, _now);

            Assert.True(
                takes == ruling is Ruling.Accepted,
                $"{wish} of {who.Name}, who saw {seen} of {_case.Version}, at {_case.Status}: {ruling}");
            if (ruling is Ruling.Accepted accepted)
            {
                Assert.All(accepted.Events, happened => Assert.Equal((who.Id, _now), (happened.By, happened.At)));
                Follows(accepted.Events, who.Id);
            }
        }

        private void Passes()
        {
            var due = Deadlines.Due(_case, _now, SchoolYear.Timetable);
            var rung = _case.Rung;
            foreach (var happened in due)
            {
                switch (happened)
                {
                    case CaseEvent.Escalated escalated:
                        Assert.Equal(_plain.Next, escalated.To.Id);
                        _plain.Asks(escalated.To.Id);
                        break;
                    case CaseEvent.Reminded { Rungs: 0 }:
                        Assert.True(
                            _plain.Snoozed <= _now || SchoolYear.Timetable.LatestSnooze(_case.Report, _case.TouchedAt) <= _now);
                        _plain.Wakes();
                        rung = 0;
                        break;
                    case CaseEvent.Lapsed lapsed:
                        Assert.Equal(_plain.Handler, lapsed.Handler.Id);
                        Assert.Equal(_plain.Lapses(_case.Version + 1), due.OfType<CaseEvent.TurnedTo>().FirstOrDefault()?.To.Id);
                        rung = 0;
                        break;
                    case CaseEvent.ErasureAnnounced announced:
                        Assert.True(_plain is { IsClosed: true, Erased: false } && announced.Gone == _plain.ClosedAt!.Value.AddDays(90));
                        Assert.True(_now < announced.Gone);
                        // Nobody hears of it only where nobody can be reached.
                        Assert.Equal(
                            _case.Chain.Concat(_case.Addressed).Any(member => !_case.Unreachable.Contains(member.Id)),
                            announced.To is not null);
                        _plain.Asks(announced.To?.Id);
                        break;
                    case CaseEvent.Erased:
                        Assert.True(_plain is { IsClosed: true, Erased: false } && _plain.ClosedAt!.Value.AddDays(90) <= _now);
                        _plain.Erases();
                        break;
                }
            }

            Follows(due, null);
            Assert.True(_case.Rung >= rung);
            Assert.Equal(
                _plain is { IsClosed: true, ClosedAt: { } closed } && closed.AddDays(90) <= _now,
                _plain.Erased && _case.Erased && _plain.ClosedAt!.Value.AddDays(90) <= _now);
            Assert.False(Deadlines.Next(_case, SchoolYear.Timetable) <= _now);
        }

        private void Loses(string person)
        {
            var events = Routing.NotDelivered(_case, new Addressee.Person(person), "HTTP 403", hasChannel: true, _now);
            var next = _case.IsClosed ? null : _plain.Loses(person);

            Assert.Equal(next, events.OfType<CaseEvent.Rerouted>().FirstOrDefault(rerouted => rerouted.To is not null)?.To!.Id);
            Follows(events, null);
        }

        private void Forgets()
        {
            var events = CaseRules.Forget(_case, Reporter.Id, _now);

            Assert.Equal(_plain.IsClosed && _plain.Reporter.Length > 0, events.Count > 0);
            if (events.Count > 0)
            {
                _plain.Forgets();
            }

            Follows(events, null);
        }

        /// <summary>What happened, happened: it counts on, and whoever may see it and doesn't yet is told.</summary>
        private void Follows(IReadOnlyList<CaseEvent> events, string? shown)
        {
            if (events.Count == 0)
            {
                return;
            }

            var change = new CaseChange(_case, events);
            var errands = Audience.Of(change.After, events, shown);

            Assert.Equal(_case.Version + events.Count, change.After.Version);
            Assert.All(errands, errand => Assert.True(
                errand.To is not Addressee.Person(var person) || change.After.IsSeenBy(person), $"{errand} of {events[0]}"));
            Assert.All(errands, errand => Assert.NotEqual($"person/{shown}", errand.To.Written));
            Assert.Equal(errands.Count, errands.Select(errand => errand.To).Distinct().Count());
            _events.AddRange(events);
            _case = change.After;
        }

        private void AgreesWithThePlainTelling()
        {
            Assert.Equal(_plain.Where, _case.Status switch
            {
                CaseStatus.PickedUp => "picked up",
                CaseStatus.HandedOver => "handed over",
                var status => status.ToString().ToLowerInvariant(),
            });
            Assert.Equal(_plain.Handler, _case.Handler?.Id);
            Assert.Equal(_plain.Outcome, _case.Outcome);
            Assert.Equal(_plain.Asked, _case.Addressed.Select(member => member.Id));
            Assert.Equal(_plain.What, _case.Report.What);
            Assert.Equal(_plain.Erased, _case.Erased);
            Assert.Equal(_plain.LastMove, _case.MovedAt);
            Assert.Equal(_plain.Eyes.Order(), People.Select(person => person.Id).Where(_case.IsSeenBy).Order());
            Assert.Equal(_plain.Eyes.Where(_plain.IsLeader).Order(), People.Select(person => person.Id).Where(_case.IsLeader).Order());
        }

        private void IsKeptWhole()
        {
            var json = Json(_case);

            Assert.Equal(json, Json(CaseFolding.Fold(_events)));
            Assert.Equal(json, Json(JsonSerializer.Deserialize(json, CaseJson.Default.Case)!));
            Assert.Equal(
                json,
                Json(
                    CaseFolding.Fold(
                        _events.Select(
                            happened =>
                                JsonSerializer.Deserialize(
                                    JsonSerializer.Serialize(happened, CaseJson.Default.CaseEvent), CaseJson.Default.CaseEvent)!))));
            Assert.True(!_case.Erased || (_case.Report.What.Length == 0 && _case.History.All(entry => entry.Text is null)));
            Assert.True(
                _plain.Reporter.Length > 0 || !(
                    json.Replace("\"reporter\":", "", StringComparison.Ordinal).Contains("\"reporter\"", StringComparison.Ordinal)
                        || json.Contains(Reporter.Name, StringComparison.Ordinal)),
                json);
        }

        private void IsNeverForgotten()
        {
            var next = Deadlines.Next(_case, SchoolYear.Timetable);

            Assert.Equal(_case is { IsClosed: true, Erased: true }, next is null);
            Assert.True(_case.IsClosed || _case.Responsible.Count > 0);
            Assert.All(_case.Responsible, leader => Assert.True(_case.IsSeenBy(leader.Id)));
        }

        private CaseWish WishOf(Deed deed)
        {
            var text = Texts[deed.Text];
            return deed.What switch
            {
                0 => new CaseWish(CaseVerbs.Add, text),
                1 => new CaseWish(CaseVerbs.Correct, text),
                2 => new CaseWish(CaseVerbs.Withdraw),
                3 => new CaseWish(CaseVerbs.Answer, text),
                4 or 12 => new CaseWish(CaseVerbs.PickUp),
                5 => new CaseWish(CaseVerbs.TakeOver),
                6 or 13 => new CaseWish(CaseVerbs.Ask, text),
                7 => new CaseWish(CaseVerbs.HandOver, To: People[deed.Text], Text: text),
                8 => new CaseWish(CaseVerbs.Agree, text),
                9 => new CaseWish(CaseVerbs.Close, Outcome: (Outcome)(deed.Text % 3), Text: text),
                10 => new CaseWish(CaseVerbs.Snooze, Until: _now.AddMinutes((deed.Text - 1) * 300)),
                11 => new CaseWish(CaseVerbs.Reopen, text),
                _ => new CaseWish(CaseVerbs.PickUp),
            };
        }

        private static string Json(Case @case) => JsonSerializer.Serialize(@case, CaseJson.Default.Case);
    }
}
