using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>Who has one case to pick up need not type which; who has more is asked.</summary>
public sealed class Without_a_number
{
    private static readonly Surroundings Text = new(Cards: false);
    private readonly School _school = new();

    [Theory]
    [InlineData("oppakken")]
    [InlineData("Ik pak dit op.")]
    [InlineData("I’ll pick this up")]
    public void The_one_case_that_waits_is_picked_up(string words)
    {
        Report("In de klassenapp van 3C gaat het mis.");

        var leader = new Talk(Text, _school, School.Leader).Say(words);

        Assert.Equal((CaseStatus.PickedUp, School.Leader.Id), (leader.Case.Status, leader.Case.Handler?.Id));
    }

    [Fact]
    public void The_one_case_that_waits_is_passed_on()
    {
        Report("In de klassenapp van 3C gaat het mis.");

        var leader = new Talk(Text, _school, School.Leader).Say("ik kan nu niet");

        Assert.DoesNotContain(leader.Case.Addressed, member => member.Id == School.Leader.Id);
    }

    [Fact]
    public void Of_more_than_one_all_are_shown_and_nothing_is_done()
    {
        Report("In de klassenapp van 3C gaat het mis.");
        Report("In de ouderapp van 2B loopt het uit de hand.");

        var leader = new Talk(Text, _school, School.Leader).Say("oppakken");

        Assert.IsType<Reply.WhichCase>(Assert.Single(leader.Replies));
        Assert.All(_school.Cases.Values, @case => Assert.Null(@case.Handler));
    }

    [Fact]
    public void Whoever_leads_nothing_is_understood_as_before()
    {
        var teacher = new Talk(Text, _school).Say("oppakken");

        Assert.DoesNotContain(teacher.Replies, reply => reply is Reply.CaseListed);
        Assert.Null(teacher.Step!.Case);
    }

    private void Report(string what) => new Talk(Text, _school).Say("melden").Say(what).Say("versturen");
}
