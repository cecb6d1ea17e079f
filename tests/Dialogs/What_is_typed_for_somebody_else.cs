using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>Nothing typed goes to a leader or a reporter before it was shown as it will go.</summary>
public sealed class What_is_typed_for_somebody_else
{
    private readonly School _school = new();
    private readonly Talk _teacher;
    private readonly Talk _leader;

    public What_is_typed_for_somebody_else()
    {
        (_teacher, _leader) = (new Talk(school: _school), new Talk(school: _school, me: School.Leader));
        _teacher.Say("melden").Say("In de klassenapp van 3C gaat het mis.").Say("Versturen");
        _leader.Say("Oppakken");
    }

    private Case Case => Assert.Single(_school.Cases.Values);

    [Theory]
    [InlineData("Mag ik een foto van mijn klas op Instagram zetten?", true)]
    [InlineData("ja, iedereen", true)]
    [InlineData("help", false)]
    public void Whose_answer_it_may_be_is_known_before_it_is_read_so_that_it_is_read_once(string words, bool isFree)
    {
        var typed = new Incoming.Words(words);

        Assert.Equal(isFree, Shipped.Dialog.Needs(Conversation.New, typed, new Surroundings()) is Lookup.Own { AsLeader: false });
        Assert.Null(Shipped.Dialog.Needs(Conversation.New, typed, School.Alone));
        Assert.Null(Shipped.Dialog.Step(Conversation.New, typed, School.Alone).Lookup);
    }

    [Fact]
    public void Is_picked_up_by_the_name_of_its_button_where_there_is_one() => Assert.Equal(School.Leader, Case.Handler);

    [Fact]
    public void Is_asked_for_shown_and_only_then_sent()
    {
        Assert.IsType<Reply.AskText>(Assert.Single(_leader.Say("Vraag stellen").Replies));
        Assert.Equal("Wie begon?", Assert.IsType<Reply.SendThis>(Assert.Single(_leader.Say("Wie begon?").Replies)).Text);
        Assert.NotEqual(CaseStatus.Waiting, Case.Status);

        _leader.Say("versturen");

        Assert.Equal(CaseStatus.Waiting, Case.Status);
        Assert.Null(_leader.Conversation.Unsent);
    }

    [Fact]
    public void Is_offered_as_the_answer_and_can_be_meant_for_something_else()
    {
        Ask();

        Assert.Equal("Twee vaders.", Assert.IsType<Reply.SendThis>(Assert.Single(_teacher.Say("Twee vaders.").Replies)).Text);
        Assert.Equal(CaseStatus.Waiting, Case.Status);
        _teacher.Say("nee");
        Assert.Equal(CaseStatus.Waiting, Case.Status);
        // It was said that a question is none.
        Assert.IsType<Reply.Ask>(Assert.Single(_teacher.Say("Mag ik een foto van mijn klas op Instagram zetten?").Replies));
    }

    [Fact]
    public void Is_asked_about_where_a_question_of_the_bot_is_open_too()
    {
        _teacher.Say("Mag ik een foto van mijn klas op Instagram zetten?");
        Ask();

        Assert.True(Assert.IsType<Reply.SendThis>(Assert.Single(_teacher.Say("die van maandag").Replies)).InWalk);
        _teacher.PressButton("Versturen");

        Assert.Equal("die van maandag", Case.History[^1].Text);
        Assert.NotNull(_teacher.Conversation.Consultation);
    }

    [Fact]
    public void Is_gone_once_something_else_was_said()
    {
        Ask();
        _teacher.Say("Twee vaders.").Say("help").PressButton("Versturen");

        Assert.Equal(Note.TypeAgain, Assert.IsType<Reply.Say>(Assert.Single(_teacher.Replies)).Note);
        Assert.Equal(CaseStatus.Waiting, Case.Status);
    }

    [Fact]
    public void Is_not_kept_in_the_clear()
    {
        Ask();

        Assert.True(_teacher.Say("Twee vaders.").Conversation.HoldsWords);
        Assert.False(_teacher.Say("versturen").Conversation.HoldsWords);
    }

    [Theory]
    [InlineData("wat moet ik nu doen met deze melding?")]
    [InlineData("what should I do with this report now?")]
    public void Shows_a_leader_what_can_be_done_with_the_case(string words) =>
        Assert.Equal(Occasion.Wanted, Assert.IsType<Reply.CaseDone>(Assert.Single(_leader.Say(words).Replies)).What);

    private void Ask() => _leader.Say("Vraag stellen").Say("Wie begon?").Say("versturen");
}
