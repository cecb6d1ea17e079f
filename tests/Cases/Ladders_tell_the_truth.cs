using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;
using Sevenwolden.Cards;
using Sevenwolden.Cards.Model;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Calendar;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.SampleCase;

namespace Sevenwolden.Tests.Cases;

/// <summary>Each moment on a card, read off it as a person would, is when it happens by the clock on the wall.</summary>
public sealed partial class Ladders_tell_the_truth
{
    private static readonly DateTimeOffset Start = SchoolYear.At("2026-08-17 00:00");
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    private static readonly CaseVerb[] Verbs =
    [
        CaseVerbs.PickUp, CaseVerbs.Still, CaseVerbs.Ask, CaseVerbs.Answer, CaseVerbs.Add, CaseVerbs.TakeOver, CaseVerbs.HandOver,
        CaseVerbs.Snooze, CaseVerbs.Cannot, CaseVerbs.Close, CaseVerbs.Reopen,
    ];

    private static readonly Gen<(int Verb, int Who, int Minutes)> AnyDeed = Gen.Select(
        Gen.Int[-1, Verbs.Length - 1], Gen.Int[0, 3],
        Gen.Frequency((6, Gen.Int[0, 90]), (3, Gen.Int[0, 60 * 24 * 3]), (1, Gen.Int[0, 60 * 24 * 45])));

    [Fact]
    public void What_a_card_says_will_happen_happens_then_in_summer_and_winter_and_around_holidays() =>
        Gen.Select(Gen.Enum<Urgency>(), Gen.Bool, Gen.Bool, Gen.Int[0, 60 * 24 * 300], AnyDeed.Array[1, 12]).Sample(
            (urgency, danger, always, minutes, deeds) =>
            {
                var times = SchoolYear.Timetable with { UrgentAlways = always, NewsDays = 5 };
                var now = Start.AddMinutes(minutes);
                var opened = Opened(now, urgency);
                var @case = opened with { Report = opened.Report with { Danger = danger } };
                foreach (var (verb, who, pause) in deeds)
                {
                    @case = Goes(@case, now, now.AddMinutes(pause), times);
                    now = now.AddMinutes(pause);
                    @case = verb < 0 ? @case : @case.After(Decided(@case, Verbs[verb], who, now, times));
                }
            },
            iter: 300);

    [Theory]
    [InlineData("2026-10-24 23:50", "zo 25 okt om 1.20")]
    [InlineData("2026-10-25 00:40", "zo 25 okt om 2.10")]
    [InlineData("2027-03-28 00:40", "zo 28 mrt om 3.10")]
    [InlineData("2026-12-31 22:45", "vr 1 jan om 0.15")]
    public void What_is_urgent_says_the_minute_at_which_somebody_else_is_asked_also_in_the_night_that_the_clock_changes(
        string reported, string said)
    {
        var now = SchoolYear.At(reported);
        var @case = Opened(now, Urgency.Now).After([new CaseEvent.Reminded(1) { At = now.AddMinutes(30) }]);
        var times = SchoolYear.Timetable with { UrgentDeputy = TimeSpan.FromMinutes(90) };

        var rows = Facts(@case, Reporter, times);

        Assert.Equal($"{said}: ik vraag er iemand bij", rows["Hierna"]);
    }

    [Fact]
    public void When_a_leader_wants_to_be_reminded_is_the_leaders_own()
    {
        var now = SchoolYear.At("2026-11-27 16:30");
        var @case = Opened(now, Urgency.Consult).Does(new CaseWish(CaseVerbs.PickUp), Leader, now)
            .Does(new CaseWish(CaseVerbs.Snooze, Until: SchoolYear.At("2026-12-02 13:15")), Leader, now);

        var (own, others) = (Facts(@case, Leader, SchoolYear.Timetable), Facts(@case, Reporter, SchoolYear.Timetable));

        Assert.Equal("wo 2 dec om 13.15", own["Herinnering"]);
        Assert.DoesNotContain("Herinnering", others.Keys);
        Assert.DoesNotContain("Hierna", others.Keys);
    }

    /// <summary>The clock runs from one thing that happens by itself to the next; before each, the cards had said when.</summary>
    private static Case Goes(Case @case, DateTimeOffset now, DateTimeOffset until, Timetable times)
    {
        while (Deadlines.Next(@case, times) is { } due && due <= until)
        {
            var happens = Deadlines.Due(@case, due, times);
            foreach (var viewer in @case.Everyone.Where(member => @case.IsSeenBy(member.Id)))
            {
                var rows = Facts(@case, viewer, times);
                var tells = Sentence(@case, viewer, times, now);
                if (tells is not null && happens.Any(each => each is not (CaseEvent.Informed or CaseEvent.NewsPutOff)))
                {
                    Assert.Equal(SchoolYear.Calendar.Local(due), Moments(tells, now)[0], TimeSpan.FromMinutes(1));
                }

                if (tells is not null && tells.Contains(" vraag ik ", StringComparison.Ordinal) && @case.Handler is null)
                {
                    var (at, to) = Asks(@case, times);
                    Assert.Equal(SchoolYear.Calendar.Local(at), Moments(tells, now)[^1], TimeSpan.FromMinutes(1));
                    Assert.EndsWith($" {to.Name}.", tells, StringComparison.Ordinal);
                }

                foreach (var each in happens)
                {
                    var row = each is CaseEvent.Erased ? "Tekst verdwijnt" : each is CaseEvent.ErasureAnnounced ? ""
                        : each is CaseEvent.Informed or CaseEvent.NewsPutOff ? "Je hoort uiterlijk"
                        : @case.SnoozedUntil is null ? "Hierna" : "Herinnering";
                    if (rows.TryGetValue(row, out var said) && each is CaseEvent.Erased)
                    {
                        Assert.Equal(SchoolYear.Calendar.Local(due).ToString("dddd d MMMM", Dutch), said);
                    }
                    else if (said is not null)
                    {
                        Assert.Equal(SchoolYear.Calendar.Local(due), Read(said, now), TimeSpan.FromMinutes(1));
                    }
                }

                Assert.Equal(
                    !@case.IsClosed && @case.Handler is null && @case.Addressed.Any(member => member.Id == viewer.Id),
                    tells?.StartsWith("Pak je dit niet op?", StringComparison.Ordinal) ?? false);
                Assert.True(tells is not null || rows.ContainsKey(@case.IsClosed ? "Tekst verdwijnt" : "Hierna") || @case.Erased
                    || (@case.SnoozedUntil is not null && @case.Handler is not null));
                // What is urgent and waits goes by the minutes of its ladder.
                var goesByDays = @case is not { Handler: null, Report.Urgency: Urgency.Now };
                Assert.Equal(
                    @case.IsReporter(viewer.Id) && !@case.IsClosed && goesByDays, rows.ContainsKey("Je hoort uiterlijk"));
            }

            now = due;
            @case = @case.After(happens);
        }

        return @case;
    }

