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
}
