using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>What went to somebody whom its writer did not mean can be taken back, and is shown as it goes to whom they did.</summary>
public sealed class A_report_that_went_amiss
{
    private const string What = "Een collega zet steeds foto's van leerlingen op Instagram.";

    private readonly School _school = new();
    private readonly Talk _teacher;

    public A_report_that_went_amiss() => _teacher = new Talk(school: _school).Say("melden").Say(What);

    [Theory]
    [InlineData("stuur maar naar de plaatsvervanger, Ria is een vriend van mijn teamleider")]
    [InlineData("doe maar naar de plaatsvervanger")]
    [InlineData("stuur maar naar de plaatsvervanger, want die collega over wie het gaat is een heel goede vriend van mijn teamleider")]
    [InlineData("send it to the deputy please, she's friends with my team leader")]
    public void Before_it_goes_it_is_shown_as_it_goes_to_whom_they_mean(string words)
    {
        _teacher.Say(words);

        var check = Assert.IsType<Reply.ReportCheck>(Assert.Single(_teacher.Replies));
        Assert.Equal((School.Deputy, What), (check.Circle.Chain[0], check.Draft.What));
        Assert.Empty(_school.Cases);
    }

    [Theory]
    [InlineData("NO i said the deputy!! pull it back")]
    [InlineData("haal terug, ik zei de plaatsvervanger")]
    [InlineData("dat moest naar de plaatsvervanger")]
    [InlineData("oh no not to him, it had to go to the deputy")]
    public void Once_it_went_it_can_be_taken_back_and_go_to_whom_they_meant(string words)
    {
        _teacher.Say("ja");
        var first = Assert.Single(_school.Cases.Values);

        var sure = Assert.IsType<Reply.AreYouSure>(Assert.Single(_teacher.Say(words).Replies));

        Assert.Equal((CaseVerbs.Withdraw, School.Deputy.Name), (sure.Verb, sure.Then));
        Assert.False(_school.Cases[first.Id].IsClosed);
        var check = Assert.IsType<Reply.ReportCheck>(_teacher.Say("ja").Replies[^1]);
        Assert.Equal(Outcome.Withdrawn, _school.Cases[first.Id].Outcome);
        Assert.Equal((School.Deputy, What), (check.Circle.Chain[0], check.Draft.What));
        Assert.Single(_school.Cases);
        _teacher.Say("ja");
        Assert.Equal(School.Deputy, Assert.Single(_school.Cases.Values, @case => !@case.IsClosed).Addressed[0]);
    }

    [Fact]
    public void The_button_does_the_same()
    {
        // Whoever says it in English is answered in English.
        _teacher.Say("ja").Say("NO i said the deputy!! pull it back").PressButton("Yes, withdraw it");

        Assert.Equal(School.Deputy, Assert.IsType<Reply.ReportCheck>(_teacher.Replies[^1]).Circle.Chain[0]);
    }

    [Fact]
    public void A_no_leaves_it_where_it_is_and_nothing_waits_to_take_its_place()
    {
        _teacher.Say("ja").Say("dat moest naar de plaatsvervanger").Say("nee");

        Assert.Equal([new Reply.Say(Note.StaysAsItIs)], _teacher.Replies);
        Assert.Null(_teacher.Conversation.Draft);
        Assert.False(Assert.Single(_school.Cases.Values).IsClosed);
    }

    [Fact]
    public void Who_was_left_out_before_stays_out()
    {
        _teacher.Say("naar de plaatsvervanger").Say("ja").Say("nee ik zei naar de schoolleiding! trek terug").Say("ja");

        Assert.Equal([School.Management], Assert.IsType<Reply.ReportCheck>(_teacher.Replies[^1]).Circle.Chain);
    }

    [Theory]
    [InlineData("haal terug")]
    [InlineData("trek hem terug")]
    [InlineData("pull it back")]
    public void With_nobody_named_it_is_only_taken_back(string words)
    {
        _teacher.Say("ja");

        Assert.Null(Assert.IsType<Reply.AreYouSure>(Assert.Single(_teacher.Say(words).Replies)).Then);
        _teacher.Say("ja");
        Assert.Null(_teacher.Conversation.Draft);
    }
}
