using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>What strangers typed to a question, or below it, and was taken for something else.</summary>
public sealed class Answers_and_what_only_looks_like_one
{
    [Theory]
    [InlineData("ja dat deed ie")]
    [InlineData("yes he did")]
    [InlineData("yes they did")]
    public void A_yes_about_somebody_is_a_yes_and_changes_nobody(string words)
    {
        var talk = new Talk().Say("mag ik een foto van een collega op facebook zetten");
        Assert.Equal("consent", talk.Asked.Name);

        talk.Say(words);

        Assert.Equal(Answer.Yes, talk.Conversation.Consultation!.Answers["consent"]);
        Assert.Equal(Role.Employee, talk.Conversation.Consultation.Role);
    }

    [Fact]
    public void A_yes_below_what_to_do_about_a_danger_answers_no_question_above_it()
    {
        var talk = new Talk().Say("mag ik een foto van de klas op insta zetten").Say("hij zegt dat hij zichzelf iets aan gaat doen");
        Assert.Contains(talk.Replies, reply => reply is Reply.Danger);

        talk.Say("ja");

        Assert.DoesNotContain("consent", talk.Conversation.Consultation?.Answers.Keys ?? []);
    }

    [Fact]
    public void What_somebody_means_to_do_is_not_done()
    {
        var talk = new Talk().Say("i wanna put a vid from class on tiktok");

        Assert.False(talk.Conversation.Consultation!.Done);
        Assert.IsType<Reply.StillSo>(talk.Say("no").Say("its not up yet").Replies[0]);
    }

    [Theory]
    [InlineData("what does article 3 say")]
    [InlineData("wat zegt het protocol")]
    public void Who_asks_for_the_text_is_not_told_that_there_is_none(string words)
    {
        var talk = new Talk().Say(words);

        Assert.DoesNotContain(new Reply.Say(Note.NoSuchArticle), talk.Replies);
    }

    [Fact]
    public void A_button_is_found_by_the_small_words_of_a_phone()
    {
        var talk = new Talk().Say("mag ik vrienden worden met een leerling op snapchat").Say("ja").Say("wat zegt t protocol?");

        Assert.Equal([new Reply.Say(Note.TapIt)], talk.Replies);
    }

    [Fact]
    public void A_leaders_question_is_one_without_its_mark()
    {
        var school = new School();
        new Talk(school: school).Say("melden").Say("Een leerling zette een filmpje van mij op TikTok.").Say("versturen");
        var leader = new Talk(school: school, me: School.Leader).Say("hoi").Say("oppakken").Say("is t nog online en ben je herkenbaar");

        Assert.Equal(CaseVerbs.Ask, Assert.IsType<Reply.ForTheCase>(Assert.Single(leader.Replies)).Verb);
    }
}
