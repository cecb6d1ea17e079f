using Sevenwolden.Dialogs;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>
/// What is private is outside the protocol, and what is of school is not: where neither is sure, that is asked before all else.
/// </summary>
public sealed class School_or_private
{
    [Theory]
    [InlineData("publish", "")]
    [InlineData("publish", "recording")]
    [InlineData("publish", "confidential !school_related")]
    [InlineData("misconduct", "")]
    [InlineData("misconduct", "criminal")]
    public void Is_asked_first_where_the_words_do_not_say_it_or_deny_it(string topic, string facts) =>
        Assert.Equal("school_related", Walks.Told(topic, facts).Asked.Name);

    [Theory]
    [InlineData("publish", "school_related")]
    [InlineData("misconduct", "school_related")]
    [InlineData("publish", "during_class")]
    [InlineData("publish", "during_class !school_related")]
    [InlineData("class_use", "!school_related")]
    [InlineData("befriend_pupil", "")]
    [InlineData("befriend_pupil", "!school_related")]
    [InlineData("derailing", "")]
    public void Is_not_asked_where_the_words_tell_it_or_it_makes_no_difference(string topic, string facts) =>
        Assert.DoesNotContain(Asked(Walks.Told(topic, facts, actor: Role.Employee)), fact => fact == "school_related");

    [Fact]
    public void Is_asked_where_it_makes_a_difference_for_one_of_those_who_may_be_doing_it() =>
        Assert.Equal("school_related", Walks.Told("publish", "during_class").Asked.Name);

    [Fact]
    public void Is_not_asked_of_a_pupil_who_does_it() =>
        Assert.DoesNotContain(Asked(Walks.Told("publish", "!school_related", actor: Role.Pupil)), fact => fact == "school_related");

    [Fact]
    public void Is_yes_for_a_topic_that_was_chosen_unless_the_words_before_denied_it()
    {
        var chosen = new Talk().Press(Verbs.Topic, ("topic", "publish"));
        var denied = new Talk { Conversation = Conversation.New with { Heard = Walks.Heard("!school_related") } };

        denied.Press(Verbs.Topic, ("topic", "publish"));

        Assert.IsType<Reply.AskMany>(chosen.Replies[^1]);
        Assert.Equal("school_related", denied.Asked.Name);
    }

    [Theory]
    [InlineData("recording !consent confidential harms_people harms_school indecent")]
    [InlineData("dissenting !disclaimer")]
    [InlineData("")]
    public void A_private_matter_is_neither_banned_nor_allowed_whatever_else_was_told(string facts)
    {
        var talk = Walks.Told("publish", facts).Answer("school_related", Answer.No);

        Assert.Equal(Verdict.OutOfScope, talk.Finding.Assessment.Verdict);
        Assert.Equal(["2.2"], talk.Finding.Citations.Select(article => article.Id));
    }

    [Fact]
    public void What_is_urgent_is_for_the_leader_though_it_is_private()
    {
        var talk = Walks.Told("misconduct", "criminal").Answer("school_related", Answer.No);

        Assert.Equal((Verdict.Consult, Escalation.Now), (talk.Finding.Assessment.Verdict, talk.Finding.Assessment.Escalation));
    }

    [Fact]
    public void Not_knowing_it_is_a_doubt_that_the_ban_hinges_on()
    {
        var talk = Walks.Told("publish", "recording").Answer("school_related", Answer.Unknown).Answer("consent", Answer.No);

        Assert.Equal(Verdict.Consult, talk.Finding.Assessment.Verdict);
        Assert.Equal(["school_related"], talk.Finding.HingesOn.Select(hinge => hinge.Fact.Name));
    }

    [Fact]
    public void The_checklist_comes_after_it_and_one_can_go_back()
    {
        var talk = Walks.Told("publish").Answer("school_related", Answer.Yes);
        Assert.IsType<Reply.AskMany>(talk.Replies[^1]);

        talk.Say("terug");

        Assert.Equal("school_related", talk.Asked.Name);
    }

    [Fact]
    public void What_was_perhaps_misread_is_asked_after_it_and_bans_nothing_by_itself()
    {
        var talk = Walks.Told("publish", "confidential").Answer("school_related", Answer.Yes);

        Assert.IsNotType<Reply.Decided>(talk.Replies[^1]);
    }

    [Fact]
    public void It_becomes_certain_when_it_turns_out_that_a_pupil_does_it()
    {
        var talk = Walks.Told("misconduct", actor: Role.Other);
        Assert.Equal("school_related", talk.Asked.Name);

        talk.Press(Verbs.Role, ("talk", "1"), ("role", "pupil"));

        Assert.NotEqual("school_related", talk.Asked.Name);
    }

    private static IEnumerable<string> Asked(Talk talk) => talk.Replies[^1] switch
    {
        Reply.Ask ask => [ask.Fact.Name],
        Reply.AskMany many => many.Facts.Select(fact => fact.Name),
        _ => [],
    };
}
