using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.SampleCase;

namespace Sevenwolden.Tests.Cases;

/// <summary>By which road a case goes on where a chat leads nowhere: what can wait waits for a mail, what is urgent does not.</summary>
public sealed class Which_road_is_next
{
    private static readonly DateTimeOffset Ten = SchoolYear.At("2026-11-25 10:00");

    [Theory]
    [InlineData(Urgency.Consult, false, true, "not_delivered")]
    [InlineData(Urgency.Consult, false, false, "not_delivered, rerouted")]
    [InlineData(Urgency.Now, false, true, "not_delivered, rerouted")]
    [InlineData(Urgency.Now, true, true, "not_delivered, rerouted")]
    public void Where_the_chat_fails(Urgency urgency, bool danger, bool hasMail, string expected)
    {
        var @case = Open(urgency, danger);

        var events = Routing.NotDelivered(@case, Leader, "HTTP 403", hasChannel: false, Ten, hasMail: hasMail);

        Assert.Equal(expected, Kinds(events));
        Assert.Equal(hasMail, Mailboxes(@case, events).Contains(new Addressee.Mailbox(Leader.Id)));
    }

    [Fact]
    public void Where_the_mail_fails_as_well_it_goes_to_the_next()
    {
        var @case = Lost(Open());

        Assert.Equal("mail_failed, rerouted", Kinds(Roads.NotMailed(@case, Leader.Id, "SMTP 550", hasChannel: false, Ten)));
    }

    [Fact]
    public void A_mail_that_fails_after_somebody_was_reached_moves_nothing()
    {
        var reached = Lost(Open()).After(Routing.Delivered(Lost(Open()), Leader.Id, Ten));

        Assert.Empty(Roads.NotMailed(reached, Leader.Id, "SMTP 550", hasChannel: true, Ten));
    }

    [Fact]
    public void One_mail_is_for_one_case()
    {
        var mailed = Lost(Open()).After(Roads.Mailed(Lost(Open()), Leader.Id, Ten));
        var again = mailed with { Unreachable = [] };

        Assert.False(Roads.IsMailable(mailed, Leader.Id));
        Assert.Equal(
            "not_delivered, rerouted", Kinds(Routing.NotDelivered(again, Leader, "HTTP 403", hasChannel: false, Ten, hasMail: true)));
    }

    [Fact]
    public void A_mail_waits_only_as_long_as_nobody_has_it_and_no_chat_leads_there()
    {
        var errand = new Errand("1", new Addressee.Mailbox(Leader.Id), Occasion.Of(CaseEvent.NotDelivered.Name));
        var lost = Lost(Open());

        Assert.True(errand.Holds(lost));
        Assert.False(errand.Holds(lost.After([new CaseEvent.PickedUp(Deputy) { By = Deputy.Id, At = Ten }])));
        Assert.False(errand.Holds(lost.After(Routing.Delivered(lost, Leader.Id, Ten))));
        Assert.False(errand.Holds(lost.After(Roads.Mailed(lost, Leader.Id, Ten))));
    }

    [Fact]
    public void Of_an_exercise_nobody_is_written_to()
    {
        var exercise = Open();
        exercise = exercise with { Report = exercise.Report with { Exercise = new Exercise(Reporter) } };

        Assert.False(Roads.IsMailable(exercise, Leader.Id));
    }

    [Fact]
    public void Who_opens_the_chat_later_is_shown_what_still_waits_for_them()
    {
        var lost = Lost(Open());

        Assert.Equal(Occasion.Arrived, Roads.Arrived(lost, Leader.Id)?.Occasion);
        Assert.True(Roads.Arrived(lost, Leader.Id)!.Holds(lost));
        Assert.False(Roads.Arrived(lost, Leader.Id)!.Holds(lost.After(Routing.Delivered(lost, Leader.Id, Ten))));
        Assert.Null(Roads.Arrived(Open(), Leader.Id));
        Assert.Null(Roads.Arrived(lost, Deputy.Id));
        Assert.Null(Roads.Arrived(lost.After([new CaseEvent.PickedUp(Deputy) { By = Deputy.Id, At = Ten }]), Leader.Id));
    }

