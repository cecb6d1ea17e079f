using CsCheck;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Calendar;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.SampleCase;

namespace Sevenwolden.Tests.Cases;

/// <summary>Nobody who reported something is left without a word: while it is open, when it is closed, and after that.</summary>
public sealed class What_the_reporter_hears
{
    private static readonly DateTimeOffset Wednesday = SchoolYear.At("2026-11-25 10:00");
    private static readonly Timetable Times = SchoolYear.Timetable with { NewsDays = 5 };

    [Fact]
    public void Every_five_school_days_the_reporter_hears_how_it_stands_once_each()
    {
        var @case = Opened(Wednesday, Urgency.Consult);
        var told = new List<string>();

        for (var now = Wednesday; now < SchoolYear.At("2027-01-20 00:00"); now = now.AddMinutes(30))
        {
            var due = Deadlines.Due(@case, now, Times);
            @case = @case.After(due);
            told.AddRange(due.OfType<CaseEvent.Informed>().Select(informed => SchoolYear.Show(informed.At)));
        }

        // Christmas holidays are no days of school.
        Assert.Equal(["2026-12-02 08:30", "2026-12-09 08:30", "2026-12-16 08:30", "2027-01-06 08:30", "2027-01-13 08:30"], told);
        Assert.Equal(Reporter.Name, @case.History.Last(entry => entry.Kind == CaseEvent.Informed.Name).Whom);
    }

    [Fact]
    public void At_night_and_in_a_holiday_it_waits_for_the_morning() => Gen.Int[0, 60 * 24 * 60].Sample(
        minutes =>
        {
            var now = SchoolYear.At("2026-12-02 08:30").AddMinutes(minutes);
            var @case = Opened(Wednesday, Urgency.Consult);

            var first = Deadlines.Due(@case, now, Times).Single(IsNews);
            var after = @case.After(Deadlines.Due(@case, now, Times));
            var next = Deadlines.Due(after, ReporterNewsAt(after), Times).Single(IsNews);

            Assert.Equal(IsSchool(now), first is CaseEvent.Informed);
            Assert.IsType<CaseEvent.Informed>(next);
            Assert.True(IsSchool(ReporterNewsAt(after)));
            Assert.DoesNotContain(Deadlines.Due(after, now, Times), IsNews);
        },
        iter: 1_000);

    [Fact]
    public void It_says_what_somebody_else_did_last_or_that_nobody_did_anything()
    {
        var silent = Informs(Opened(Wednesday, Urgency.Consult), "2026-12-02 08:30");
        var added = Informs(
            silent.Does(new CaseWish(CaseVerbs.Add, "Nog iets."), Reporter, SchoolYear.At("2026-12-03 10:00")), "2026-12-09 08:30");
        var handled = Informs(
            added.Does(new CaseWish(CaseVerbs.PickUp), Leader, SchoolYear.At("2026-12-10 10:00"))
                .Does(new CaseWish(CaseVerbs.Snooze, Until: SchoolYear.At("2026-12-14 10:00")), Leader, SchoolYear.At("2026-12-10 10:05")),
            "2026-12-16 08:30");
        var silentAgain = Informs(handled, "2027-01-06 08:30");

        Assert.Null(ReporterNews.Latest(silent));
        Assert.Null(ReporterNews.Latest(added));
        Assert.Equal(CaseEvent.PickedUp.Name, ReporterNews.Latest(handled)?.Kind);
        Assert.Null(ReporterNews.Latest(silentAgain));
    }

    [Fact]
    public void What_is_closed_says_nothing_and_what_is_opened_again_counts_anew()
    {
        var closed = Closed();
        var open = closed.Does(new CaseWish(CaseVerbs.Reopen), Leader, SchoolYear.At("2026-12-14 10:00"));

        Assert.DoesNotContain(Deadlines.Due(closed, SchoolYear.At("2027-02-03 09:00"), Times), IsNews);
        Assert.DoesNotContain(Deadlines.Due(open, SchoolYear.At("2027-01-04 08:29"), Times), IsNews);
        Assert.Contains(Deadlines.Due(open, SchoolYear.At("2027-01-04 08:30"), Times), happened => happened is CaseEvent.Informed);
    }

