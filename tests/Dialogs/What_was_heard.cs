using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Consulting;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>
/// What was heard may have been misheard: it stands apart from what was answered, and each line of it is contradicted at a tap.
/// </summary>
public sealed class What_was_heard
{
    private static readonly string Heard = InDutch.Say(Key.Understood);
    private static readonly string Answered = InDutch.Say(Key.BecauseYouAnswered);

    [Fact]
    public void Stands_apart_from_what_was_answered()
    {
        var said = Walks.Told("publish", "school_related recording", actor: Role.Pupil).Answer("consent", Answer.No).Messages[^1].Text;

        var (heard, answered) = (said.IndexOf(Heard, StringComparison.Ordinal), said.IndexOf(Answered, StringComparison.Ordinal));
        Assert.InRange(said.IndexOf("Foto, film of geluid: ja", StringComparison.Ordinal), heard, answered);
        Assert.InRange(said.IndexOf("Wie doet het: een leerling", StringComparison.Ordinal), heard, answered);
        Assert.True(said.IndexOf("Toestemming van iedereen: nee", StringComparison.Ordinal) > answered);
    }

    [Theory]
    [InlineData("school_related")]
    [InlineData("recording")]
    public void Is_asked_again_at_one_tap(string fact)
    {
        var talk = Walks.Told("publish", "school_related recording", actor: Role.Employee);

        talk.PressButton($"change {fact}");

        Assert.Equal(fact, talk.Asked.Name);
    }

    [Fact]
    public void Is_offered_to_be_changed_where_one_types_that_it_is_not_right()
    {
        var told = Walks.Told("publish", "school_related recording");
        var talk = new Talk(new Surroundings(Cards: false)) { Conversation = told.Conversation };

        talk.Say("klopt niet");
        Assert.Equal(Offered.Heard, Assert.IsType<Reply.ChooseAnswer>(talk.Replies[^1]).Offered);

        talk.Say("wijzig foto, film of geluid");
        Assert.Equal("recording", talk.Asked.Name);
    }

    [Fact]
    public void Is_asked_again_at_once_where_it_is_the_only_thing()
    {
        var talk = Walks.Told("befriend_pupil").Say("dat klopt niet");

        Assert.Equal("befriends_pupil", talk.Asked.Name);
    }

    [Fact]
    public void Where_nothing_was_heard_not_right_answers_the_question_with_no()
    {
        var talk = Walks.Told("publish").Say("klopt niet");

        Assert.Equal(Verdict.OutOfScope, talk.Finding.Assessment.Verdict);
    }

    [Fact]
    public void Who_does_it_is_asked_again_at_one_tap_and_typed()
    {
        var talk = Walks.Told("misconduct", "school_related", actor: Role.Parent);

        Assert.IsType<Reply.AskRole>(talk.PressButton("change doer").Replies[^1]);
        Assert.IsType<Reply.AskRole>(talk.Say("terug").Say("wijzig wie het doet").Replies[^1]);
        talk.PressButton("who pupil");

        Assert.Equal(Role.Pupil, talk.Conversation.Consultation!.Role);
        Assert.DoesNotContain("change doer", talk.Buttons);
        Assert.False(talk.Conversation.Consultation.RoleIsHeard);
        Assert.IsType<Reply.AnsweredRole>(talk.Step!.InPlace);
    }

    [Theory]
    [InlineData("een leerling", Role.Pupil)]
    [InlineData("2", Role.Pupil)]
    [InlineData("weet ik niet", null)]
    public void Who_does_it_is_answered_in_words_and_the_walk_goes_on_where_it_was(string typed, Role? role)
    {
        var talk = Walks.Told("publish", "school_related recording", actor: Role.Parent);
        var open = talk.Asked.Name;

        talk.PressButton("change doer").Say(typed);

        Assert.Equal((role, open), (talk.Conversation.Consultation!.Role, talk.Asked.Name));
        Assert.False(talk.Conversation.Consultation.RoleIsHeard);
    }

