using System.Text.Json;
using CsCheck;
using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>Where the words do not say who does it, that is unknown: asked only where it changes the outcome.</summary>
public sealed class Who_does_it
{
    [Fact]
    public void Is_not_asked_where_the_outcome_is_the_same_whoever_it_is()
    {
        var talk = Heard("publish", null, "recording");

        Answered(talk, name => name == "recording" ? Answer.Yes : Answer.No);

        Assert.Equal(Verdict.NotAllowed, talk.Finding.Assessment.Verdict);
        Assert.Null(talk.Finding.Situation.Role);
        Assert.Empty(talk.Finding.Consequences);
        Assert.Equal("unknown", Assert.IsType<AssessmentEntity>(talk.Messages[^1].Entity).Role);
        Assert.Contains("Wie het doet, weet ik niet.", talk.Messages[^1].Text, StringComparison.Ordinal);
        Assert.Contains("Het is een leerling", talk.Buttons);
    }

    [Fact]
    public void Is_asked_last_where_it_changes_the_outcome()
    {
        var talk = HarmsSchool();

        var entity = Assert.IsType<QuestionEntity>(talk.Messages[^1].Entity);
        Assert.IsType<Reply.AskRole>(talk.Replies[^1]);
        Assert.Equal(("role", "one"), (entity.Ask, entity.Select));
        Assert.Empty(entity.Facts);
        Assert.Equal(
            ["Het is een medewerker", "Het is een leerling", "Het is een ouder", "Het is iemand anders", "Weet ik niet"],
            talk.Buttons.SkipWhile(button => button == InDutch.Say(Key.NotSo)).Take(5));
    }

    [Theory]
    [InlineData("Het is een medewerker", Verdict.NotAllowed, "3b.1", "4.1", "employee")]
    [InlineData("Het is een leerling", Verdict.Consult, "1.3", "", "pupil")]
    [InlineData("Weet ik niet", Verdict.Consult, "3b.4", "", "unknown")]
    public void Is_answered_by_a_button(string button, Verdict verdict, string cites, string consequences, string role)
    {
        var talk = HarmsSchool();

        talk.PressButton(button);

        Assert.Equal(verdict, talk.Finding.Assessment.Verdict);
        Assert.Equal(cites, string.Join(' ', talk.Finding.Citations.Select(article => article.Id)));
        Assert.Equal(consequences, string.Join(' ', talk.Finding.Consequences.Select(article => article.Id)));
        Assert.Equal(role, Assert.IsType<AssessmentEntity>(talk.Messages[^1].Entity).Role);
        Assert.IsType<Reply.AnsweredRole>(talk.Step!.InPlace);
    }

    [Theory]
    [InlineData("een leerling", Role.Pupil)]
    [InlineData("Een leerling uit 3B", Role.Pupil)]
    [InlineData("het was een leerling", Role.Pupil)]
    [InlineData("2", Role.Pupil)]
    [InlineData("ik zelf", Role.Employee)]
    [InlineData("ikzelf", Role.Employee)]
    [InlineData("een collega", Role.Employee)]
    [InlineData("1.", Role.Employee)]
    [InlineData("een moeder", Role.Parent)]
    [InlineData("ouders", Role.Parent)]
    [InlineData("a parent", Role.Parent)]
    [InlineData("iemand anders", Role.Other)]
    [InlineData("someone else", Role.Other)]
    [InlineData("een oud-leerling", Role.Other)]
    [InlineData("weet ik niet", null)]
    [InlineData("geen idee", null)]
    [InlineData("misschien een ouder", null)]
    [InlineData("5", null)]
    public void Is_answered_by_what_people_type(string typed, Role? role)
    {
        var talk = HarmsSchool(cards: false);

        talk.Say(typed);

        Assert.Equal(role, Assert.IsType<Reply.Decided>(talk.Replies[^1]).Consultation.Role);
    }

