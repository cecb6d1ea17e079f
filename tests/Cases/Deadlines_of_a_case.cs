using System.Text.Json;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Calendar;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.SampleCase;

namespace Sevenwolden.Tests.Cases;

public sealed class Deadlines_of_a_case
{
    private static readonly Timetable Times = SchoolYear.Timetable;

    [Fact]
    public void What_is_urgent_goes_from_the_leader_to_the_deputy_to_the_management_and_everyone_is_reminded_until_it_is_picked_up()
    {
        var @case = Opened(SchoolYear.At("2026-11-27 16:50"));

        Assert.Equal(
            [
                "2026-11-27 17:20 Reminded 1", "2026-11-27 17:50 Escalated deputy", "2026-11-27 18:50 Escalated management",
                "2026-11-30 08:30 Reminded 1", "2026-12-01 08:30 Reminded 1", "2026-12-02 08:30 Reminded 1",
            ],
            Walk(@case, Times, 6));
    }

    [Fact]
    public void What_is_urgent_can_count_in_school_hours_only()
    {
        var @case = Opened(SchoolYear.At("2026-11-27 16:50"));

        Assert.Equal(
            [
                "2026-11-30 08:20 Reminded 1", "2026-11-30 08:50 Escalated deputy",
                "2026-11-30 09:50 Escalated management", "2026-12-01 08:30 Reminded 1",
            ],
            Walk(@case, Times with { UrgentAlways = false }, 4));
    }

    [Fact]
    public void What_is_to_be_talked_over_takes_a_school_morning_for_each_step()
    {
        var @case = Opened(SchoolYear.At("2026-11-26 09:00"), Urgency.Consult);

        Assert.Equal(
            [
                "2026-11-27 08:30 Reminded 1", "2026-11-30 08:30 Escalated deputy",
                "2026-12-01 08:30 Escalated management", "2026-12-02 08:30 Reminded 1",
            ],
            Walk(@case, Times, 4));
    }

    [Fact]
    public void Where_nobody_is_next_whoever_has_it_is_reminded()
    {
        var @case = Opened(SchoolYear.At("2026-11-26 09:00"), Urgency.Now, Leader);

        Assert.Equal(
            ["2026-11-26 09:30 Reminded 1", "2026-11-26 10:00 Reminded 1", "2026-11-26 11:00 Reminded 1", "2026-11-27 08:30 Reminded 1"],
            Walk(@case, Times, 4));
    }

    [Fact]
    public void A_reporter_who_has_to_answer_is_reminded_the_first_morning_and_then_every_second()
    {
        var now = SchoolYear.At("2026-11-25 10:00");
        var @case = PickedUp(now).Does(new CaseWish(CaseVerbs.Ask, "Welke groep?"), Leader, now);

        Assert.Equal(
            ["2026-11-26 08:30 Reminded 1", "2026-11-30 08:30 Reminded 1", "2026-12-02 08:30 Reminded 1"],
            Walk(@case, Times with { StillUrgent = TimeSpan.FromDays(60) }, 3));
    }

    [Fact]
    public void A_handler_who_waits_for_an_answer_is_reminded_when_they_chose_and_the_reporter_as_ever()
    {
        var now = SchoolYear.At("2026-11-25 10:00");
        var @case = PickedUp(now).Does(new CaseWish(CaseVerbs.Ask, "Welke groep?"), Leader, now)
            .Does(new CaseWish(CaseVerbs.Snooze, Until: SchoolYear.At("2026-11-26 09:00")), Leader, now);

        Assert.Equal(["2026-11-26 08:30 Reminded 1", "2026-11-26 09:00 Reminded 0", "2026-11-26 11:00 Lapsed"], Walk(@case, Times, 3));
        Assert.Equal([Reporter.Id], Told(@case, SchoolYear.At("2026-11-26 08:30")));
        Assert.Equal([Leader.Id, Reporter.Id], Told(@case, SchoolYear.At("2026-11-26 09:00")));
    }

