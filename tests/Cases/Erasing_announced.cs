using CsCheck;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Calendar;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.SampleCase;

namespace Sevenwolden.Tests.Cases;

/// <summary>That words go is said before, and they go when that was said.</summary>
public sealed class Erasing_announced
{
    private static readonly Timetable Times = SchoolYear.Timetable;

    [Theory]
    [InlineData("an ordinary week", "2026-11-25 10:00", 90, "2027-02-16 08:30")]
    [InlineData("a weekend before it", "2026-09-14 07:00", 90, "2026-12-04 08:30")]
    [InlineData("the whole summer before it", "2027-05-20 12:00", 90, "2027-07-09 08:30")]
    [InlineData("kept shorter than that: the first morning", "2026-11-25 10:00", 3, "2026-11-26 08:30")]
    [InlineData("kept over a weekend only: no morning is left", "2026-11-27 16:00", 2, "")]
    public void It_is_announced_on_the_last_morning_of_school_that_leaves_a_week(string why, string closed, int days, string announced)
    {
        var times = Times with { KeepText = TimeSpan.FromDays(days) };
        var gone = SchoolYear.At(closed) + times.KeepText;
        var @case = Closed(SchoolYear.At(closed));

        var next = Deadlines.Next(@case, times)!.Value;
        var after = @case.After(Deadlines.Due(@case, next, times));

        Assert.Equal((announced.Length > 0 ? announced : SchoolYear.Show(gone), why), (SchoolYear.Show(next), why));
        Assert.Equal(announced.Length == 0, after.Erased);
        Assert.Equal(announced.Length == 0 ? null : gone, Deadlines.Next(after, times));
    }

    [Fact]
    public void Whenever_it_is_closed_it_is_said_once_a_week_before_and_goes_at_the_moment_that_was_said() => Gen.Select(
        Gen.Int[0, 60 * 24 * 360], Gen.Int[10, 400], Gen.Int[1, 30], Gen.Int[0, 4]).Sample(
        (minutes, keep, notice, rung) =>
        {
            var times = Times with { KeepText = TimeSpan.FromDays(keep), ErasureNotice = TimeSpan.FromDays(notice) };
            var closed = SchoolYear.At("2026-08-17 00:00").AddMinutes(minutes);
            var (@case, said) = (Closed(closed) with { Rung = rung }, new List<(DateTimeOffset At, DateTimeOffset Gone)>());

            while (Deadlines.Next(@case, times) is { } due)
            {
                var events = Deadlines.Due(@case, due, times);
                said.AddRange(events.OfType<CaseEvent.ErasureAnnounced>().Select(each => (each.At, each.Gone)));
                @case = @case.After(events);
                Assert.Equal(@case.Erased, due == closed + times.KeepText);
            }

            Assert.All(said, each => Assert.Equal(closed + times.KeepText, each.Gone));
            Assert.All(said, each => Assert.EndsWith("08:30", SchoolYear.Show(each.At), StringComparison.Ordinal));
            Assert.All(said, each => Assert.True(
                each.Gone - each.At >= times.ErasureNotice || each.At == Times.Calendar.NextMorning(closed)));
            Assert.InRange(said.Count, Times.Calendar.NextMorning(closed) < closed + times.KeepText ? 1 : 0, 1);
        },
        iter: 2_000);

    [Fact]
    public void A_case_that_was_closed_before_there_were_announcements_is_announced_late_and_goes_in_time()
    {
        var @case = Closed(SchoolYear.At("2026-11-25 10:00"));
        var now = SchoolYear.At("2027-02-22 09:00");

        var late = @case.After(Deadlines.Due(@case, now, Times));

        Assert.Equal((@case.ClosedAt + Times.KeepText, false), (late.ErasesAt, late.Erased));
        Assert.Equal(late.ErasesAt, Deadlines.Next(late, Times));
        Assert.IsType<CaseEvent.Erased>(Assert.Single(Deadlines.Due(@case, SchoolYear.At("2027-02-23 10:00"), Times)));
    }

