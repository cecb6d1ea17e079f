using Sevenwolden.Dialogs;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>What people say to a verdict gets a line, and not the whole of it again.</summary>
public sealed class After_a_verdict
{
    private static Talk Banned() => new Talk().Say("Mag ik een foto van mijn klas op Instagram zetten?").Say("nee");

    private static Talk BannedInEnglish() => new Talk().Say("May I post a photo of my class on Instagram?").Say("no");

    [Theory]
    [InlineData("en op tiktok dan", false)]
    [InlineData("en in een besloten groep?", false)]
    [InlineData("en via snapchat?", false)]
    [InlineData("and what about linkedin", true)]
    [InlineData("what about tiktok then", true)]
    public void Says_in_a_line_that_a_ban_stays_where_nothing_of_the_rules_is_changed(string text, bool english) =>
        Assert.Equal(
            Verdict.NotAllowed,
            Assert.IsType<Reply.SameQuestion>(Assert.Single((english ? BannedInEnglish() : Banned()).Say(text).Replies))
                .Still!.Assessment.Verdict);

    [Theory]
    [InlineData("en als ze al geslaagd is en van school af is?")]
    [InlineData("en als hij niet meer op school zit?")]
    [InlineData("en als het een oud-leerling is, vrienden worden?")]
    [InlineData("what if she has already left school")]
    [InlineData("and if they have graduated?")]
    public void Says_honestly_that_former_pupils_are_not_named(string text)
    {
        var talk = new Talk().Say("Mag ik een leerling toevoegen op Facebook?").Say("ja").Say(text);

        Assert.Equal("former_pupil", Assert.Single(Assert.IsType<Reply.Silent>(talk.Replies[0]).Subjects).Name);
    }

    [Theory]
    [InlineData("oke dus beter van niet", false)]
    [InlineData("dan maar liever niet dus", false)]
    [InlineData("ok so better not then", true)]
    public void Confirms_what_somebody_makes_of_it(string text, bool english) =>
        Assert.IsType<Reply.StillSo>(Assert.Single((english ? BannedInEnglish() : Banned()).Say(text).Replies));

    [Theory]
    [InlineData("oke doe ik niet", false)]
    [InlineData("dan laat ik het", false)]
    [InlineData("ok dan ga ik het niet doen", false)]
    [InlineData("alright i won't", true)]
    [InlineData("ok i'll leave it then", true)]
    public void Is_glad_with_who_does_not_do_it(string text, bool english)
    {
        var talk = (english ? BannedInEnglish() : Banned()).Say(text);

        Assert.Equal(Note.NotDoingIt, Assert.IsType<Reply.Say>(Assert.Single(talk.Replies)).Note);
    }

    [Theory]
    [InlineData("mag ik nou een foto van mijn klas op instagram zetten", false)]
    [InlineData("mag ik die foto van mn klas op instagram zetten, ja of nee", false)]
    [InlineData("kan ik dus een foto van mijn klas op Instagram zetten of niet", false)]
    [InlineData("so may i post a photo of my class on instagram", true)]
    [InlineData("can i just post the photo of my class on instagram, yes or no", true)]
    public void Says_what_it_just_said_to_the_same_question_in_nearly_the_same_words(string text, bool english) =>
        Assert.IsType<Reply.AsBefore>(Assert.Single((english ? BannedInEnglish() : Banned()).Say(text).Replies));

    [Theory]
    [InlineData("en wat kan ik tegen hem zeggen")]
    [InlineData("wat zou jij doen")]
    [InlineData("hoe zeg ik dat tegen haar?")]
    [InlineData("what can i say to her")]
    [InlineData("what would you do")]
    public void Gives_a_tip_where_one_is_asked_and_calls_it_that(string text) =>
        Assert.Equal(Note.MyTip, Assert.IsType<Reply.Say>(Assert.Single(Banned().Say(text).Replies)).Note);

    [Theory]
    [InlineData("leidinggevende")]
    [InlineData("praat met mijn leidinggevende")]
    public void Fills_in_what_was_told_where_the_leader_is_asked_for_by_typing(string text)
    {
        const string Told = "Er gaat een gemene foto van een leerling rond in een leerlingenapp";
        var talk = new Talk().Say(Told).Say(text);

        Assert.Equal(Told, Assert.IsType<Reply.ReportForm>(talk.Replies[^1]).Draft.What);
    }

    [Theory]
    [InlineData("ik heb nog niks geplaatst hoor")]
    [InlineData("I haven't posted anything yet")]
    public void Who_says_that_it_is_not_online_is_told_that_it_is_so(string words)
    {
        var talk = new Talk().Say("Mag ik een foto van mijn klas op Instagram zetten?").Say("nee").Say(words);

        Assert.IsType<Reply.StillSo>(Assert.Single(talk.Replies));
        Assert.False(talk.Conversation.Consultation!.Done);
    }

