using Sevenwolden.Dialogs;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>"Wat speelt er mee?" holds nobody captive: a new question wins, words tick what they name, and a no is a no.</summary>
public sealed class A_list_answered_in_words
{
    private static Talk List() => new Talk().Say("Mag ik een foto van mijn klas op Instagram zetten?").Say("ja");

    private static Talk ListInEnglish() => new Talk().Say("May I post a photo of my class on Instagram?").Say("yes");

    [Theory]
    [InlineData("wacht even, iets anders: mogen leerlingen in mijn les op tiktok?")]
    [InlineData("oh en nog een vraag, mogen leerlingen in mijn les op tiktok?")]
    [InlineData("Mogen leerlingen tijdens de les op Snapchat?")]
    [InlineData("even tussendoor: mag een leerling in de les twitteren?")]
    [InlineData("trouwens, mogen leerlingen in de les op tiktok?")]
    public void Makes_way_for_a_new_question_and_comes_back(string text)
    {
        var talk = List().Say(text);
        Assert.Equal("class_use", talk.Conversation.Consultation!.Topic);

        talk.Say("en nu weer die foto");

        Assert.Equal("publish", Assert.IsType<Reply.AskMany>(talk.Replies[^1]).Consultation.Topic);
    }

    [Theory]
    [InlineData("ok verder met die foto")]
    [InlineData("dan nog even over de foto")]
    [InlineData("goed, weer naar mijn foto")]
    [InlineData("so the photo again")]
    [InlineData("ok, on with the picture again")]
    public void Comes_back_by_what_it_is_about(string text)
    {
        var talk = List().Say("Mogen leerlingen in mijn les op TikTok?").Say(text);

        Assert.Equal("publish", talk.Conversation.Consultation!.Topic);
    }

    [Theory]
    [InlineData("niks daarvan", false)]
    [InlineData("geen enkele", false)]
    [InlineData("nee er speelt niks mee", false)]
    [InlineData("none of them apply", true)]
    [InlineData("no, nothing like that", true)]
    public void Is_answered_by_none(string text, bool english) =>
        Assert.Equal(Verdict.Allowed, (english ? ListInEnglish() : List()).Say(text).Finding.Assessment.Verdict);

    [Theory]
    [InlineData("er staan wel namen van leerlingen bij", false)]
    [InlineData("je ziet hun cijfers erop staan", false)]
    [InlineData("their names and grades are in it", true)]
    public void Is_ticked_by_what_words_name(string text, bool english) => Assert.Contains(
        "confidential", Assert.IsType<Reply.AskMany>((english ? ListInEnglish() : List()).Say(text).Replies[^1]).Consultation.Suggested);

    [Theory]
    [InlineData("er staan geen namen bij", false)]
    [InlineData("nee er staat niks vertrouwelijks op", false)]
    [InlineData("nothing confidential in it", true)]
    public void Is_answered_for_what_words_deny_and_the_rest_is_asked_one_by_one(string text, bool english)
    {
        var talk = (english ? ListInEnglish() : List()).Say(text);

        Assert.Equal(Answer.No, talk.Conversation.Consultation!.Answers["confidential"]);
        Assert.NotEqual("confidential", talk.Asked.Name);
    }

    [Theory]
    [InlineData("de ouders weten van niks", false)]
    [InlineData("één moeder wil het niet", false)]
    [InlineData("nobody asked the parents", true)]
    public void Takes_back_what_was_given(string text, bool english) =>
        Assert.Equal(Verdict.NotAllowed, (english ? ListInEnglish() : List()).Say(text).Finding.Assessment.Verdict);

    [Theory]
    [InlineData("oeps verkeerd gedrukt, even terug")]
    [InlineData("sorry, terug")]
    [InlineData("oops wrong button, back")]
    public void Goes_back_behind_an_excuse(string text) => Assert.Equal("consent", List().Say(text).Asked.Name);

    [Theory]
    [InlineData("ze hebben allemaal getekend hoor", false)]
    [InlineData("iedereen heeft echt ja gezegd", false)]
    [InlineData("they all signed, really", true)]
    public void Is_left_as_it_is_where_what_was_given_is_said_once_more(string text, bool english)
    {
        var talk = (english ? ListInEnglish() : List()).Say(text);

        Assert.Equal(Note.Noted, Assert.IsType<Reply.Say>(talk.Replies[0]).Note);
        Assert.Equal(Answer.Yes, talk.Conversation.Consultation!.Answers["consent"]);
    }

