using System.Text.Json;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Calendar;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.SampleCase;

namespace Sevenwolden.Tests.Cases;

/// <summary>A report of which nothing happened goes the real way, in shorter steps, and everybody of it has their turn.</summary>
public sealed class An_exercise
{
    private static readonly Member Director = new("director", "Douwe", Rank.Management);
    private static readonly Timetable Times = SchoolYear.Timetable with { NewsDays = 5 };
    private static readonly DateTimeOffset Ten = SchoolYear.At("2026-11-25 10:00");

    [Fact]
    public void Climbs_as_what_is_urgent_does_and_ends_behind_the_last()
    {
        var (@case, happened) = Runs(Begun());

        Assert.Equal(
            ["10:05 reminded", "10:10 escalated", "10:15 escalated", "10:20 practice_ended"], happened);
        Assert.Equal((CaseStatus.Closed, Outcome.Practised), (@case.Status, @case.Outcome));
        Assert.Equal(
            [("leader", Ten), ("deputy", Ten.AddMinutes(10)), ("management", Ten.AddMinutes(15))],
            @case.Report.Exercise!.Steps.Select(step => (step.Who.Id, step.AskedAt)));
    }

    [Fact]
    public void Goes_on_at_once_when_it_is_picked_up_and_ends_when_the_last_does()
    {
        var @case = Begun();
        (@case, _) = Runs(PicksUp(@case, Leader, Ten.AddMinutes(2)), Ten.AddMinutes(2));
        (@case, _) = Runs(PicksUp(@case, Deputy, Ten.AddMinutes(3)), Ten.AddMinutes(3));
        (@case, _) = Runs(PicksUp(@case, Management, Ten.AddMinutes(4)), Ten.AddMinutes(4));

        Assert.Equal(Ten.AddMinutes(4), @case.ClosedAt);
        Assert.Equal(
            [(Ten, Ten.AddMinutes(2)), (Ten.AddMinutes(2), Ten.AddMinutes(3)), (Ten.AddMinutes(3), Ten.AddMinutes(4))],
            @case.Report.Exercise!.Steps.Select(step => (step.AskedAt, step.PickedUpAt!.Value)));
        Assert.Null(@case.Handler);
    }

    [Fact]
    public void Goes_on_at_once_where_somebody_cannot_be_reached_and_passes_over_who_is_away()
    {
        var blocked = Begun().After(Routing.NotDelivered(Begun(), Leader, "HTTP 403", hasChannel: false, Ten));
        var away = new Presence(new Dictionary<string, IReadOnlyList<Member>> { [Deputy.Id] = [] }, []);

        var (@case, happened) = Runs(Begun(), there: away);

        Assert.Equal(["leader", "deputy"], blocked.Report.Exercise!.Steps.Select(step => step.Who.Id));
        Assert.Equal(["10:05 reminded", "10:10 escalated", "10:15 practice_ended"], happened);
        Assert.Equal(["leader", "management"], @case.Report.Exercise!.Steps.Select(step => step.Who.Id));
    }

    [Fact]
    public void Asks_nothing_of_anybody_but_to_pick_it_up_once()
    {
        var asked = Begun();
        var pickedUp = PicksUp(asked, Leader, Ten);

        var offered = from verb in CaseVerbs.All
                      from person in (Member[])[Director, Leader, Deputy]
                      where verb.IsOffered(asked, person.Id)
                      select (verb, person);

        Assert.Equal([(CaseVerbs.Withdraw, Director), (CaseVerbs.PickUp, Leader)], offered);
        Assert.False(CaseVerbs.PickUp.IsOffered(pickedUp, Leader.Id));
        Assert.Equal(new Ruling.Refused(Refusal.AlreadyDone), Decide(pickedUp, CaseVerbs.PickUp, Leader));
        Assert.All(
            (CaseVerb[])[CaseVerbs.TakeOver, CaseVerbs.Cannot, CaseVerbs.Close, CaseVerbs.Ask, CaseVerbs.HandOver, CaseVerbs.Snooze],
            verb => Assert.Equal(new Ruling.Refused(Refusal.OnlyAnExercise), Decide(pickedUp, verb, Leader)));
    }

    [Fact]
    public void Is_erased_after_its_own_time_and_nothing_tells_then_how_anybody_did()
    {
        var (@case, _) = Runs(Begun());

        var due = Deadlines.Next(@case, Times)!.Value;
        var erased = @case.After(Deadlines.Due(@case, due, Times));

        Assert.Equal(@case.ClosedAt + Times.KeepPractice, due);
        Assert.Empty(erased.Report.Exercise!.Steps);
        Assert.Equal(["reported", "practice_ended", "erased"], erased.History.Select(entry => entry.Kind));
        Assert.Null(Deadlines.Next(erased, Times));
    }

    [Fact]
    public void Is_kept_whole_and_a_report_of_before_is_none()
    {
        var (@case, _) = Runs(PicksUp(Begun(), Leader, Ten), Ten);
        var json = JsonSerializer.Serialize(@case, CaseJson.Default.Case);

        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize(json, CaseJson.Default.Case), CaseJson.Default.Case));
        Assert.False(JsonSerializer.Deserialize(Yesterday.State, CaseJson.Default.Case)!.IsExercise);
        Assert.DoesNotContain("xercise", JsonSerializer.Serialize(Opened(Ten), CaseJson.Default.Case), StringComparison.Ordinal);
    }

    private static Case Begun() => CaseFolding.Fold(
    [
        new CaseEvent.Reported(
            "1", Director, new Report("", Place.Elsewhere, Urgency.Now, false) { Exercise = new Exercise(Reporter) },
            [Leader, Deputy, Management])
        {
            By = Director.Id,
            At = Ten,
        },
    ]);

    private static Case PicksUp(Case @case, Member who, DateTimeOffset at) => @case.Does(new CaseWish(CaseVerbs.PickUp), who, at);

    private static Ruling Decide(Case @case, CaseVerb verb, Member who) => CaseRules.Decide(
        @case, verb, new Filled("Tekst.") { To = Management, Until = Ten.AddHours(1) }, who, null, Ten);

    /// <summary>All that happens by itself until it is over, or until a moment.</summary>
    private static (Case Case, IReadOnlyList<string> Happened) Runs(Case @case, DateTimeOffset? until = null, Presence? there = null)
    {
        var happened = new List<string>();
        while (!@case.IsClosed && Deadlines.Next(@case, Times) is { } due && !(due > until))
        {
            var events = Deadlines.Due(@case, due, Times, there);
            Assert.NotEmpty(events);
            happened.AddRange(events.Select(each => $"{SchoolYear.Show(each.At)[^5..]} {each.Kind}"));
            @case = @case.After(events);
        }

        return (@case, happened);
    }
}
