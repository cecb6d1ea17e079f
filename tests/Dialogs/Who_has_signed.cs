using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Dialogs.Onboarding;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>A leader sees how far their own people are, the management everybody, and nobody what another answered.</summary>
public sealed class Who_has_signed
{
    private readonly School _school = new();

    [Fact]
    public void A_leader_sees_their_own_people_who_did_not_begin_first_and_the_management_everybody()
    {
        new PathWalk(_school).Begin().GoToTheEnd();
        new PathWalk(_school, me: School.Management).Begin().Go().Go();

        var team = See(School.Leader);
        var all = See(School.Management);

        Assert.DoesNotContain(team.All, row => row.Who == School.Leader);
        Assert.True(team.All.Single(row => row.Who == School.Teacher).IsOfNow);
        Assert.Equal((1, 1, School.Everyone.Count - 2), (all.Done, all.Busy, all.NotBegun));
        Assert.Equal(2, all.All.Single(row => row.Who == School.Management).Part);
        Assert.Equal(School.Teacher, all.All[^1].Who);
        Assert.Equal(School.Management, all.All[^2].Who);
    }

    [Fact]
    public void Who_leads_nobody_is_told_so_and_that_they_asked_is_noted()
    {
        var talk = new Talk(school: _school).Say("wie heeft getekend");

        Assert.Equal(Note.OnlyLeadersSeeSigned, Assert.IsType<Reply.Say>(talk.Replies[^1]).Note);
        Assert.Equal([(School.Teacher.Id, PathVerbs.List)], _school.Audit.Select(note => (note.Person, note.What.Action)));
    }

    [Fact]
    public void A_forged_page_is_the_nearest_that_there_is()
    {
        var talk = new Talk(school: _school, me: School.Management).Press(PathVerbs.List, ("page", "999"));

        Assert.Equal(0, Assert.IsType<Reply.SigningsShown>(talk.Replies[^1]).Overview.Page);
    }

    [Fact]
    public void What_the_school_understands_least_is_told_worst_first_and_three_at_most()
    {
        _school.Figures = [new("2.2", 10, 0), new("3a.6", 20, 2), new("3a.5", 10, 4), new("3b.2", 30, 9), new("3b.4", 10, 2)];

        var shown = Assert.IsType<Reply.SigningsShown>(new Talk(school: _school, me: School.Management).Say("who has signed").Replies[^1]);

        Assert.Equal(["3a.5", "3b.2", "3b.4"], shown.Weak.Select(figure => figure.Article));
    }

    [Fact]
    public void It_holds_ids_and_places_and_nothing_that_anybody_answered()
    {
        var (well, badly) = (new School(), new School());
        new PathWalk(well).Begin().Go().Go().Go().Go();
        new PathWalk(badly).Begin().Go().Go(rightly: false).Go(rightly: false).Go().Go();

        Assert.Equal(See(School.Leader, well).All, See(School.Leader, badly).All);
    }

    private SigningOverview See(Member leader, School? school = null) => Assert.IsType<Reply.SigningsShown>(
        new Talk(school: school ?? _school, me: leader).Say("wie heeft getekend").Replies[^1]).Overview;
}