    [Theory]
    [InlineData("de meeste wel, 2 ouders nog niet")]
    [InlineData("op twee na heeft iedereen getekend")]
    [InlineData("nee nog niet echt")]
    [InlineData("most of them, two parents haven't yet")]
    [InlineData("not everyone yet")]
    public void Who_did_not_agree_yet_did_not(string text) => Assert.Equal(
        Verdict.NotAllowed, new Talk().Say("Mag ik een foto van mijn klas op Instagram zetten?").Say(text).Finding.Assessment.Verdict);

    [Theory]
    [InlineData("geef me gewoon iemand aan de telefoon")]
    [InlineData("kan ik niet gewoon iemand bellen")]
    [InlineData("just give me a phone number")]
    public void Nothing_is_ticked_by_who_wants_to_speak_to_somebody(string text)
    {
        var talk = new Talk().Say("alles langslopen").Say(text);

        Assert.IsType<Reply.WhomToCall>(talk.Replies[0]);
        Assert.True(talk.Conversation.Consultation is { Answers.Count: 0, Suggested.Count: 0, ToldWorse.Count: 0 });
    }

    [Fact]
    public void Who_agrees_in_part_on_a_list_is_asked_of_what_it_is_about()
    {
        var talk = new Talk().Say("mag ik een bericht over ons schoolkamp plaatsen").Say("de meeste ouders vinden het goed, 2 nog niet");

        Assert.Equal("publish", talk.Conversation.Consultation!.Topic);
        Assert.Contains("consent", talk.Conversation.Consultation.ToldWorse);
    }

    [Fact]
    public void The_same_list_is_never_shown_again_for_what_was_told()
    {
        var talk = new Talk().Say("alles langslopen").Say("de meeste wel, 2 ouders nog niet");

        Assert.Equal("recording", talk.Asked.Name);
    }

    [Fact]
    public void Few_words_on_the_way_begin_no_other_walk_and_a_no_about_something_else_is_no_no_to_school()
    {
        var talk = new Talk().Say("mag ik met mijn mentorklas op de foto en dat op insta zetten").Say("ja van iedereen")
            .Say("ook van de ouders");
        Assert.True(talk.Conversation.Consultation is { Topic: "publish", Role: Role.Employee, Answers.Count: > 0 });

        var other = new Talk().Say("mag ik dit delen").Say("nee er staan geen namen bij");
        Assert.IsType<Reply.StillOpen>(other.Replies[^1]);
        Assert.Empty(other.Conversation.Consultation!.Answers);
    }

    [Theory]
    [InlineData("only the grades")]
    [InlineData("alleen hun namen")]
    [InlineData("nee alleen de cijfers")]
    public void Ticks_what_is_named_as_all_that_there_is(string text)
    {
        var talk = List().Say(text);

        Assert.Equal(Answer.Yes, talk.Conversation.Consultation!.Answers["confidential"]);
        Assert.Equal(Verdict.NotAllowed, talk.Finding.Assessment.Verdict);
    }

    [Theory]
    [InlineData("wouldnt think so")]
    [InlineData("i guess not")]
    [InlineData("dont think so")]
    [InlineData("not that i know of")]
    [InlineData("niet dat ik weet")]
    [InlineData("denk het niet")]
    public void Is_asked_one_by_one_where_a_no_is_not_certain(string text)
    {
        var talk = List().Say(text);

        Assert.Equal("confidential", talk.Asked.Name);
        Assert.DoesNotContain("confidential", talk.Conversation.Consultation!.Answers.Keys);
    }

    [Theory]
    [InlineData("nee behalve hun namen")]
    [InlineData("nothing except their names")]
    public void Asks_what_is_excepted_from_a_no(string text)
    {
        var talk = List().Say(text);

        Assert.Equal("confidential", talk.Asked.Name);
        Assert.Equal(Answer.Yes, talk.Conversation.Consultation!.Answers["consent"]);
    }

    [Fact]
    public void Asks_only_what_is_named_beside_a_no_to_all()
    {
        var talk = List().Say("niks daarvan, gewoon blije gezichten");

        Assert.Equal("confidential", talk.Asked.Name);
        Assert.Equal(Answer.No, talk.Conversation.Consultation!.Answers["harms_people"]);
        Assert.Equal(Verdict.Allowed, ListInEnglish().Say("none of that, just happy faces").Finding.Assessment.Verdict);
    }

    [Fact]
    public void Asks_for_the_consent_that_is_told_before_the_photo_is()
    {
        var talk = new Talk().Say("can i post something on facebook about school?").Say("everybody on it has signed the consent form");

        Assert.Equal("consent", talk.Asked.Name);
        Assert.Empty(talk.Conversation.Consultation!.Answers);
    }
}
