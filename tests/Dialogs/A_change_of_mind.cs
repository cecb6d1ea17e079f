using Sevenwolden.Dialogs;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>After a verdict an answer can be taken back in its own words, and a question of before can be come back to.</summary>
public sealed class A_change_of_mind
{
    private const string Friends = "mag ik een leerling als vriend toevoegen op instagram?";
    private const string Photo = "Mag ik een foto van mijn klas op Instagram zetten?";

    [Theory]
    [InlineData("klopt niet!!! het is GEEN prive account")]
    [InlineData("nou? mijn werkaccount dus niet privé")]
    public void Changes_the_answer_that_it_denies(string words) =>
        Assert.Equal(Answer.No, new Talk().Say(Friends).Say("ja").Say(words).Conversation.Consultation!.Answers["private_account"]);

    [Theory]
    [InlineData("ik wil hem niet kwetsen")]
    [InlineData("ze stoppen niet met pesten")]
    public void Changes_nothing_by_what_is_wished_or_goes_on(string words)
    {
        var talk = new Talk().Say("iemand pest een leerling in de klassenapp").Say("ja").Say(words);

        Assert.DoesNotContain(
            talk.Replies,
            reply => reply is Reply.Decided { Finding.Assessment.Verdict: Verdict.Allowed or Verdict.AllowedIf or Verdict.OutOfScope });
    }

    [Fact]
    public void Asks_again_what_is_only_called_by_its_name() => Assert.Equal(
        "harms_school",
        new Talk().Say(Photo).Say("ja").Say("3").Say("toch nee, bij nader inzien schaadt t de school niet").Asked.Name);

    [Fact]
    public void Changes_it_to_what_is_stricter() => Assert.Equal(
        Answer.Yes,
        new Talk().Say(Friends).Say("nee").Say("toch wel, het is mijn privé account")
            .Conversation.Consultation!.Answers["private_account"]);

    [Theory]
    [InlineData("misschien is het geen privé account")]
    [InlineData("en als het geen privé account is?")]
    public void Changes_nothing_that_is_in_doubt(string words) =>
        Assert.NotEqual(
            Answer.No,
            new Talk().Say(Friends).Say("ja").Say(words)
                .Conversation.Consultation!.Answers.GetValueOrDefault("private_account", Answer.Yes));

    [Fact]
    public void Comes_back_to_what_was_answered_before()
    {
        var talk = new Talk().Say(Photo).Say("nee").Say("mogen leerlingen in de les op tiktok?").Say("nee")
            .Say("duidelijk. terug naar die foto dan");

        Assert.Equal("publish", talk.Conversation.Consultation!.Topic);
        Assert.Equal(Answer.No, talk.Conversation.Consultation.Answers["consent"]);
    }

    [Fact]
    public void Keeps_the_answer_beside_which_something_else_is_asked()
    {
        var talk = new Talk().Say("iemand scheldt een leerling uit op facebook")
            .Say("ja dat denk ik wel, trouwens mag ik een leerling volgen op insta?");

        Assert.Equal("befriend_pupil", talk.Conversation.Consultation!.Topic);
    }

    [Theory]
    [InlineData("nee", "toch wel ook mn prive account, familie zit er ook op")]
    [InlineData("weet niet", "toch wel ook mn prive account, familie zit er ook op")]
    [InlineData("nee niet prive", "familie zit er ook op, dus toch prive")]
    [InlineData("nee niet prive", "mijn familie volgt me daar ook")]
    [InlineData("no its a school account", "my family and friends are on that one too")]
    public void What_is_stricter_after_all_is_the_answer_and_no_other_subject(string answer, string words) => Assert.Equal(
        Answer.Yes,
        new Talk().Say("mag ik vrienden worden met een leerling op facebook").Say(answer).Say(words)
            .Conversation.Consultation!.Answers["private_account"]);

    [Fact]
    public void What_the_question_itself_takes_for_a_yes_answers_it() => Assert.Equal(
        Answer.Yes,
        new Talk().Say("mag ik vrienden worden met een leerling op facebook").Say("familie zit er ook op")
            .Conversation.Consultation!.Answers["private_account"]);

    [Fact]
    public void Family_that_is_not_on_it_is_no_yes() => Assert.DoesNotContain(
        Answer.Yes,
        new Talk().Say("mag ik vrienden worden met een leerling op facebook").Say("mijn familie zit er niet op")
            .Conversation.Consultation?.Answers.Values ?? []);
}
