using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>Whoever never saw the bot before types as to anybody: nothing goes wrong by that, and nothing to anybody unseen.</summary>
public sealed class A_conversation_with_a_stranger
{
    private const string Photo = "Mag ik een foto van mijn klas op Instagram zetten?";

    private readonly School _school = new();

    [Theory]
    [InlineData("mag ik een leerling toevoegen op Snapchat?")]
    [InlineData("hoe werkt dit eigenlijk")]
    [InlineData("meanwhile, can I post a photo of my class")]
    [InlineData("praat met mn leidinggevende")]
    [InlineData("let me talk to my boss")]
    [InlineData("ben zo terug")]
    [InlineData("hallo daar")]
    [InlineData("wie kan dit lezen")]
    [InlineData("pff")]
    [InlineData("...")]
    public void An_empty_form_takes_none_of_it_for_its_text(string words) =>
        Assert.Equal("", new Talk().Say("ik wil iets melden").Say(words).Conversation.Draft!.What);

    [Theory]
    [InlineData("man wat een gezeik al die vragen")]
    [InlineData("jeetje al dat gevraag de hele tijd")]
    [InlineData("wat duurt dit allemaal lang zeg")]
    [InlineData("what a waste of my whole lunch break")]
    public void What_looks_like_no_answer_is_none(string words)
    {
        var talk = new Talk().Say(Photo).Say(words);

        Assert.Empty(talk.Conversation.Consultation!.Answers);
        Assert.DoesNotContain(talk.Replies, reply => reply is Reply.Decided);
    }

    [Fact]
    public void What_was_said_beside_a_form_leaves_it_open_and_it_comes_back()
    {
        var talk = new Talk().Say("melden").Say("Iemand doet zich online voor als mij.").Say("wat zegt het protocol over fatsoen?");

        Assert.IsType<Reply.DraftOpen>(talk.Replies[^1]);
        Assert.IsType<Reply.ReportCheck>(Assert.Single(talk.Say("waar was ik gebleven").Replies));
        Assert.Equal([new Reply.Say(Note.NotSentYet)], talk.Say("is mijn melding al verstuurd?").Replies.Take(1));
        Assert.Empty(_school.Cases);
    }

    [Fact]
    public void What_was_told_of_danger_is_in_the_report_whatever_was_said_since()
    {
        const string told = "een leerling schrijft dat hij morgen een mes meeneemt naar school";
        var talk = new Talk().Say(told).Say("ja geen idee of dat serieus is hoor").Say("kan ik iemand bellen of zo").Say("leidinggevende");

        Assert.Equal(told, talk.Conversation.Draft!.What);
        Assert.True(talk.Conversation.HoldsWords);
        Assert.Null(talk.Say("verder").Say("versturen").Conversation.Told);
    }

    [Fact]
    public void Danger_is_answered_in_a_line_when_it_is_spoken_of_again_and_a_doubt_is_no_answer_to_what_stands_above()
    {
        var talk = new Talk().Say(Photo).Say("een meisje uit de klas schrijft dat ze er niet meer wil zijn");

        Assert.IsType<Reply.DangerStays>(Assert.Single(talk.Say("ja ik weet ook niet of ze dat meent").Replies));
        Assert.Empty(talk.Conversation.Consultation!.Answers);
    }

    [Theory]
    [InlineData("en als één ouder het niet wil?")]
    [InlineData("nee, die hebben geen toestemming gegeven")]
    [InlineData("een van de kinderen weigert")]
    [InlineData("one girl said no")]
    public void Who_does_not_agree_after_all_turns_what_was_allowed(string words)
    {
        var talk = new Talk().Say(Photo).Say("ja").Say("niets van dit alles");
        Assert.Equal(Verdict.Allowed, talk.Finding.Assessment.Verdict);

        Assert.Equal(Verdict.NotAllowed, talk.Say(words).Finding.Assessment.Verdict);
    }

    [Theory]
    [InlineData("nee wacht, die hebben geen toestemming gegeven")]
    [InlineData("eh, twee ouders vinden het niet goed")]
    public void So_it_does_while_something_else_is_asked(string words) =>
        Assert.Equal(Verdict.NotAllowed, new Talk().Say(Photo).Say("ja").Say(words).Finding.Assessment.Verdict);

    [Theory]
    [InlineData("dus het mag echt niet")]
    [InlineData("weet je het zeker?")]
    [InlineData("are you sure?")]
    public void Whether_it_is_so_is_confirmed_in_a_line(string words) =>
        Assert.IsType<Reply.StillSo>(Assert.Single(new Talk().Say(Photo).Say("nee").Say(words).Replies));

