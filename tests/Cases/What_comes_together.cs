using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Cases;

/// <summary>What may come on one card with other cases of the same person, and whether it is still so when it is sent.</summary>
public sealed class What_comes_together
{
    private static readonly CaseEvent Reached = new CaseEvent.Delivered(School.Leader.Id);
    private static readonly CaseEvent PickedUp = new CaseEvent.PickedUp(School.Leader) { By = School.Leader.Id };

    [Theory]
    [InlineData(Urgency.Consult, false, false, "reminded", true)]
    [InlineData(Urgency.Consult, false, false, "still_asked", true)]
    [InlineData(Urgency.Consult, false, false, "asked", false)]
    [InlineData(Urgency.Consult, false, false, "reported", false)]
    [InlineData(Urgency.Consult, false, false, "refresh", false)]
    [InlineData(Urgency.Now, false, false, "reminded", false)]
    [InlineData(Urgency.Consult, true, false, "reminded", false)]
    [InlineData(Urgency.Consult, false, true, "reminded", false)]
    public void Is_what_the_bot_brings_up_itself_and_neither_urgent_nor_danger_nor_the_boards(
        Urgency urgency, bool danger, bool forBoard, string occasion, bool together)
    {
        var @case = Make(urgency, danger, Reached) with { ForBoard = forBoard };

        var errand = Errand.Of(@case, School.Leader, Occasion.Of(occasion));

        Assert.Equal(together, errand.IsGathered);
    }

    [Fact]
    public void Is_no_case_that_a_leader_has_never_seen()
    {
        Assert.False(Errand.Of(Make(Urgency.Consult, false), School.Leader, Occasion.Of("reminded")).IsGathered);
        Assert.True(Errand.Of(Make(Urgency.Consult, false), School.Teacher, Occasion.Of("informed")).IsGathered);
    }

    [Fact]
    public void Is_not_sent_where_somebody_dealt_with_it()
    {
        Assert.True(StillSo(School.Leader, "reminded"));
        Assert.False(StillSo(School.Leader, "reminded", PickedUp));
        Assert.False(StillSo(School.Deputy, "reminded"));
        Assert.True(StillSo(School.Leader, "still_asked", PickedUp, new CaseEvent.StillAsked(School.Leader)));
        Assert.False(StillSo(
            School.Leader, "still_asked", PickedUp, new CaseEvent.StillAsked(School.Leader),
            new CaseEvent.StillOnIt { By = School.Leader.Id }));
        Assert.True(StillSo(School.Teacher, "informed", PickedUp));
        Assert.False(StillSo(School.Teacher, "informed", new CaseEvent.Withdrawn { By = School.Teacher.Id }));
        Assert.True(StillSo(School.Teacher, "escalated"));
        Assert.False(StillSo(School.Teacher, "escalated", PickedUp));
    }

    private static bool StillSo(Member person, string occasion, params IEnumerable<CaseEvent> events) =>
        new Errand("K7M3QX", person, Occasion.Of(occasion)).Holds(Make(Urgency.Consult, false, [Reached, .. events]));

    private static Case Make(Urgency urgency, bool danger, params IEnumerable<CaseEvent> events) => CaseFolding.Fold(
    [
        new CaseEvent.Reported(
            "K7M3QX", School.Teacher, new Report("Het loopt uit de hand.", Place.ParentsApp, urgency, danger),
            [School.Leader, School.Deputy, School.Management]) { By = School.Teacher.Id },
        .. events,
    ]);
}
