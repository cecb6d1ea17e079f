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

        Assert.Contains(talk.Replies, reply => reply is Reply.Danger);
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
    [InlineData("i want to know if i was allowed to post a photo of the class, i posted it yesterday on insta")]
    [InlineData("im thinking i messed up, i put a video of my class on tiktok last night")]
    public void What_was_done_stays_done_whatever_else_they_want(string words) =>
        Assert.True(new Talk().Say(words).Conversation.Consultation!.Done);

    [Theory]
    [InlineData("i didnt put names in it")]
    [InlineData("mijn collega heeft hem nog niet geplaatst")]
    [InlineData("er staat nog niet bij wie het zijn")]
    public void What_is_said_beside_it_takes_nothing_back(string words) =>
        Assert.True(new Talk().Say("i posted a video of my class on tiktok").Say(words).Conversation.Consultation!.Done);

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

    [Theory]
    [InlineData("is t nog online en ben je herkenbaar", true)]
    [InlineData("heb het gezien, bel haar zo", false)]
    [InlineData("wil je graag even spreken om 10 uur", false)]
    public void A_leaders_question_is_one_without_its_mark(string words, bool asks)
    {
        var school = new School();
        new Talk(school: school).Say("melden").Say("Een leerling zette een filmpje van mij op TikTok.").Say("versturen");
        var leader = new Talk(school: school, me: School.Leader).Say("hoi").Say("oppakken").Say(words);

        Assert.Equal(asks, leader.Replies.OfType<Reply.ForTheCase>().Any(shown => shown.Verb == CaseVerbs.Ask));
    }
}