    [Theory]
    [InlineData("ja duh er staan gewoon leerlingen op")]
    [InlineData("yes well it is a picture of the class")]
    public void A_yes_that_goes_on_about_something_else_is_asked_again(string words) =>
        Assert.IsType<Reply.AskedAgain>(Assert.Single(new Talk().Say(Photo).Say(words).Replies));

    [Theory]
    [InlineData("iets heel anders. mogen leerlingen in mijn les op tiktok")]
    [InlineData("by the way, are pupils allowed on tiktok during my lesson")]
    public void What_is_announced_as_something_else_is_no_answer(string words)
    {
        var talk = new Talk().Say(Photo).Say(words);

        Assert.Equal("class_use", talk.Conversation.Consultation!.Topic);
        Assert.Equal("publish", talk.Conversation.Held!.Consultation.Topic);
    }

    [Theory]
    [InlineData("nee sorry, geen leerling maar een ouder", Role.Parent)]
    [InlineData("no wait, not a pupil, it was a colleague", Role.Employee)]
    public void Who_does_it_can_be_put_right_in_words(string words, Role role)
    {
        var talk = new Talk().Say("Een leerling scheldt een klasgenoot uit in een openbare post");
        Assert.Equal(Role.Pupil, talk.Conversation.Consultation!.Role);

        Assert.Equal(role, talk.Say(words).Conversation.Consultation!.Role);
    }

    [Fact]
    public void At_the_beginning_there_is_a_way_on_and_not_only_none_back()
    {
        var talk = new Talk().Say("ga es terug");

        Assert.NotEmpty(talk.Buttons);
        Assert.NotEmpty(talk.Say("nog een stap terug").Buttons);
    }

    [Fact]
    public void Danger_that_is_told_in_English_is_answered_in_English() =>
        Assert.Equal(Language.English, new Talk().Say("a pupil wrote that he will bring a knife to school").Conversation.Language);

    [Theory]
    [InlineData("zit in een overleg, kan nu niet")]
    [InlineData("I can't right now, I'm in a meeting")]
    public void A_leader_passes_on_in_their_own_words(string words)
    {
        Report();

        Assert.DoesNotContain(Leader().Say(words).Case.Addressed, member => member.Id == School.Leader.Id);
    }

    [Theory]
    [InlineData("ik neem hem op me")]
    [InlineData("i'll deal with this")]
    public void A_leader_picks_up_in_their_own_words(string words)
    {
        Report();

        Assert.Equal(School.Leader, Leader().Say(words).Case.Handler);
    }

    [Theory]
    [InlineData("herinner me hier morgen om 9 uur aan")]
    [InlineData("can you remind me tomorrow at 9 please")]
    public void A_leader_asks_to_be_reminded_in_their_own_words(string words)
    {
        Report();
        var leader = Leader();
        Assert.Equal(Refusal.NotPickedUp, Assert.IsType<Reply.CaseRefused>(leader.Say(words).Replies[0]).Why);

        leader.Say("oppakken").Say(words);

        Assert.Equal((2026, 11, 3, 8), At(Assert.Single(_school.Cases.Values).SnoozedUntil!.Value));
    }

    [Fact]
    public void Of_more_than_one_it_is_asked_which()
    {
        Report();
        Report();

        Assert.Equal(CaseVerbs.Cannot, Assert.IsType<Reply.WhichCase>(Assert.Single(Leader().Say("geen tijd nu").Replies)).Verb);
    }

    [Fact]
    public void What_a_leader_types_below_their_case_is_shown_before_it_goes_to_whoever_reported_it()
    {
        Report();
        var leader = Leader().Say("oppakken");

        var shown = Assert.IsType<Reply.ForTheCase>(Assert.Single(leader.Say("hou vol, ik kom er zo aan").Replies));

        Assert.Equal((CaseVerbs.Tell, "hou vol, ik kom er zo aan"), (shown.Verb, shown.Text));
        Assert.DoesNotContain(Assert.Single(_school.Cases.Values).History, entry => entry.Kind == CaseEvent.Told.Name);
    }

    private static (int Year, int Month, int Day, int Hour) At(DateTimeOffset moment) =>
        (moment.UtcDateTime.Year, moment.UtcDateTime.Month, moment.UtcDateTime.Day, moment.UtcDateTime.Hour);

    private Talk Leader() => new(school: _school, me: School.Leader);

    private void Report() => new Talk(school: _school).Say("melden").Say("In de klassenapp van 3C gaat het mis.").Say("versturen");
}
