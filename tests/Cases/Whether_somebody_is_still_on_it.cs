using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Calendar;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.SampleCase;

namespace Sevenwolden.Tests.Cases;

/// <summary>Picked up is not done.</summary>
public sealed class Whether_somebody_is_still_on_it
{
    private static readonly Timetable Times = SchoolYear.Timetable;
    private static readonly DateTimeOffset Monday = SchoolYear.At("2026-11-23 10:00");

    [Fact]
    public void What_is_urgent_is_asked_after_two_hours_and_waits_for_the_next_after_two_more() => Assert.Equal(
        ["2026-11-23 12:00 still_asked", "2026-11-23 14:00 lapsed", "2026-11-23 14:00 turned_to deputy", "2026-11-23 14:30 reminded"],
        Walk(PickedUp(Monday), 4));

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void In_danger_it_is_half_an_hour_whether_it_was_ticked_or_heard(bool danger, bool grave) => Assert.Equal(
        ["2026-11-23 10:30 still_asked", "2026-11-23 11:00 lapsed", "2026-11-23 11:00 turned_to deputy", "2026-11-23 11:30 reminded"],
        Walk(InDanger(PickedUp(Monday), danger, grave), 4));

    [Fact]
    public void What_can_wait_is_asked_after_two_school_days_and_waits_for_the_next_after_one_more() => Assert.Equal(
        ["2026-11-25 08:30 still_asked", "2026-11-26 08:30 lapsed", "2026-11-26 08:30 turned_to deputy", "2026-11-27 08:30 reminded"],
        Walk(Consult(), 4));

    [Fact]
    public void Asked_in_the_afternoon_there_is_a_whole_school_day_to_answer()
    {
        var asked = Consult().Does(new CaseWish(CaseVerbs.Snooze, Until: SchoolYear.At("2026-11-26 15:00")), Leader, Monday);

        Assert.Equal(["2026-11-26 15:00 reminded", "2026-11-30 08:30 lapsed"], Walk(asked, 2));
    }

    [Fact]
    public void Where_only_school_hours_count_it_counts_them() =>
        Assert.Equal(
            "2026-11-24 09:00",
            SchoolYear.Show(Deadlines.Next(PickedUp(SchoolYear.At("2026-11-23 16:00")), Times with { UrgentAlways = false })));

    [Fact]
    public void Whatever_handler_or_reporter_do_begins_it_anew()
    {
        var asked = Passes(PickedUp(Monday), Monday.AddHours(2));

        Case[] acted =
        [
            asked.Does(new CaseWish(CaseVerbs.Still), Leader, Monday.AddHours(3)),
            asked.Does(new CaseWish(CaseVerbs.Agree, "We bellen."), Leader, Monday.AddHours(3)),
            asked.Does(new CaseWish(CaseVerbs.Add, "Nog iets."), Reporter, Monday.AddHours(3)),
        ];

        Assert.All(acted, @case => Assert.Equal(
            (null, Monday.AddHours(5)), (@case.StillAskedAt, Deadlines.Next(@case, Times)!.Value)));
    }

    [Fact]
    public void A_yes_is_heard_once_and_only_of_whoever_has_it()
    {
        var asked = Passes(PickedUp(Monday), Monday.AddHours(2));
        var answered = asked.Does(new CaseWish(CaseVerbs.Still), Leader, Monday.AddHours(2));
        var lapsed = Passes(asked, Monday.AddHours(4));

        Assert.Equal(Refusal.AlreadyDone, Refused(answered, CaseVerbs.Still, Leader));
        Assert.Equal(Refusal.PickedUpByAnother, Refused(asked, CaseVerbs.Still, Deputy));
        Assert.Equal(Refusal.NotPickedUp, Refused(lapsed, CaseVerbs.Still, Leader));
    }

    [Fact]
    public void Without_an_answer_all_are_told_and_whoever_had_it_may_pick_it_up_again()
    {
        var asked = Passes(PickedUp(Monday), Monday.AddHours(2));

        var due = Deadlines.Due(asked, Monday.AddHours(4), Times);
        var lapsed = asked.After(due);

        Assert.Equal(
            ["person/leader lapsed", "person/reporter lapsed", "person/deputy turned_to"],
            Audience.Of(lapsed, due).Select(errand => $"{errand.To} {errand.Occasion}"));
        Assert.Equal((CaseStatus.Open, null), (lapsed.Status, lapsed.Handler));
        Assert.True(CaseVerbs.PickUp.IsOffered(lapsed, Leader.Id) && CaseVerbs.PickUp.IsOffered(lapsed, Deputy.Id));
    }

