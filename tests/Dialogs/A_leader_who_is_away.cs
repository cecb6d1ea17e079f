using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Absences;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>What a leader types of being away and what comes of it. It is Monday 2 November 2026, nine o'clock.</summary>
public sealed class A_leader_who_is_away
{
    private readonly School _school = new();

    [Theory]
    [InlineData("ik ben ziek", "Je staat op afwezig tot en met maandag 2 november.")]
    [InlineData("ik ben er tot maandag niet", "Je staat op afwezig tot en met zondag 8 november.")]
    [InlineData("ik ben morgen vrij", "Je staat dinsdag 3 november op afwezig.")]
    [InlineData("ik ben afwezig van 3 tot 7 december", "Je staat op afwezig van donderdag 3 december tot en met maandag 7 december.")]
    public void Reads_until_when_in_words(string text, string stands)
    {
        var talk = Of(School.Leader).Say(text);

        Assert.Equal(stands, talk.Messages[^1].Summary);
        Assert.Contains("Je vervanger is Plaatsvervanger.", talk.Messages[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_spoken_to_in_English_too()
    {
        var talk = new Talk(school: _school, me: School.Leader) { Conversation = Conversation.New with { Language = Language.English } };

        Assert.Equal(
            "You are marked as away up to and including Sunday 8 November.", talk.Say("I'm away until Monday").Messages[^1].Summary);
        Assert.Equal("Good to have you back. You are marked as present.", talk.Say("I'm back").Messages[^1].Summary);
    }

    [Theory]
    [InlineData("Ook dinsdag 3 november", "tot en met dinsdag 3 november")]
    [InlineData("Tot maandag 9 november", "tot en met zondag 8 november")]
    [InlineData("Ik ben er weer", "Fijn dat je er weer bent.")]
    [InlineData("Terugdraaien", "Je staat op aanwezig.")]
    public void Sets_more_or_takes_it_back_by_a_button_and_by_its_words(string button, string stands)
    {
        var pressed = Of(School.Leader).Say("ik ben ziek");
        var typed = new Talk(new Surroundings(Cards: false), new School(), School.Leader).Say("ik ben ziek");

        pressed.PressButton(button);
        typed.PressButton(button);

        Assert.Contains(stands, pressed.Messages[^1].Text, StringComparison.Ordinal);
        Assert.Contains(stands, typed.Messages[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_a_day_off_that_was_said_before_whatever_becomes_of_today()
    {
        var talk = Of(School.Leader).Say("ik ben vrijdag vrij").Say("ik ben ziek").Say("ik ben er weer").Say("wie vervangt mij?");

        Assert.Equal("Je staat vrijdag 6 november op afwezig.", talk.Messages[^1].Summary);
        Assert.Equal("Je staat op aanwezig.", talk.PressButton("Terugdraaien").Say("wie valt voor mij in?").Messages[^1].Summary);
    }

    [Fact]
    public void Is_no_less_there_for_saying_so_twice()
    {
        var talk = Of(School.Leader).Say("ik ben er weer");

        Assert.Equal("Je stond al op aanwezig. Er is niets veranderd.", talk.Messages[^1].Summary);
        Assert.Null(talk.Step!.Absence);
    }

    [Fact]
    public void Goes_on_with_the_question_or_the_report_that_was_open()
    {
        var asking = Of(School.Leader).Say("Mag ik een foto van mijn klas op Instagram zetten?");
        var writing = Of(School.Leader).Say("leidinggevende");
        var (question, draft) = (asking.Conversation.Consultation!.Id, writing.Conversation.Draft!.Id);

        asking.Say("ik ben ziek");
        writing.Say("ik ben ziek");

        Assert.IsType<Reply.AbsenceShown>(asking.Replies[^1]);
        Assert.IsType<Reply.AbsenceShown>(writing.Replies[^1]);
        Assert.Equal((question, draft), (asking.Conversation.Consultation!.Id, writing.Conversation.Draft!.Id));
    }

    [Theory]
    [InlineData("ik ben ziek")]
    [InlineData("ik ben er weer")]
    [InlineData("wie vervangt mij?")]
    public void Who_leads_nobody_hears_kindly_that_nothing_is_set(string text)
    {
        var talk = Of(School.Teacher).Say(text);

        Assert.Equal(Note.OnlyLeadersStandIn, Assert.IsType<Reply.Say>(Assert.Single(talk.Replies)).Note);
        Assert.Null(talk.Step!.Absence);
    }

    [Fact]
    public void Says_it_in_a_chat_of_two_only()
    {
        var talk = new Talk(new Surroundings(Shared: true), _school, School.Leader).Say("ik ben ziek");

        Assert.IsType<Reply.GoPrivate>(Assert.Single(talk.Replies));
        Assert.Null(talk.Step!.Absence);
    }

    [Fact]
    public void Is_not_made_away_for_days_on_end_by_a_button_that_nobody_drew()
    {
        var talk = Of(School.Leader)
            .Press(AbsenceVerbs.Away, (AbsenceVerbs.From, "2026-11-02"), (AbsenceVerbs.Until, "2999-01-01"))
            .Press(AbsenceVerbs.Away, (AbsenceVerbs.From, "x"), (AbsenceVerbs.Until, "2026-11-02"));

        Assert.Empty(_school.Said);
        Assert.DoesNotContain(talk.Replies, reply => reply is Reply.AbsenceShown);
    }

    private Talk Of(Sevenwolden.Dialogs.Cases.People.Member me) => new(school: _school, me: me);
}