    [Theory]
    [InlineData("een leerling of een ouder")]
    [InlineData("geen leerling")]
    [InlineData("ik denk een leerling")]
    [InlineData("volgens een collega was het een ouder")]
    [InlineData("ja")]
    [InlineData("nee")]
    [InlineData("niets")]
    [InlineData("6")]
    [InlineData("1 2")]
    [InlineData("waarom")]
    [InlineData("blauw en groen")]
    public void Is_asked_again_after_what_does_not_say_it(string typed)
    {
        var talk = HarmsSchool();

        talk.Say(typed);

        Assert.True(talk.Replies[^1] is Reply.StillOpen or Reply.NotUnderstood { Open: not null } or Reply.AskRole);
        Assert.IsType<Reply.AskRole>(talk.Say("waar waren we?").Replies[^1]);
    }

    [Fact]
    public void Is_taken_back_changed_and_resumed_as_any_answer()
    {
        var talk = HarmsSchool().Say("een leerling");

        Assert.IsType<Reply.AskRole>(talk.Say("terug").Replies[^1]);
        Assert.IsType<Reply.AskRole>(talk.Say("waar waren we?").Replies[^1]);
        Assert.Equal(Role.Parent, talk.Say("een ouder").Finding.Situation.Role);
        Assert.Equal(Role.Parent, talk.Say("waar waren we?").Finding.Situation.Role);
        Assert.Equal(Role.Pupil, talk.PressButton("Het is een leerling").Finding.Situation.Role);
        Assert.Equal(Role.Employee, talk.Say("het is een collega").Finding.Situation.Role);
        talk.Say("terug").Say("terug");
        Assert.IsType<Reply.Ask>(talk.Replies[^1]);
    }

    [Fact]
    public void Can_be_made_unknown_again_where_it_was_only_taken_for_granted()
    {
        var talk = new Talk();
        Answered(talk.Press(Verbs.Topic, ("topic", "class_use")), _ => Answer.No);

        talk.Press(Verbs.Role, ("talk", "1"), ("role", "unknown"));

        Assert.Equal(Verdict.NotAllowed, talk.Finding.Assessment.Verdict);
        Assert.Null(talk.Finding.Situation.Role);
        Assert.Empty(talk.Finding.Consequences);
    }

    [Fact]
    public void Stays_unknown_where_a_changed_answer_makes_it_matter_no_more()
    {
        var talk = HarmsSchool().Say("weet ik niet");

        talk.Press(Verbs.Change, ("talk", "1"), ("fact", "harms_school")).Answer("harms_school", Answer.No);

        Assert.Equal(Verdict.Allowed, Answered(talk, _ => Answer.No).Finding.Assessment.Verdict);
        Assert.Null(talk.Finding.Situation.Role);
    }

    [Theory]
    [InlineData("publish", Role.Employee)]
    [InlineData("class_use", Role.Employee)]
    [InlineData("befriend_pupil", Role.Employee)]
    [InlineData("misconduct", null)]
    [InlineData("derailing", null)]
    public void Is_by_a_topics_button_what_the_pack_says_of_it(string topic, Role? role)
    {
        var talk = new Talk();

        talk.Press(Verbs.Topic, ("topic", topic));

        Assert.Equal((role, false), (talk.Conversation.Consultation!.Role, talk.Conversation.Consultation.RoleIsTold));
    }

    [Theory]
    [InlineData("publish", Role.Pupil, Role.Pupil)]
    [InlineData("misconduct", Role.Pupil, Role.Pupil)]
    [InlineData("publish", null, null)]
    [InlineData("misconduct", null, null)]
    [InlineData("befriend_pupil", Role.Pupil, Role.Employee)]
    [InlineData("class_use", Role.Parent, null)]
    public void Is_by_the_words_before_a_button_where_they_say_it_and_that_role_can(string topic, Role? said, Role? role)
    {
        var talk = new Talk { Conversation = new Conversation { Heard = new Heard(new Dictionary<string, bool>(), said) } };

        talk.Press(Verbs.Topic, ("topic", topic));

        Assert.Equal(role, talk.Conversation.Consultation!.Role);
        Assert.Equal(said is not null && said == role, talk.Conversation.Consultation.RoleIsTold);
    }