    private static IReadOnlyList<CaseEvent> Decided(Case @case, CaseVerb verb, int who, DateTimeOffset now, Timetable times)
    {
        var person = (Member[])[Reporter, Leader, Deputy, Management] is var people ? people[who] : Reporter;
        var (until, latest) = (now.AddHours(30), times.LatestSnooze(@case.Report, now));
        var filled = new Filled($"Iets, {now:O}.")
        {
            To = verb.GoesTo is { } goesTo ? goesTo(@case, person.Id, Presence.Full) : people[(who + 1) % people.Length],
            Until = until < latest ? until : latest,
            Outcome = Outcome.Solved,
        };
        return CaseRules.Decide(@case, verb, filled, person, null, now) is Ruling.Accepted { Events: var events } ? events : [];
    }

    /// <summary>The clock runs until somebody else is asked.</summary>
    private static (DateTimeOffset At, Member To) Asks(Case @case, Timetable times)
    {
        for (var steps = 0; steps < 20; steps++)
        {
            var due = Deadlines.Next(@case, times)!.Value;
            var happens = Deadlines.Due(@case, due, times);
            if (happens.OfType<CaseEvent.Escalated>().FirstOrDefault() is { } escalated)
            {
                return (due, escalated.To);
            }

            @case = @case.After(happens);
        }

        throw new InvalidOperationException("Nobody is asked.");
    }

    /// <summary>What the card says in a sentence, to whom it depends on; null where it doesn't.</summary>
    private static string? Sentence(Case @case, Member viewer, Timetable times, DateTimeOffset now) =>
        Drawn(@case, viewer, times, now).Body.OfType<TextBlock>().Select(block => block.Text.ToString())
            .SingleOrDefault(text => text.StartsWith("Pak je dit niet op?", StringComparison.Ordinal)
                || text.StartsWith("Hoor ik niets van je?", StringComparison.Ordinal));

    private static AdaptiveCard Drawn(Case @case, Member viewer, Timetable times, DateTimeOffset? now) => Deck.Draw(
        new Reply.CaseShown(new CaseView(@case, viewer.Id, Occasion.Refresh, [], times) { Now = now }), Shipped.Rulebook.Pack,
        Language.Dutch).Card!;

    private static Dictionary<string, string> Facts(Case @case, Member viewer, Timetable times)
    {
        var shown = Drawn(@case, viewer, times, null);
        return shown.Body.OfType<FactSet>().Single().Facts.ToDictionary(row => row.Title.ToString(), row => row.Value.ToString());
    }

    /// <summary>"zo 25 okt om 1.20: …", the first such moment from a day before this one.</summary>
    private static DateTime Read(string said, DateTimeOffset now) => Moments(said, now)[0];

    /// <summary>Each moment of a sentence: "vandaag om 10.30", "di 3 nov om 8.30", and "om 11.00" of the day before it.</summary>
    private static List<DateTime> Moments(string said, DateTimeOffset now)
    {
        var read = new List<DateTime>();
        foreach (var match in Written().Matches(said).Cast<Match>())
        {
            var date = match.Groups["today"].Success ? SchoolYear.Calendar.Local(now).Date
                : match.Groups["day"].Success ? Day(match, now)
                : read[^1].Date;
            var (hour, minute) = (int.Parse(match.Groups["hour"].Value, Dutch), int.Parse(match.Groups["minute"].Value, Dutch));
            read.Add(date.AddHours(hour).AddMinutes(minute));
        }

        return read;
    }

    private static DateTime Day(Match match, DateTimeOffset now)
    {
        var (day, month) = (int.Parse(match.Groups["day"].Value, Dutch), match.Groups["month"].Value);
        var date = Enumerable.Range(-1, 366 * 2).Select(days => SchoolYear.Calendar.Local(now).Date.AddDays(days))
            .First(date => date.Day == day && date.ToString("MMM", Dutch).TrimEnd('.') == month);
        Assert.Equal(match.Groups["name"].Value, date.ToString("ddd", Dutch));
        return date;
    }

    [GeneratedRegex(
        @"(?:(?<today>vandaag) |(?<name>[a-z]{2}) (?<day>\d{1,2}) (?<month>[a-z]{3})\.? )?om (?<hour>\d{1,2})\.(?<minute>\d\d)")]
    private static partial Regex Written();
}
