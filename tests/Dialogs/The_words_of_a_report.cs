using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>A report begins with what the person told, in their words and order: no verdict, no wish, no complaint about the bot.</summary>
public sealed class The_words_of_a_report
{
    private const string Row = "Ouders schelden elkaar uit in de ouderapp";

    [Theory]
    [InlineData("leidinggevende")]
    [InlineData("ik wil dit melden")]
    [InlineData("ik wil iemand spreken")]
    [InlineData("wat een rotbot, ik wil iemand spreken")]
    [InlineData("moet ik dit melden bij mijn teamleider")]
    [InlineData("need to tell my team leader")]
    [InlineData("i should tell my manager about this")]
    public void Are_what_was_told_before(string wish)
    {
        var talk = new Talk().Say(Row).Say("vooral twee vaders").Say("nu zijn er ook kinderen bij betrokken").Say(wish);

        var form = Assert.IsType<Reply.ReportForm>(talk.Replies[^1]);
        Assert.Equal(Row + "\nvooral twee vaders\nnu zijn er ook kinderen bij betrokken", form.Draft.What);
        Assert.Equal(Place.ParentsApp, form.Draft.Place);
    }

    [Theory]
    [InlineData("lees je wel")]
    [InlineData("wat een waardeloos ding")]
    public void Are_none_that_were_said_to_the_bot(string words)
    {
        var talk = new Talk().Say(Row).Say(words).Say("vooral twee vaders").Say("ik wil dit melden");

        Assert.Equal(Row + "\nvooral twee vaders", Assert.IsType<Reply.ReportForm>(talk.Replies[^1]).Draft.What);
    }

    [Fact]
    public void Are_none_that_only_ask_for_somebody() => Assert.Equal(
        Row, Assert.IsType<Reply.ReportForm>(new Talk().Say(Row).Say("nou doe dan maar mijn leidinggevende").Replies[^1]).Draft.What);

    [Fact]
    public void Are_all_of_it_where_the_button_brings_the_beginning()
    {
        var talk = new Talk().Say("een collega zet steeds nare dingen over mij op facebook").Say("het gaat al weken zo");

        talk.PressButton("Praat met mijn leidinggevende");

        Assert.Equal(
            "een collega zet steeds nare dingen over mij op facebook\nhet gaat al weken zo", talk.Conversation.Draft!.What);
    }

    [Theory]
    [InlineData("wat een rotbot, ik wil iemand spreken")]
    [InlineData("ik wil iemand spreken")]
    [InlineData("i want to talk to a real person")]
    public void Are_none_where_nothing_was_told(string wish) =>
        Assert.Equal("", Assert.IsType<Reply.ReportForm>(new Talk().Say(wish).Replies[^1]).Draft.What);

    [Fact]
    public void Are_of_the_matter_at_hand_and_of_none_before_it()
    {
        var talk = new Talk().Say("Mag ik een foto van mijn klas op Instagram zetten?").Say("nee").Say(Row).Say("melden");

        Assert.Equal(Row, talk.Conversation.Draft!.What);
    }

    [Theory]
    [InlineData("stop")]
    [InlineData("opnieuw")]
    public void Are_gone_with_the_matter(string word)
    {
        var talk = new Talk().Say("Mag ik een foto van mijn klas op Instagram zetten?").Say(word);

        Assert.Null(talk.Conversation.Story);
        Assert.Equal("", talk.Say("melden").Conversation.Draft!.What);
    }

    [Fact]
    public void Are_gone_once_it_was_sent_or_dropped()
    {
        Assert.Null(new Talk().Say(Row).Say("melden").Say("verder").Say("versturen").Conversation.Story);
        Assert.Null(new Talk().Say(Row).Say("melden").Say("niet melden").Conversation.Story);
    }

    [Fact]
    public void Hold_no_question_thanks_or_look_up_of_between()
    {
        var talk = new Talk().Say(Row).Say("hoe lang bewaar je dat").Say("krijgen ze straf?").Say("dankjewel").Say("melden");

        Assert.Equal(Row, talk.Conversation.Draft!.What);
    }

    [Fact]
    public void What_is_not_understood_by_itself_is_read_with_what_comes_behind_it()
    {
        var talk = new Talk().Say("een leerling stuurt steeds rare appjes naar een meisje uit mijn klas");
        Assert.IsType<Reply.Choose>(Assert.Single(talk.Replies));

        talk.Say("ze durft niet meer naar school");

        Assert.Equal("misconduct", talk.Conversation.Consultation!.Topic);
    }

