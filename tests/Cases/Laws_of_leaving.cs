using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.SampleCase;

namespace Sevenwolden.Tests.Cases;

/// <summary>What holds whoever leaves the school, at whatever stage a case is.</summary>
public sealed class Laws_of_leaving
{
    private static readonly DateTimeOffset Start = SchoolYear.At("2026-11-25 10:00");
    private static readonly DateTimeOffset Later = Start.AddHours(3);
    private static readonly Member Successor = new("successor", "Sietske", Rank.Leader);
    private static readonly Circle Today = new(Reporter, [Successor, Management], FirstBecause.IsLeader);

    /// <summary>Each case beside all that can leave of those who have to do with it, and the reporter.</summary>
    public static IEnumerable<(Case Case, HashSet<string> Gone)> All =>
        from @case in Cases()
        from number in Enumerable.Range(0, 16)
        select (@case, (HashSet<string>)[.. People.Where((_, place) => (number & (1 << place)) != 0).Select(person => person.Id)]);

    private static Member[] People => [Leader, Deputy, Management, Reporter];

    [Fact]
    public void Who_left_has_it_no_longer_and_the_reporter_keeps_it() => Assert.All(All, each =>
    {
        var after = each.Case.After(Routing.Left(each.Case, each.Gone, Today, Later));

        Assert.All(each.Gone.Where(_ => !each.Case.IsClosed), person => Assert.False(after.IsLeader(person)));
        Assert.True(after.IsReporter(Reporter.Id) && after.IsSeenBy(Reporter.Id));
    });

    [Fact]
    public void An_open_case_always_has_somebody_of_the_school_who_sees_it() => Assert.All(All, each =>
    {
        var after = each.Case.After(Routing.Left(each.Case, each.Gone, Today, Later));

        Assert.True(after.IsClosed || after.Responsible.Any(leader => !each.Gone.Contains(leader.Id)));
        Assert.All(after.Responsible, leader => Assert.True(after.IsClosed || after.IsSeenBy(leader.Id)));
        Assert.True(after.IsClosed || after.Chain.Concat(after.Addressed).All(leader => !each.Gone.Contains(leader.Id)));
    });

    [Fact]
    public void It_happens_once() => Assert.All(All, each =>
    {
        var after = each.Case.After(Routing.Left(each.Case, each.Gone, Today, Later));

        Assert.Empty(Routing.Left(after, each.Gone, Today, Later));
    });

    [Fact]
    public void Whoever_has_it_instead_is_told_and_so_is_the_reporter_and_where_nobody_has_it_instead_nobody_is_disturbed() =>
        Assert.All(All, each =>
        {
            var change = new CaseChange(each.Case, Routing.Left(each.Case, each.Gone, Today, Later));
            var instead = change.Events.Cast<CaseEvent.Left>().Select(left => left.To).OfType<Member>().ToList();
            var told = change.Events.Count == 0 ? [] : Audience.Of(change.After, change.Events)
                .Where(errand => errand.Occasion != Occasion.Refresh).Select(errand => errand.To.Written);

            Assert.Equal(
                instead.Count == 0 ? [] : [((Addressee)instead.Single()).Written, ((Addressee)Reporter).Written], told);
            Assert.True(instead.Count == 0 || change.After is { Status: CaseStatus.Open, Rung: 0 });
            Assert.True(instead.Count == 0 || change.After.WaitingSince == Later);
            Assert.Equal(
                instead.Count > 0,
                !each.Case.IsClosed && each.Case.Responsible.Any(leader => each.Gone.Contains(leader.Id))
                    && each.Case.Responsible.All(
                        leader => each.Gone.Contains(leader.Id) || each.Case.Unreachable.Contains(leader.Id)));
        });

    [Fact]
    public void It_goes_by_its_own_way_first_and_then_where_a_report_would_go_now()
    {
        var open = Opened(Start);

        Assert.Equal("deputy", Asked(open, Leader));
        Assert.Equal("management", Asked(open, Leader, Deputy));
        Assert.Equal("successor", Asked(open, Leader, Deputy, Management));
        Assert.Equal("leader", Asked(PickedUp(Start, Deputy), Deputy));
    }

    private static string Asked(Case @case, params IEnumerable<Member> gone) => string.Join(' ', @case
        .After(Routing.Left(@case, gone.Select(person => person.Id).ToHashSet(), Today, Later)).Responsible.Select(leader => leader.Id));

    /// <summary>A case at each stage, on each rung, and where somebody could not be reached.</summary>
    private static IEnumerable<Case> Cases()
    {
        var open = Opened(Start);
        var pickedUp = PickedUp(Start);
        var closed = pickedUp.Does(new CaseWish(CaseVerbs.Close, "Besproken."), Leader, Start);
        return
        [
            open, pickedUp, closed, PickedUp(Start, Deputy), pickedUp.Does(new CaseWish(CaseVerbs.Ask, "In welke klas?"), Leader, Start),
            pickedUp.Does(new CaseWish(CaseVerbs.HandOver, To: Deputy), Leader, Start),
            pickedUp.Does(new CaseWish(CaseVerbs.HandOver, To: Management), Leader, Start),
            closed.Does(new CaseWish(CaseVerbs.Reopen), Reporter, Start),
            open.After(Deadlines.Due(open, Start.AddMinutes(61), SchoolYear.Timetable)),
            open.After(Deadlines.Due(open, Start.AddMinutes(121), SchoolYear.Timetable)),
            open.After(Routing.NotDelivered(open, Leader, "HTTP 403", hasChannel: false, Start)),
        ];
    }
}