    [Fact]
    public void Who_is_away_is_not_asked_while_somebody_is_there()
    {
        var due = Deadlines.Due(PickedUp(Monday), Monday.AddHours(2), Times, Away(Leader));

        Assert.Equal(
            [
                new CaseEvent.Lapsed(Leader, IsAway: true) { At = Monday.AddHours(2) },
                new CaseEvent.TurnedTo(Deputy) { At = Monday.AddHours(2) },
            ],
            due);
        Assert.DoesNotContain(Audience.Of(PickedUp(Monday).After(due), due), errand =>
            errand.To == Leader && errand.Occasion != Occasion.Refresh);
        Assert.IsType<CaseEvent.StillAsked>(
            Assert.Single(Deadlines.Due(PickedUp(Monday), Monday.AddHours(2), Times, Away(Leader, Deputy, Management))));
    }

    [Fact]
    public void Where_nobody_else_is_it_waits_for_the_same_again()
    {
        var asked = Passes(Opened(Monday, Urgency.Now, Leader).Does(new CaseWish(CaseVerbs.PickUp), Leader, Monday), Monday.AddHours(2));

        var due = Deadlines.Due(asked, Monday.AddHours(4), Times);

        Assert.IsType<CaseEvent.Lapsed>(Assert.Single(due));
        Assert.Equal([Leader], asked.After(due).Responsible);
    }

    [Fact]
    public void A_reporter_who_owes_an_answer_does_not_stop_it() => Assert.Equal(
        ["2026-11-23 12:00 still_asked", "2026-11-23 14:00 lapsed"],
        Walk(PickedUp(Monday).Does(new CaseWish(CaseVerbs.Ask, "Welke groep?"), Leader, Monday), 2));

    [Theory]
    [InlineData(Urgency.Now, true, "2026-11-23 12:00")]
    [InlineData(Urgency.Now, false, "2026-11-24 17:00")]
    [InlineData(Urgency.Consult, false, "2026-12-07 17:00")]
    public void A_reminder_is_put_off_no_farther_than_its_urgency_allows(Urgency urgency, bool danger, string latest)
    {
        var @case = InDanger(Opened(Monday, urgency).Does(new CaseWish(CaseVerbs.PickUp), Leader, Monday), danger, grave: false);

        // As a version before this one kept it.
        var snoozed = @case with { SnoozedUntil = Monday.AddDays(300) };

        Assert.Equal(latest, SchoolYear.Show(Deadlines.Next(snoozed, Times)));
        Assert.Equal(
            new CaseEvent.Reminded(0) { At = SchoolYear.At(latest) },
            Assert.Single(Deadlines.Due(snoozed, SchoolYear.At(latest), Times)));
    }

    [Fact]
    public void A_case_of_before_is_asked_before_it_is_taken_away()
    {
        var kept = Opened(Monday).Does(new CaseWish(CaseVerbs.PickUp), Leader, Monday) with { Rung = 7 };

        Assert.Equal(
            ["2027-03-01 09:00 still_asked", "2027-03-01 11:00 lapsed"],
            Walk(Passes(kept, SchoolYear.At("2027-03-01 09:00")), 1).Prepend("2027-03-01 09:00 still_asked"));
    }

    private static Case Consult() => Opened(Monday, Urgency.Consult).Does(new CaseWish(CaseVerbs.PickUp), Leader, Monday);

    private static Case InDanger(Case @case, bool danger, bool grave) =>
        @case with { Report = @case.Report with { Danger = danger, Grave = grave } };

    private static Presence Away(params Member[] away) =>
        new(away.ToDictionary(member => member.Id, _ => (IReadOnlyList<Member>)[]), []);

    private static Case Passes(Case @case, DateTimeOffset now) => @case.After(Deadlines.Due(@case, now, Times));

    private static Refusal Refused(Case @case, CaseVerb verb, Member who) =>
        Assert.IsType<Ruling.Refused>(CaseRules.Decide(@case, verb, new Filled(), who, null, Monday.AddHours(5))).Why;

    /// <summary>What happens, from deadline to deadline.</summary>
    private static IEnumerable<string> Walk(Case @case, int most)
    {
        var walked = new List<string>();
        while (walked.Count < most && Deadlines.Next(@case, Times) is { } next)
        {
            var due = Deadlines.Due(@case, next, Times);
            walked.AddRange(due.Select(happened =>
                $"{SchoolYear.Show(next)} {happened.Kind}{(happened is CaseEvent.TurnedTo turned ? $" {turned.To.Id}" : "")}"));
            @case = @case.After(due);
        }

        return walked.Take(most);
    }
}
