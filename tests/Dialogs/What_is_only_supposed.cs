using Sevenwolden.Dialogs;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>"En als …?" says nothing that is so: it answers no open question, and goes on from an answered one.</summary>
public sealed class What_is_only_supposed
{
    private const string Friends = "mag ik een leerling als vriend toevoegen op instagram?";
    private const string Photo = "Mag ik een foto van een leerling op Facebook zetten?";

    [Theory]
    [InlineData(Friends, "and whatif he writes me about personal problems there")]
    [InlineData(Friends, "en als hij me over persoonlijke problemen schrijft")]
    [InlineData(Friends, "hmm, what if i make a new account just for school, a teacher account")]
    [InlineData(Photo, "and what if one kid says no afterwards")]
    [InlineData(Photo, "pff en als ik het gewoon netjes schrijf?")]
    [InlineData(Photo, "does it make a difference if i put smileys over their faces?")]
    [InlineData("mag ik de cijfers van een leerling op facebook zetten?", "and what if the parents said its fine")]
    public void Answers_no_open_question_and_tells_nothing(string question, string words)
    {
        var talk = new Talk().Say(question);
        var asked = talk.Conversation.Consultation!;

        talk.Say(words);

        Assert.Equal(asked.Answers, talk.Conversation.Consultation!.Answers);
        Assert.Equal(asked.ToldWorse, talk.Conversation.Consultation.ToldWorse);
        Assert.DoesNotContain(talk.Replies, reply => reply is Reply.NotUnderstood or Reply.Choose or Reply.Decided);
    }

    [Theory]
    [InlineData("en als ik het vraag")]
    [InlineData("stel ik vraag het eerst aan de ouders")]
    [InlineData("en als iedereen wel toestemming heeft gegeven?")]
    [InlineData("if i ask them first")]
    [InlineData("and if the parents signed a form?")]
    [InlineData("mag het wel als ik het vraag?")]
    [InlineData("so if i ask its fine?")]
    [InlineData("is it ok if i ask the parents?")]
    [InlineData("en als er niemand op staat")]
    [InlineData("and if its only me")]
    [InlineData("wat als ik alleen de achterkant laat zien")]
    public void Is_asked_of_what_others_give_and_never_said_not_to_be_named(string words)
    {
        var talk = new Talk().Say(Photo).Say("nee").Say(words);

        Assert.NotNull(Assert.IsType<Reply.SameQuestion>(Assert.Single(talk.Replies)).Open);
        Assert.DoesNotContain("consent", talk.Conversation.Consultation!.Answers.Keys);
    }

    [Theory]
    [InlineData("if one kid says no?")]
    [InlineData("en als 1 kind niet wil?")]
    [InlineData("in een besloten groep?")]
    public void Stays_where_it_changes_nothing(string words) => Assert.NotNull(
        Assert.IsType<Reply.SameQuestion>(Assert.Single(new Talk().Say(Photo).Say("nee").Say(words).Replies)).Still);

    [Theory]
    [InlineData("dus met een werkaccount mag het wel?", "met een werkaccount")]
    [InlineData("so with a work account its ok?", "with a work account")]
    public void Is_of_the_account_that_was_asked_about(string words, string echoed)
    {
        var talk = new Talk().Say(Friends).Say("ja").Say(words);

        Assert.Equal(echoed, Assert.IsType<Reply.SameQuestion>(Assert.Single(talk.Replies)).But);
        Assert.Equal("befriend_pupil", talk.Conversation.Consultation!.Topic);
    }

    [Fact]
    public void Is_looked_up_nowhere() => Assert.DoesNotContain(
        new Talk().Say(Photo).Say("ja").Say("niks").Say("en als er een naam bij staat").Replies, reply => reply is Reply.Quote);

    [Fact]
    public void Makes_nothing_milder_by_what_is_denied() => Assert.DoesNotContain(
        Answer.No,
        new Talk().Say("iemand scheldt een leerling uit op facebook").Say("nee ik schrijf niet netjes over hem")
            .Conversation.Consultation?.Answers.Values ?? []);

    [Fact]
    public void Gives_no_milder_answer_where_it_is_no_more_than_a_variant()
    {
        var talk = new Talk().Say("mag ik de cijfers van mijn klas delen in teams?").Say("ja").Say("en zonder namen dan");

        Assert.IsType<Reply.SameQuestion>(Assert.Single(talk.Replies));
        Assert.Empty(talk.Conversation.Consultation!.Answers);
    }

    [Theory]
    [InlineData("hmm, what if i make a new account just for school")]
    [InlineData("maakt het uit als het mijn schoolaccount is?")]
    public void Goes_on_from_an_answer_whatever_is_sighed_before_it(string words)
    {
        var talk = new Talk().Say(Friends).Say("ja").Say(words);

        Assert.Equal("befriend_pupil", talk.Conversation.Consultation!.Topic);
        Assert.IsType<Reply.SameQuestion>(talk.Replies[0]);
    }

    [Theory]
    [InlineData("if i'm honest no")]
    [InlineData("als ik eerlijk ben nee")]
    public void Is_not_what_somebody_says_honestly(string words) =>
        Assert.Equal(Answer.No, new Talk().Say(Photo).Say(words).Conversation.Consultation!.Answers["consent"]);

    [Theory]
    [InlineData("what if she says no tho")]
    [InlineData("stel een ouder zegt nee?")]
    [InlineData("wat als een ouder nee zegt")]
    public void Who_is_supposed_to_refuse_changes_the_answer_and_threatens_nobody(string words)
    {
        var talk = Allowed().Say(words);

        Assert.Equal("publish", talk.Conversation.Consultation!.Topic);
        Assert.Equal(Verdict.NotAllowed, talk.Finding.Assessment.Verdict);
    }

    [Theory]
    [InlineData("wat als ze onherkenbaar zijn")]
    [InlineData("als ik hun gezichten blur?")]
    public void Who_cannot_be_recognised_is_not_named_and_what_counts_is_asked(string words)
    {
        var same = Assert.IsType<Reply.SameQuestion>(Assert.Single(new Talk().Say(Photo).Say("nee").Say(words).Replies));

        Assert.False(same.IsNamed);
        Assert.Equal("consent", same.Open!.Position.Pending[0].Name);
    }

    [Fact]
    public void Who_cannot_be_recognised_changes_nothing_of_a_friendship() => Assert.NotNull(
        Assert.IsType<Reply.SameQuestion>(Assert.Single(new Talk().Say(Friends).Say("ja").Say("wat als ze onherkenbaar zijn").Replies))
            .Still);

    [Fact]
    public void Is_said_back_whole() => Assert.Equal(
        "ze zeggen allemaal ja",
        Assert.IsType<Reply.SameQuestion>(new Talk().Say(Photo).Say("nee").Say("stel ze zeggen allemaal ja?").Replies[0]).But);

    private static Talk Allowed() => new Talk().Say(Photo).Say("ja").Say("nee");
}