    [Fact]
    public void Is_taken_from_words_in_the_walk_that_say_it()
    {
        var walk = Walks.Of(HarmsSchool().Conversation);

        var step = Walks.Guide.Volunteer(walk, Walks.Heard(actor: Role.Pupil));

        Assert.Equal(Role.Pupil, Assert.IsType<Reply.Decided>(step!.Replies[^1]).Finding.Situation.Role);
    }

    [Fact]
    public void Is_the_employee_in_a_walk_over_everything()
    {
        var talk = new Talk();

        talk.Say("alles langslopen");

        Assert.Equal(Role.Employee, talk.Conversation.Consultation!.Role);
    }

    [Theory]
    [InlineData("""{"consultation":{"id":1,"topic":"publish"}}""", Role.Employee)]
    [InlineData("""{"consultation":{"id":1,"topic":"publish","role":"Pupil","roleIsTold":true}}""", Role.Pupil)]
    public void Is_read_from_a_conversation_of_before(string kept, Role role)
    {
        var read = JsonSerializer.Deserialize(kept, ConversationJson.Default.Conversation)!;

        Assert.Equal(role, read.Consultation!.Role);
    }

    /// <summary>Whatever is answered to the facts: what a walk of somebody unknown comes to is what it comes to for each role.</summary>
    [Fact]
    public void Changes_nothing_where_it_is_not_asked_and_gives_what_that_roles_own_walk_gives_where_it_is() => Gen.Select(
        AnyOf("publish", "class_use", "misconduct", "derailing"), Gen.Enum<Answer>().Array[16], Gen.Int[0, 3]).Sample(
        (topic, truth, pick) =>
        {
            Answer Truth(string name) => truth[Shipped.Fact(name).Index];
            var talk = Heard(topic, null);
            Answered(talk, Truth);
            var roles = Shipped.Pack.Roles(topic);
            var alone = roles.Select(role => Outcome(Answered(Heard(topic, role), Truth))).ToList();

            if (talk.Replies[^1] is Reply.AskRole)
            {
                Assert.NotEqual(1, alone.Distinct().Count());
                var role = roles[pick % roles.Count];
                talk.Press(Verbs.Who, ("talk", "1"), ("role", role.ToString()));
                Assert.Equal(alone[pick % roles.Count], Outcome(talk));
            }
            else
            {
                Assert.Equal(Assert.Single(alone.Distinct()), Outcome(talk));
                Assert.Null(talk.Finding.Situation.Role);
            }
        },
        iter: 300);

    /// <summary>What a walk goes on to settle: with other questions asked, doubt and a rule can come to the same.</summary>
    private static (Verdict, Escalation, Basis?) Outcome(Talk talk) =>
        (talk.Finding.Assessment.Verdict, talk.Finding.Assessment.Escalation, talk.Finding.Assessment.Basis);

    private static Gen<string> AnyOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(place => values[place]);

    private static Talk HarmsSchool(bool cards = true) =>
        Answered(Heard("publish", null, cards), name => name == "harms_school" ? Answer.Yes : Answer.No);

    private static Talk Heard(string topic, Role? actor, params string[] facts) => Heard(topic, actor, cards: true, facts);

    /// <summary>A walk as it is after words of school that say these facts, and who does it.</summary>
    private static Talk Heard(string topic, Role? actor, bool cards, params string[] facts)
    {
        var around = new Surroundings(Cards: cards);
        var heard = Walks.Heard(string.Join(' ', facts.Append("school_related")), actor: actor);
        var step = Walks.Guide.Start(Walks.Of(Conversation.New), around, topic, heard);
        var asking = step.Conversation with { Consultation = step.Conversation.Consultation! with { StepByStep = true } };
        return new Talk(around) { Conversation = asking }.Say("waar waren we?");
    }

    private static Talk Answered(Talk talk, Func<string, Answer> truth)
    {
        while (talk.Replies[^1] is Reply.Ask ask)
        {
            talk.Answer(ask.Fact.Name, truth(ask.Fact.Name));
        }

        return talk;
    }
}