    [Fact]
    public void In_danger_that_nobody_has_seen_somebody_is_called_once_each_time_that_it_waits()
    {
        var times = SchoolYear.Timetable with { LoudAfter = TimeSpan.FromMinutes(5) };
        var open = Open(danger: true);

        Assert.Equal(Ten.AddMinutes(5), LoudRoad.Next(open, times));
        Assert.Null(LoudRoad.Next(open, SchoolYear.Timetable));
        Assert.Null(LoudRoad.Next(Open(Urgency.Now), times));
        Assert.DoesNotContain(Deadlines.Due(open, Ten.AddMinutes(4), times), happened => happened is CaseEvent.Calling);
        var called = open.After(Deadlines.Due(open, Ten.AddMinutes(5), times));
        Assert.Equal(Ten.AddMinutes(5).AddSeconds(30), LoudRoad.Next(called, times));
        Assert.Null(LoudRoad.Next(called.After(LoudRoad.Answered(called, null, Ten.AddMinutes(5))), times));
        var waits = called.After([new CaseEvent.HandedOver(Deputy, null) { By = Leader.Id, At = Ten.AddMinutes(9) }]);
        Assert.Equal(Ten.AddMinutes(14), LoudRoad.Next(waits, times));
        Assert.Null(LoudRoad.Next(waits.After([new CaseEvent.PickedUp(Deputy) { By = Deputy.Id, At = Ten.AddMinutes(10) }]), times));
    }

    [Fact]
    public void A_call_that_does_not_get_through_is_told_once_and_once_more_when_it_does()
    {
        var times = SchoolYear.Timetable with { LoudAfter = TimeSpan.FromMinutes(5) };
        var open = Open(danger: true);
        var called = open.After(Deadlines.Due(open, Ten.AddMinutes(5), times));

        var told = Deadlines.Due(called, Ten.AddMinutes(6), times);
        var late = called.After(told);

        Assert.Equal("call_late", Kinds(told));
        Assert.Equal([new Addressee.Person(Reporter.Id)], told[0].Concerns(late));
        Assert.Null(LoudRoad.Next(late, times));
        Assert.False(LoudRoad.IsInVain(called));
        Assert.True(LoudRoad.IsInVain(late));
        var through = LoudRoad.Answered(late, null, Ten.AddMinutes(7));
        Assert.Equal([new Addressee.Person(Reporter.Id)], through[0].Concerns(late.After(through)));
        Assert.False(LoudRoad.IsInVain(late.After(through)));
        Assert.Empty(LoudRoad.Answered(called, null, Ten.AddMinutes(5))[0].Concerns(called));
        Assert.False(LoudRoad.IsInVain(late.After([new CaseEvent.PickedUp(Leader) { By = Leader.Id, At = Ten.AddMinutes(8) }])));
    }

    private static Case Open(Urgency urgency = Urgency.Consult, bool danger = false) => CaseFolding.Fold(
        [new CaseEvent.Reported("1", Reporter, new Report("Het loopt uit de hand", Place.ParentsApp, urgency, danger), [Leader, Deputy])
        {
            By = Reporter.Id,
            At = Ten,
        }]);

    private static Case Lost(Case @case) =>
        @case.After(Routing.NotDelivered(@case, Leader, "HTTP 403", hasChannel: false, Ten, hasMail: true));

    private static string Kinds(IReadOnlyList<CaseEvent> events) => string.Join(", ", events.Select(happened => happened.Kind));

    private static IEnumerable<Addressee> Mailboxes(Case @case, IReadOnlyList<CaseEvent> events) =>
        Audience.Of(@case.After(events), events).Select(errand => errand.To);
}