    [Fact]
    public void Where_the_term_changes_the_new_moment_is_announced()
    {
        var @case = Closed(SchoolYear.At("2026-11-25 10:00"));
        var announced = @case.After(Deadlines.Due(@case, SchoolYear.At("2027-02-16 08:30"), Times));
        var longer = Times with { KeepText = TimeSpan.FromDays(120) };

        var again = announced.After(Deadlines.Due(announced, Deadlines.Next(announced, longer)!.Value, longer));

        Assert.Equal(@case.ClosedAt + longer.KeepText, again.ErasesAt);
        Assert.Equal(again.ErasesAt, Deadlines.Next(again, longer));
    }

    [Fact]
    public void Opened_again_nothing_goes()
    {
        var @case = Closed(SchoolYear.At("2026-11-25 10:00"));
        var announced = @case.After(Deadlines.Due(@case, SchoolYear.At("2027-02-16 08:30"), Times));

        var open = announced.Does(new CaseWish(CaseVerbs.Reopen), Leader, SchoolYear.At("2027-02-16 09:00"));

        Assert.Null(open.ErasesAt);
        Assert.Null(Erasing.Moment(open, Times));
    }

    [Theory]
    [InlineData("the handler is there", "", "", "leader")]
    [InlineData("the handler is away and somebody stands in", "leader>deputy", "", "deputy")]
    [InlineData("the handler is away, and so is who stands in", "leader>,deputy>", "", "management")]
    [InlineData("the handler left", "", "leader", "deputy")]
    [InlineData("all who had it left", "", "leader,deputy,management", "head")]
    [InlineData("nobody is there: who handled it finds it later", "leader>,deputy>,management>,head>", "", "leader")]
    [InlineData("nobody is left", "", "leader,deputy,management,head", null)]
    public void It_is_told_to_whoever_handled_it_or_has_it_now(string why, string away, string gone, string? told)
    {
        Member[] all = [Leader, Deputy, Management];
        var head = new Member("head", "Hinke", Rank.Management);
        var there = new Presence(
            Each(away).Select(pair => pair.Split('>')).ToDictionary(
                pair => pair[0], pair => (IReadOnlyList<Member>)[.. all.Where(member => member.Id == pair[1])]),
            [head])
        { Gone = Each(gone).ToHashSet() };
        var @case = Closed(SchoolYear.At("2026-11-25 10:00"));

        var events = Deadlines.Due(@case, SchoolYear.At("2027-02-16 08:30"), Times, there);
        var errands = Audience.Of(@case.After(events), events);

        Assert.Equal((told, why), (Assert.IsType<CaseEvent.ErasureAnnounced>(Assert.Single(events)).To?.Id, why));
        Assert.Equal(
            told is null ? [] : [$"person/{told}"],
            errands.Where(errand => errand.Occasion.Name == CaseEvent.ErasureAnnounced.Name).Select(errand => errand.To.Written));
    }

    [Fact]
    public void Of_the_board_s_case_the_board_is_told_and_nobody_else()
    {
        var reported = new CaseEvent.Reported(
            "1", Reporter, new Report("Iets van een collega.", Place.Elsewhere, Urgency.Now, false), [School.Chair, School.SecondChair])
        { ForBoard = true, By = Reporter.Id, At = SchoolYear.At("2026-11-02 09:00") };
        var closed = CaseFolding.Fold([reported]).After(
        [
            new CaseEvent.PickedUp(School.Chair) { By = School.Chair.Id, At = SchoolYear.At("2026-11-02 10:00") },
            new CaseEvent.Closed(Outcome.Solved, "Gedaan.") { By = School.Chair.Id, At = SchoolYear.At("2026-11-25 10:00") },
        ]);
        var there = Presence.Full with { Today = [Leader], Gone = new HashSet<string> { School.Chair.Id } };

        var told = Deadlines.Due(closed, SchoolYear.At("2027-02-16 08:30"), Times, there).OfType<CaseEvent.ErasureAnnounced>().Single();

        Assert.Equal(School.SecondChair.Id, told.To?.Id);
    }

    private static Case Closed(DateTimeOffset at) =>
        PickedUp(at.AddDays(-1)).Does(new CaseWish(CaseVerbs.Close, "Besproken."), Leader, at);

    private static string[] Each(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