    [Fact]
    public void Within_a_week_what_is_not_solved_goes_to_whoever_had_it_and_once_to_the_next()
    {
        var first = Contradicts(Closed(), Deputy, "2026-12-02 10:00");
        var closed = first.Does(new CaseWish(CaseVerbs.PickUp), Leader, SchoolYear.At("2026-12-02 11:00"))
            .Does(new CaseWish(CaseVerbs.Close, "Nu wel."), Leader, SchoolYear.At("2026-12-02 12:00"));

        Assert.Equal([Leader.Id, Deputy.Id], first.Addressed.Select(member => member.Id));
        Assert.Equal([Leader.Id, Deputy.Id], Told(first));
        Assert.Null(Routing.Beside(closed, Presence.Full));
        Assert.Equal([Leader.Id], Contradicts(closed, null, "2026-12-03 10:00").Addressed.Select(member => member.Id));
    }

    [Fact]
    public void What_is_not_solved_goes_past_whoever_left_the_school_meanwhile()
    {
        var left = Presence.Full with { Gone = new HashSet<string> { Deputy.Id } };

        Assert.Equal(Deputy, Routing.Beside(Closed(), Presence.Full));
        Assert.Equal(Management, Routing.Beside(Closed(), left));
        Assert.Null(Routing.Beside(Closed(), left with { Gone = new HashSet<string> { Deputy.Id, Management.Id } }));
    }

    [Fact]
    public void After_a_week_it_opens_again_as_it_always_did()
    {
        var late = Contradicts(Closed(), Deputy, "2026-12-02 10:01");

        Assert.Equal((CaseEvent.Reopened.Name, CaseStatus.Open), (late.History[^1].Kind, late.Status));
        Assert.Equal([Leader.Id], late.Addressed.Select(member => member.Id));
    }

    [Fact]
    public void Only_the_reporter_says_so_and_only_of_what_is_closed()
    {
        var wish = new CaseWish(CaseVerbs.NotSolved, "Het gaat door.");

        Assert.Equal(new Ruling.Refused(Refusal.NotYours), Decide(Closed(), wish, Leader));
        Assert.Equal(new Ruling.Refused(Refusal.AlreadyDone), Decide(Opened(Wednesday), wish, Reporter));
        Assert.False(CaseVerbs.Reopen.IsOffered(Closed(), Reporter.Id));
        Assert.True(CaseVerbs.Reopen.IsOffered(Closed(), Leader.Id));
    }

    [Fact]
    public void Nothing_is_closed_without_a_word_to_the_reporter()
    {
        var picked = PickedUp(Wednesday);

        Assert.Equal(new Ruling.Refused(Refusal.NoText), Decide(picked, new CaseWish(CaseVerbs.Close), Leader));
        Assert.Equal(new Ruling.Refused(Refusal.NoText), Decide(picked, new CaseWish(CaseVerbs.Close, "   "), Leader));
        Assert.Equal("Besproken.", picked.Does(new CaseWish(CaseVerbs.Close, "Besproken."), Leader, Wednesday).History[^1].Text);
    }

    private static Case Closed() =>
        PickedUp(Wednesday).Does(new CaseWish(CaseVerbs.Close, "Klaar.", Outcome: Outcome.Solved), Leader, Wednesday);

    private static Case Contradicts(Case @case, Member? to, string at) =>
        @case.Does(new CaseWish(CaseVerbs.NotSolved, "Het gaat door.", to), Reporter, SchoolYear.At(at));

    private static Ruling Decide(Case @case, CaseWish wish, Member who) =>
        CaseRules.Decide(@case, wish.Verb, wish.Filled, who, null, Wednesday);

    private static IEnumerable<string> Told(Case @case) => Audience.Of(@case, [new CaseEvent.NotSolved(Deputy, null)], Reporter.Id)
        .Where(errand => errand.Occasion != Occasion.Refresh).Select(errand => ((Addressee.Person)errand.To).Id);

    private static Case Informs(Case @case, string at) =>
        @case.After([Deadlines.Due(@case, SchoolYear.At(at), Times).OfType<CaseEvent.Informed>().Single()]);

    private static bool IsNews(CaseEvent happened) => happened is CaseEvent.Informed or CaseEvent.NewsPutOff;

    /// <summary>When it is told next, by the clock of the case that waits.</summary>
    private static DateTimeOffset ReporterNewsAt(Case @case) =>
        Deadlines.Next(@case with { Status = CaseStatus.PickedUp, Handler = null }, Times)!.Value;

    private static bool IsSchool(DateTimeOffset moment) => SchoolYear.Calendar.Local(moment) is { Hour: >= 8 and < 17 } local
        && SchoolYear.Calendar.IsSchoolDay(DateOnly.FromDateTime(local));
}