    [Fact]
    public void Who_does_it_stays_as_it_was_heard_where_one_goes_back()
    {
        var talk = Walks.Told("publish", "school_related recording", actor: Role.Parent).PressButton("change doer");

        Assert.Equal("consent", talk.Say("terug").Asked.Name);

        Assert.Equal(Role.Parent, talk.Conversation.Consultation!.Role);
    }

    [Fact]
    public void Where_who_does_it_was_misheard_going_back_in_the_end_takes_back_the_last_answer()
    {
        var talk = Walks.Told("publish", "school_related recording", actor: Role.Parent).PressButton("change doer").Say("een leerling");
        talk.Answer("consent", Answer.No);

        Assert.Equal("consent", talk.Say("terug").Asked.Name);

        Assert.Equal(Role.Pupil, talk.Conversation.Consultation!.Role);
    }

    [Theory]
    [InlineData("change done")]
    [InlineData("wijzig al gebeurd")]
    public void That_it_was_done_already_is_taken_back(string how)
    {
        var talk = Walks.Told("publish", "school_related recording", done: true);

        _ = how.StartsWith("change", StringComparison.Ordinal) ? talk.PressButton(how) : talk.Say(how);

        Assert.False(talk.Conversation.Consultation!.Done);
        Assert.Equal("consent", talk.Asked.Name);
    }

    [Fact]
    public void Of_a_topic_that_was_chosen_is_called_what_it_is()
    {
        var said = new Talk().Press(Verbs.Topic, ("topic", "befriend_pupil")).Messages[^1].Text;

        Assert.Contains(InDutch.Say(Key.Assumed), said, StringComparison.Ordinal);
        Assert.DoesNotContain(Heard, said, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_told_beside_an_answer_is_ticked_beforehand_where_it_would_settle_everything_unasked()
    {
        var talk = Walks.Told("publish", "school_related recording");

        var step = Walks.Guide.Answer(
            Walks.Of(talk.Conversation), [new Given(Shipped.Fact("consent"), Answer.Yes)], Walks.Heard("confidential !harms_people"));

        var asked = Assert.IsType<Reply.AskMany>(step.Replies[^1]);
        Assert.Equal(["confidential"], asked.Consultation.Suggested);
        Assert.Contains("confidential", asked.Facts.Select(fact => fact.Name));
        Assert.Equal(["consent"], step.Conversation.Consultation!.Answers.Keys);
    }

    [Fact]
    public void What_is_told_beside_an_answer_that_settles_it_is_taken_over_and_shown_where_it_is_the_worse()
    {
        var talk = Walks.Told("publish", "school_related recording");

        var step = Walks.Guide.Answer(
            Walks.Of(talk.Conversation), [new Given(Shipped.Fact("consent"), Answer.No)], Walks.Heard("confidential !harms_people"));

        var decided = Assert.IsType<Reply.Decided>(step.Replies[^1]);
        Assert.Contains("confidential", decided.Position.Understood.Select(given => given.Fact.Name));
        Assert.DoesNotContain("harms_people", decided.Position.Understood.Select(given => given.Fact.Name));
    }

    [Fact]
    public void What_is_told_beside_an_answer_does_not_outweigh_it_and_a_doubt_opens_what_was_heard()
    {
        var talk = Walks.Told("publish", "school_related recording");

        var step = Walks.Guide.Answer(
            Walks.Of(talk.Conversation), [new Given(Shipped.Fact("consent"), Answer.Yes)], Walks.Heard("!consent", "recording"));

        Assert.Equal(Answer.Yes, step.Conversation.Consultation!.Answers["consent"]);
        Assert.DoesNotContain("consent", step.Conversation.Consultation.ToldWorse);
        Assert.DoesNotContain(Walks.Of(step.Conversation).Position!.Understood, given => given.Fact.Name == "recording");
    }
}
