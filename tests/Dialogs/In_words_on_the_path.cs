using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Onboarding;
using Sevenwolden.Protocols;
using Sevenwolden.Protocols.Onboarding;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>Whoever is new says so, and what they teach and think, in words of their own.</summary>
public sealed class In_words_on_the_path
{
    private static Talk Case() => new Talk().Say("inwerken").Say("docent").Say("gelezen");

    [Theory]
    [InlineData("hoi! ik ben nieuw hier, begonnen in nov als bio docent en ze zeiden dat ik met jou moest praten over social media ofzo?")]
    [InlineData("uhh i did not ask that. ik ben nieuw hier, can we do it in english?")]
    public void Whoever_is_new_is_shown_the_path(string words) =>
        Assert.IsType<Reply.PathIntro>(Assert.Single(new Talk().Say(words).Replies));

    [Fact]
    public void Whoever_is_new_and_asks_something_is_answered() => Assert.Equal(
        "publish",
        new Talk().Say("ik ben nieuw hier, mag ik een foto van een leerling op facebook zetten?").Conversation.Consultation!.Topic);

    [Theory]
    [InlineData("docent nederlands")]
    [InlineData("docent engels")]
    [InlineData("leraar engels")]
    [InlineData("biology teacher, for classes 1 till 4")]
    [InlineData("as i said, teaching. only til summer tho")]
    public void What_one_teaches_is_what_one_does_at_school(string words)
    {
        var talk = new Talk().Say("inwerken").Say(words);

        Assert.IsType<Reply.PathPart>(talk.Replies[^1]);
        Assert.Equal(Language.Dutch, talk.Conversation.Language);
    }

    [Theory]
    [InlineData("docent engels")]
    [InlineData("ik ben docent engels")]
    public void What_one_teaches_is_no_language_to_speak(string words) =>
        Assert.Equal(Language.Dutch, new Talk().Say("hoi").Say(words).Conversation.Language);

    [Theory]
    [InlineData("engels")]
    [InlineData("english please")]
    [InlineData("ik ben docent engels, can we do it in english?")]
    public void A_language_that_is_asked_for_is_spoken(string words) =>
        Assert.Equal(Language.English, new Talk().Say("hoi").Say(words).Conversation.Language);

    [Theory]
    [InlineData("outside it i think")]
    [InlineData("overleg denk ik? weet niet zeker")]
    [InlineData("eerst overleggen zou ik zeggen")]
    public void What_one_thinks_answers_the_case(string words) => Assert.IsType<Reply.PathAnswered>(Case().Say(words).Replies[0]);

    [Theory]
    [InlineData("i'd say allowed")]
    [InlineData("oh it remembers where i was. i'd say allowed")]
    public void What_is_none_of_the_answers_is_said_to_be_none(string words) =>
        Assert.Equal(Note.PathGuess, Assert.IsType<Reply.Say>(Case().Say(words).Replies[0]).Note);

    [Fact]
    public void A_condition_of_ones_own_answers_that_there_is_one()
    {
        var onCondition = PathVerbs.Code(new PathOption(Verdict.AllowedIf, null));
        var talk = Case();
        for (var step = 0; step < 40 && !Options().Any(button => button.Brings[PathVerbs.Option] == onCondition); step++)
        {
            _ = Options().FirstOrDefault() is { } option
                ? talk.Press(PathVerbs.Answer, option.Brings.Where(pair => pair.Key != "verb").Select(pair => (pair.Key, pair.Value)))
                : talk.Say("verder");
        }

        talk.Say("mag als je erbij zet dat het je eigen mening is");

        Assert.IsType<Reply.PathAnswered>(talk.Replies[0]);

        IEnumerable<Pressable> Options() =>
            (talk.Conversation.Buttons ?? []).Where(button => button.Brings.ContainsKey(PathVerbs.Option));
    }

    [Fact]
    public void What_counts_at_home_is_answered_and_the_path_is_not_lost()
    {
        var talk = new Talk().Say("inwerken").Say("docent").Say("wait does that also count for my private whatsapp with my friends");
        Assert.IsType<Reply.Quote>(talk.Replies[0]);

        Assert.IsType<Reply.PathPart>(talk.Say("verder").Replies[^1]);
    }

    [Fact]
    public void A_question_behind_what_was_read_is_asked() => Assert.Equal(
        "befriend_pupil",
        new Talk().Say("inwerken").Say("docent").Say("Gelezen. mag een leerling mij volgen op insta?").Conversation.Consultation!.Topic);

    [Theory]
    [InlineData("frans dus docent haha")]
    [InlineData("? ik ben docent")]
    [InlineData("docent frans hoor")]
    public void What_somebody_does_at_school_may_be_told_in_a_sentence(string words) =>
        Assert.IsType<Reply.PathPart>(new Talk().Say("inwerken").Say(words).Replies[^1]);

    [Theory]
    [InlineData("mijn teamleider pest me")]
    [InlineData("my team leader shouts")]
    public void What_somebody_else_does_at_school_is_not_theirs(string words) =>
        Assert.IsNotType<Reply.PathPart>(new Talk().Say("inwerken").Say(words).Replies[^1]);

    [Fact]
    public void That_it_is_known_may_be_said_in_any_words() =>
        Assert.IsNotType<Reply.NotUnderstood>(new Talk().Say("inwerken").Say("docent").Say("ja ja dit weet ik wel").Replies[^1]);

    [Theory]
    [InlineData("oke doei, tot morgen")]
    [InlineData("oke doei")]
    public void Who_leaves_is_not_greeted(string words) => Assert.DoesNotContain(
        new Talk().Say("inwerken").Say("docent").Say(words).Replies,
        reply => reply is Reply.Say { Note: Note.Hello or Note.HelloAgain });
}