    [Fact]
    public void After_a_standstill_each_person_is_told_once_and_whoever_is_asked_only_now_is_told_so()
    {
        var @case = Opened(SchoolYear.At("2026-11-25 10:00"));
        var now = SchoolYear.At("2026-11-30 12:00");

        var due = Deadlines.Due(@case, now, Times);

        Assert.Equal(
            [
                new CaseEvent.Escalated(Deputy) { At = now },
                new CaseEvent.Escalated(Management) { At = now },
                new CaseEvent.Reminded(4) { At = now },
            ],
            due);
        Assert.Equal("2026-12-01 08:30", SchoolYear.Show(Deadlines.Next(@case.After(due), Times)));
        Assert.Equal(
            ["person/deputy escalated", "person/reporter escalated", "person/management escalated", "person/leader reminded"],
            Audience.Of(@case.After(due), due).Select(errand => $"{errand.To} {errand.Occasion}"));
    }

    [Fact]
    public void What_people_wrote_is_erased_in_time_and_again_when_it_was_reopened()
    {
        var now = SchoolYear.At("2026-11-25 10:00");
        var @case = PickedUp(now).Does(new CaseWish(CaseVerbs.Close, Outcome: Outcome.Solved, Text: "Besproken"), Leader, now);
        Assert.Equal(["2027-02-16 08:30 ErasureAnnounced", "2027-02-23 10:00 Erased"], Walk(@case, Times, 3));

        var later = SchoolYear.At("2027-02-24 10:00");
        @case = @case.After(Deadlines.Due(@case, later, Times)).Does(new CaseWish(CaseVerbs.Reopen, "Toch niet"), Reporter, later);
        @case = @case.Does(new CaseWish(CaseVerbs.PickUp), Leader, later)
            .Does(new CaseWish(CaseVerbs.Close, Outcome: Outcome.Solved, Text: "Nu wel"), Leader, later);

        Assert.Equal(["2027-05-18 08:30 ErasureAnnounced", "2027-05-25 11:00 Erased"], Walk(@case, Times, 3));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    public void How_many_deadlines_a_reminder_stands_for_is_kept(int rungs)
    {
        CaseEvent reminded = new CaseEvent.Reminded(rungs) { At = SchoolYear.At("2026-11-25 10:00") };

        var kept = JsonSerializer.Deserialize(JsonSerializer.Serialize(reminded, CaseJson.Default.CaseEvent), CaseJson.Default.CaseEvent);

        Assert.Equal(reminded, kept);
    }

    [Fact]
    public void A_reminder_that_was_kept_without_a_number_is_one() =>
        Assert.Equal(new CaseEvent.Reminded(1), JsonSerializer.Deserialize("""{"event":"reminded"}""", CaseJson.Default.CaseEvent));

    /// <summary>From deadline to deadline; at each exactly one thing happens, and nothing a moment before.</summary>
    private static List<string> Walk(Case @case, Timetable times, int most)
    {
        var walked = new List<string>();
        while (walked.Count < most && Deadlines.Next(@case, times) is { } next)
        {
            Assert.Empty(Deadlines.Due(@case, next.AddTicks(-1), times));
            var due = Deadlines.Due(@case, next, times);
            var happened = Assert.Single(due, one => one is not CaseEvent.TurnedTo);
            walked.Add($"{SchoolYear.Show(happened.At)} {Show(happened)}");
            @case = @case.After(due);
        }

        return walked;
    }

    private static string Show(CaseEvent happened) => happened switch
    {
        CaseEvent.Reminded reminded => $"Reminded {reminded.Rungs}",
        CaseEvent.Escalated escalated => $"Escalated {escalated.To.Id}",
        _ => happened.GetType().Name,
    };

    private static IEnumerable<string> Told(Case @case, DateTimeOffset now)
    {
        var due = Deadlines.Due(@case, now, Times);
        return Audience.Of(@case.After(due), due).Where(errand => errand.Occasion.Name == "reminded")
            .Select(errand => ((Addressee.Person)errand.To).Id);
    }
}