    [Theory]
    [InlineData("ze zeiden allemaal dat het goed was ja")]
    [InlineData("they all said it was fine yeah")]
    public void That_all_said_yes_is_asked_once_more_and_is_no_doubt(string words)
    {
        var talk = new Talk().Say("Mag ik een foto van mijn klas op Instagram zetten?").Say(words);

        Assert.DoesNotContain(Answer.Unknown, talk.Conversation.Consultation!.Answers.Values);
        Assert.False(talk.Conversation.Consultation!.Done);
    }

    [Theory]
    [InlineData("en als ik die 2 eruit knip", false)]
    [InlineData("en als ik hun gezichten blur", false)]
    [InlineData("and if the parents agree", true)]
    [InlineData("and if i crop those two out", true)]
    public void Asks_what_the_change_turns_on(string text, bool english)
    {
        var talk = (english ? BannedInEnglish() : Banned()).Say(text);

        Assert.Equal("consent", Assert.IsType<Reply.SameQuestion>(Assert.Single(talk.Replies)).Open!.Position.Pending[0].Name);
    }

    [Theory]
    [InlineData("en in zwart wit?", false)]
    [InlineData("en als ik het morgen weer weghaal", false)]
    [InlineData("and if it's only for a day", true)]
    public void Says_honestly_that_a_change_is_not_named_and_gives_no_leave(string text, bool english)
    {
        var talk = (english ? BannedInEnglish() : Banned()).Say(text);

        Assert.True(
            Assert.IsType<Reply.SameQuestion>(Assert.Single(talk.Replies))
                is { IsNamed: false, Still.Assessment.Verdict: Verdict.NotAllowed });
        Assert.Contains(talk.Buttons, title => title.EndsWith("leidinggevende", StringComparison.Ordinal)
            || title.EndsWith("manager", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("after they graduated")]
    [InlineData("once she has left school?")]
    [InlineData("en na hun diploma?")]
    public void Says_that_former_pupils_are_not_named_in_few_words_too(string text)
    {
        var talk = new Talk().Say("Mag ik een leerling toevoegen op Facebook?").Say("ja").Say(text);

        Assert.Equal("former_pupil", Assert.Single(Assert.IsType<Reply.Silent>(talk.Replies[0]).Subjects).Name);
    }

    [Theory]
    [InlineData("en in de pauze dan")]
    [InlineData("en als ik het goed vind?")]
    public void Says_of_what_is_not_named_that_the_change_is_not_either(string text)
    {
        var talk = new Talk().Say("mogen leerlingen in mijn les op hun telefoon");
        Assert.IsType<Reply.Silent>(talk.Replies[^1]);

        Assert.Equal(Note.NotNamed, Assert.IsType<Reply.Say>(Assert.Single(talk.Say(text).Replies)).Note);
    }

    [Theory]
    [InlineData("krijg ik straf")]
    [InlineData("wat kunnen ze doen als ik die foto toch plaats")]
    [InlineData("word ik dan ontslagen?")]
    [InlineData("welke straf krijgt zo'n leerling")]
    [InlineData("can I get fired for this")]
    [InlineData("what happens if I post it anyway")]
    [InlineData("what are the consequences")]
    public void Quotes_the_sanctions_where_they_are_asked_for(string text)
    {
        foreach (var talk in (Talk[])[new Talk(), Banned(), new Talk().Say("Mag ik een foto van mijn klas op Instagram zetten?")])
        {
            Assert.Equal(
                ["4.1", "4.2", "4.3"], Assert.IsType<Reply.Quote>(talk.Say(text).Replies[0]).Articles.Select(article => article.Id));
        }
    }

    [Theory]
    [InlineData("een ouder wil dat mijn collega ontslagen wordt en zet dat op facebook")]
    [InlineData("wat gebeurt er als ik niks doe")]
    public void Quotes_none_where_they_are_told_of(string text) =>
        Assert.DoesNotContain(new Talk().Say(text).Replies, reply => reply is Reply.Quote { Articles.Count: 3 });

    [Theory]
    [InlineData("wat moet ik doen")]
    [InlineData("wat kan ik nu doen?")]
    [InlineData("what should i do")]
    public void Says_what_to_do_once_more_where_that_is_asked_and_shows_no_menu(string text)
    {
        Assert.IsType<Reply.AsBefore>(Assert.Single(Banned().Say(text).Replies));
        Assert.Equal(
            Note.NotNamed,
            Assert.IsType<Reply.Say>(Assert.Single(new Talk().Say("een collega heeft iets naars over mij gezet").Say(text).Replies)).Note);
        Assert.DoesNotContain(Banned().Say("wat kan ik hier vragen").Replies, reply => reply is Reply.AsBefore);
    }
}