    [Theory]
    [InlineData("not a form, just a phone number")]
    [InlineData("kan ik een mens spreken")]
    [InlineData("can I talk to a person")]
    [InlineData("geen formulier")]
    [InlineData("ik wil geen formulier, ik wil iemand aan de lijn")]
    [InlineData("wat is het nummer")]
    [InlineData("kan ik gewoon iemand bellen")]
    [InlineData("no form please, who can i call")]
    public void Are_none_of_these_and_whom_to_call_is_told(string text)
    {
        foreach (var talk in (Talk[])[new Talk().Say("melden"), new Talk().Say(Row).Say("melden").Say("verder")])
        {
            var what = talk.Conversation.Draft!.What;

            talk.Say(text);

            Assert.IsType<Reply.WhomToCall>(talk.Replies[0]);
            Assert.IsType<Reply.DraftOpen>(talk.Replies[1]);
            Assert.Equal(what, talk.Conversation.Draft!.What);
        }
    }

    [Theory]
    [InlineData("een leerling belt steeds klasgenoten op en hangt dan op")]
    [InlineData("een leerling stuurt zijn nummer naar de hele klas")]
    public void Are_a_story_still_that_tells_of_calling(string text) =>
        Assert.Equal(text, new Talk().Say("melden").Say(text).Conversation.Draft!.What);

    [Theory]
    [InlineData("het was in de ouderapp, niet op insta", Place.ParentsApp)]
    [InlineData("nee het was op snapchat", Place.Snapchat)]
    [InlineData("het was in de groepsapp, niet op insta", Place.Elsewhere)]
    [InlineData("it was in the class app, not on insta", Place.ClassApp)]
    public void Stay_as_they_are_where_only_the_place_is_put_right(string text, Place place)
    {
        var talk = new Talk().Say("melden").Say("ouders schelden elkaar uit op insta");
        Assert.Equal(Place.Instagram, talk.Conversation.Draft!.Place);

        talk.Say(text);

        Assert.Equal((place, "ouders schelden elkaar uit op insta"), (talk.Conversation.Draft!.Place, talk.Conversation.Draft.What));
        Assert.IsType<Reply.ReportCheck>(Assert.Single(talk.Replies));
    }

    [Fact]
    public void Hold_what_was_told_before_it_was_plain_that_it_is_a_danger()
    {
        var talk = new Talk().Say("een meisje uit mijn mentorklas is bang").Say("ze schrijft dat ze niet meer wil leven").Say("melden");

        Assert.Equal("een meisje uit mijn mentorklas is bang\nze schrijft dat ze niet meer wil leven", talk.Conversation.Draft!.What);
    }

    [Fact]
    public void Do_not_hold_a_question_that_was_about_something_else()
    {
        var talk = new Talk().Say("Mag ik een foto van mijn klas op Instagram zetten?")
            .Say("een leerling schrijft dat ze dood wil").Say("melden");

        Assert.Equal("een leerling schrijft dat ze dood wil", talk.Conversation.Draft!.What);
    }

    [Theory]
    [InlineData("my colleague keeps sharing pupils' grades in a whatsapp group", "i told him to stop")]
    [InlineData("iemand post filmpjes van mijn collega", "ik heb gevraagd of hij wil stoppen")]
    public void Hold_no_command_of_what_somebody_was_told_to_do(string told, string more)
    {
        var talk = new Talk().Say(told).Say(more);

        Assert.DoesNotContain(talk.Replies, reply => reply is Reply.Say { Note: Note.NothingToStop or Note.Stopped } or Reply.Beyond);
        Assert.Equal($"{told}\n{more}", talk.Say("melden").Conversation.Draft!.What);
    }

    [Theory]
    [InlineData("een stagiair heeft onze groepsfoto online gezet", "nee niet iedereen vond het goed", "hij heeft hem al weggehaald")]
    [InlineData("ouders schelden elkaar uit in de ouderapp", "vooral twee vaders", "ze gaan maar door")]
    public void Go_on_with_few_words_about_somebody_who_was_told_of(string told, string more, string last)
    {
        var talk = new Talk().Say(told).Say(more);
        var id = talk.Conversation.LastConsultation;

        talk.Say(last);

        Assert.Equal(id, talk.Conversation.LastConsultation);
        Assert.EndsWith(last, talk.Say("melden").Conversation.Draft!.What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ik wil een melding doen over een collega")]
    [InlineData("i want to report a colleague")]
    public void Are_asked_for_where_somebody_only_says_about_whom(string text) =>
        Assert.Equal("", Assert.IsType<Reply.ReportForm>(Assert.Single(new Talk().Say(text).Replies)).Draft.What);

    [Fact]
    public void Are_asked_about_where_more_is_typed_below_what_would_go()
    {
        var talk = new Talk().Say("ik wil een melding doen over een collega").Say("hij maakt foto's van leerlingen")
            .Say("zonder dat ze het weten");

        Assert.Equal("zonder dat ze het weten", Assert.IsType<Reply.IsItTheText>(Assert.Single(talk.Replies)).Draft.Perhaps);
    }
}
