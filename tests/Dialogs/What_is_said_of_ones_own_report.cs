using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>Whoever reported something asks after it, adds to it and takes it back in words of their own.</summary>
public sealed class What_is_said_of_ones_own_report
{
    private readonly School _school = new();
    private readonly Talk _teacher;
    private readonly Talk _leader;

    public What_is_said_of_ones_own_report() =>
        (_teacher, _leader) = (new Talk(school: _school), new Talk(school: _school, me: School.Leader));

    private Case Case => Assert.Single(_school.Cases.Values);

    [Theory]
    [InlineData("ik zei gisteren al tegen de plaatsvervanger dat het niet goed ging")]
    [InlineData("waarom moet ik naar de schoolleiding")]
    [InlineData("de plaatsvervanger was er niet")]
    [InlineData("hij wil die foto terug")]
    public void Who_speaks_of_others_takes_nothing_back(string words)
    {
        Report("Iemand doet zich online voor als mij.");

        Assert.DoesNotContain(_teacher.Say(words).Replies, reply => reply is Reply.AreYouSure);
    }

    [Theory]
    [InlineData("heeft ze het al gezien")]
    [InlineData("is het goed aangekomen?")]
    [InlineData("is het nu bij hem?")]
    [InlineData("hoe lang gaat dat duren")]
    [InlineData("wanneer hoor ik iets")]
    [InlineData("niemand reageert, wat nu")]
    [InlineData("ik hoor maar niks")]
    [InlineData("weet mijn teamleider er nu van?")]
    [InlineData("en wat gebeurt er nu")]
    [InlineData("has he seen it yet")]
    [InlineData("did it go through?")]
    [InlineData("how long does that usually take")]
    [InlineData("nobody replies, what now")]
    [InlineData("when will I hear something")]
    [InlineData("what happens next")]
    [InlineData("mijn leidinggevende reageert niet, wat nu")]
    [InlineData("I haven't heard anything yet")]
    public void How_it_stands_is_shown(string words)
    {
        Report("Iemand doet zich online voor als mij.");

        Assert.Equal(Occasion.Wanted, Assert.IsType<Reply.CaseDone>(Assert.Single(_teacher.Say(words).Replies)).What);
    }

    [Fact]
    public void In_danger_too_it_is_what_is_asked_after()
    {
        Report("Een leerling schrijft dat hij een mes meeneemt naar school.");

        Assert.IsType<Reply.CaseDone>(Assert.Single(_teacher.Say("niemand antwoordt, wat moet ik doen").Replies));
    }

    [Theory]
    [InlineData("toch maar intrekken, het is al uitgepraat")]
    [InlineData("het hoeft niet meer, ze hebben het bijgelegd")]
    [InlineData("de melding is niet meer nodig")]
    [InlineData("loos alarm, sorry")]
    [InlineData("please take that report back")]
    [InlineData("it's not needed any more, they sorted it out")]
    [InlineData("false alarm")]
    public void To_take_it_back_is_asked_about_first(string words)
    {
        Report("In de klassenapp van 3C gaat het mis.");

        Assert.Equal(CaseVerbs.Withdraw, Assert.IsType<Reply.AreYouSure>(Assert.Single(_teacher.Say(words).Replies)).Verb);
        Assert.False(Case.IsClosed);

        _teacher.Say("ja");

        Assert.Equal(Outcome.Withdrawn, Case.Outcome);
    }

    [Theory]
    [InlineData("nee")]
    [InlineData("nee laat maar staan")]
    [InlineData("no, leave it")]
    public void Who_says_no_to_that_keeps_it(string no)
    {
        Report("In de klassenapp van 3C gaat het mis.");

        Assert.Equal(
            new Reply.Say(Note.StaysAsItIs), Assert.Single(_teacher.Say("trek mijn melding in").Say(no).Replies));
        Assert.False(Case.IsClosed);
        Assert.Null(_teacher.Conversation.Unsent);
    }

    [Fact]
    public void Its_command_asks_too_and_its_buttons_work()
    {
        Report("In de klassenapp van 3C gaat het mis.");

        Assert.IsType<Reply.AreYouSure>(Assert.Single(_teacher.Say($"intrekken {Case.Id}").Replies));
        _teacher.PressButton("Nee, laat staan");
        Assert.False(Case.IsClosed);
        _teacher.Say($"intrekken {Case.Id}").PressButton("Ja, trek in");
        Assert.True(Case.IsClosed);
    }

    [Theory]
    [InlineData("o ja er zat ook een foto van Fenna bij, dat moet er nog bij")]
    [InlineData("ik ben nog iets vergeten: het begon gisteren al")]
    [InlineData("kun je toevoegen dat het in 2D speelt")]
    [InlineData("oh and it started last night, please add that")]
    [InlineData("I forgot to mention that it is class 2D")]
    public void What_is_to_be_added_is_shown_before_it_goes(string words)
    {
        Report("In de klassenapp van 3C gaat het mis.");

        Assert.Equal((CaseVerbs.Add, words), Assert.IsType<Reply.SendThis>(Assert.Single(_teacher.Say(words).Replies)) is var shown
            ? (shown.Verb, shown.Text)
            : default);
        _teacher.Say("ja");

        Assert.Equal((CaseEvent.Added.Name, words), (Case.History[^1].Kind, Case.History[^1].Text));
    }

    [Theory]
    [InlineData("laat maar weten als je vragen hebt")]
    [InlineData("laat maar horen wat het wordt")]
    [InlineData("laat het maar weten als er iets is")]
    public void To_be_let_know_takes_nothing_back(string words)
    {
        Report("In de klassenapp van 3C gaat het mis.");

        Assert.Equal(CaseVerbs.Add, Assert.IsType<Reply.SendThis>(Assert.Single(_teacher.Say(words).Replies)).Verb);
        Assert.False(Case.IsClosed);
    }

    [Theory]
    [InlineData("ik heb me vergist, het was een grapje")]
    [InlineData("laat maar, ik heb me vergist")]
    public void Who_regrets_it_is_asked_whether_to_take_it_back(string words)
    {
        Report("In de klassenapp van 3C gaat het mis.");

        Assert.Equal(CaseVerbs.Withdraw, Assert.IsType<Reply.AreYouSure>(Assert.Single(_teacher.Say(words).Replies)).Verb);
    }

    [Fact]
    public void What_is_not_understood_right_below_it_is_offered_as_something_to_add()
    {
        Report("In de klassenapp van 3C gaat het mis.");

        var shown = Assert.Single(_teacher.Say("die ene heet Sjoerd geloof ik").Replies);

        Assert.Equal(CaseVerbs.Add, Assert.IsType<Reply.SendThis>(shown).Verb);
    }

    [Theory]
    [InlineData("is er nou iets weggestuurd")]
    [InlineData("so nothing went out right?")]
    [InlineData("heb je dat nu verstuurd?")]
    public void Who_reported_nothing_hears_that_nothing_was_sent(string words)
    {
        Assert.Equal(new Reply.Say(Note.NothingSent), _teacher.Say(words).Replies[0]);
        Assert.Equal(
            new Reply.Say(Note.NotSentYet), _teacher.Say("melden").Say("Iemand doet zich voor als mij.").Say(words).Replies[0]);
    }

    [Theory]
    [InlineData("mag ik een leerling toevoegen op Snapchat?")]
    [InlineData("kan ik een foto die niet meer nodig is gewoon laten staan op Insta")]
    [InlineData("hoe lang mag een filmpje van de klas op YouTube staan?")]
    [InlineData("can I add a pupil on Facebook")]
    public void A_question_about_the_rules_is_none_of_it(string words)
    {
        Report("In de klassenapp van 3C gaat het mis.");

        Assert.DoesNotContain(
            _teacher.Say(words).Replies, reply => reply is Reply.CaseDone or Reply.SendThis or Reply.AreYouSure or Reply.CaseListed);
    }

    [Theory]
    [InlineData("is opgelost, heb met hem gepraat")]
    [InlineData("it's sorted, I spoke to both parents")]
    public void A_leader_closes_it_in_their_own_words_once_they_saw_what_goes(string words)
    {
        Report("In de klassenapp van 3C gaat het mis.");
        _leader.Say("oppakken");

        Assert.Equal(CaseVerbs.Close, Assert.IsType<Reply.SendThis>(Assert.Single(_leader.Say(words).Replies)).Verb);
        _leader.Say("ja");

        Assert.Equal((CaseStatus.Closed, words), (Case.Status, Case.History[^1].Text));
    }

    [Theory]
    [InlineData("all done, you can close it", "all done")]
    [InlineData("sluit maar, ik heb met de leerling gesproken en het is opgelost", "ik heb met de leerling gesproken en het is opgelost")]
    [InlineData("klaar, ouders zijn gebeld. mag dicht", "klaar, ouders zijn gebeld")]
    public void What_is_for_the_bot_is_no_part_of_what_goes_out(string words, string goes)
    {
        Report("In de klassenapp van 3C gaat het mis.");
        _leader.Say("oppakken");
        _leader.Say(words);
        _leader.Say("ja");

        Assert.Equal((CaseStatus.Closed, goes), (Case.Status, Case.History[^1].Text));
    }

    [Theory]
    [InlineData("ik pak m op, ik bel haar morgenochtend")]
    [InlineData("ok die is voor mij")]
    public void Who_takes_it_on_has_it_whatever_comes_later(string words)
    {
        Report("In de klassenapp van 3C gaat het mis.");
        _leader.Say(words);

        Assert.Equal(CaseStatus.PickedUp, Case.Status);
    }

    [Theory]
    [InlineData("deze mag dicht")]
    [InlineData("sluit die melding maar")]
    [InlineData("kun je hem sluiten?")]
    [InlineData("can you close it")]
    [InlineData("close it please")]
    public void That_it_can_be_closed_is_no_text_for_whoever_reported_it(string words)
    {
        Report("In de klassenapp van 3C gaat het mis.");
        _leader.Say("ik pak hem wel op");

        Assert.Equal(CaseVerbs.Close, Assert.IsType<Reply.AskText>(Assert.Single(_leader.Say(words).Replies)).Verb);
        Assert.Equal(CaseStatus.PickedUp, Case.Status);
    }

    [Theory]
    [InlineData("neem die melding toch maar over")]
    [InlineData("ik neem hem toch over")]
    [InlineData("I'll take it back")]
    public void Who_passed_it_on_takes_it_over_after_all(string words)
    {
        Report("In de klassenapp van 3C gaat het mis.");
        _leader.Say("kan nu niet");

        _leader.Say(words);

        Assert.Equal(School.Leader, Case.Handler);
    }

    [Theory]
    [InlineData("neem hem nog niet over")]
    [InlineData("wie neemt hem over?")]
    public void Who_says_otherwise_takes_nothing_over(string words)
    {
        Report("In de klassenapp van 3C gaat het mis.");
        _leader.Say("kan nu niet").Say(words);

        Assert.Null(Case.Handler);
    }

    [Theory]
    [InlineData("is opgelost, heb met hem gepraat", Outcome.Solved)]
    [InlineData("dit mag dicht, we hebben afspraken gemaakt", Outcome.Agreed)]
    public void How_it_ended_is_what_they_said(string words, Outcome outcome)
    {
        Report("In de klassenapp van 3C gaat het mis.");
        _leader.Say("oppakken").Say(words).Say("ja");

        Assert.Equal(outcome, Case.Outcome);
    }

    [Theory]
    [InlineData("dat is niet opgelost hoor")]
    [InlineData("het gaat nog gewoon door")]
    [InlineData("this is not solved at all")]
    public void Who_is_not_content_with_how_it_was_closed_is_shown_what_they_say_of_it(string words)
    {
        Report("In de klassenapp van 3C gaat het mis.");
        _leader.Say("oppakken").Say("is opgelost").Say("ja");

        Assert.Equal(CaseVerbs.NotSolved, Assert.IsType<Reply.SendThis>(Assert.Single(_teacher.Say(words).Replies)).Verb);
    }

    [Theory]
    [InlineData("over een uur kijk ik ernaar")]
    [InlineData("vanmiddag om 4 uur heb ik tijd")]
    [InlineData("I'll get to it in an hour")]
    public void A_leader_who_says_when_is_reminded_then_if_they_like(string words)
    {
        Report("In de klassenapp van 3C gaat het mis.");
        _leader.Say("oppakken");

        Assert.Equal(CaseVerbs.Snooze, Assert.IsType<Reply.SendThis>(Assert.Single(_leader.Say(words).Replies)).Verb);
        _leader.Say("ja");

        Assert.NotNull(Case.SnoozedUntil);
    }

    [Theory]
    [InlineData("wat moet ik hier eigenlijk mee")]
    [InlineData("of nee wacht, over een uurtje wel")]
    [InlineData("wait, I can do it after all")]
    public void A_leader_who_passed_it_on_is_shown_it_all_the_same(string words)
    {
        Report("In de klassenapp van 3C gaat het mis.");
        _leader.Say("ik kan nu niet");

        Assert.IsType<Reply.CaseDone>(Assert.Single(_leader.Say(words).Replies));
    }

    [Theory]
    [InlineData("zit in overleg, kijk er straks naar")]
    [InlineData("kan nu even niet want ik zit in gesprek tot 3 uur")]
    [InlineData("I'm in a meeting until three so I can't right now")]
    public void A_leader_who_says_more_than_that_they_cannot_is_shown_what_they_can_do(string words)
    {
        Report("In de klassenapp van 3C gaat het mis.");

        Assert.Equal(Occasion.Wanted, Assert.IsType<Reply.CaseDone>(Assert.Single(_leader.Say(words).Replies)).What);
        Assert.Null(_leader.Conversation.Draft);
    }

    [Theory]
    [InlineData("ik neem m")]
    [InlineData("ok ik pak m toch op")]
    [InlineData("oke ik pak hem op")]
    [InlineData("ben onderweg, ik pak dit op")]
    public void A_leader_picks_it_up_in_their_own_words(string words)
    {
        Report("In de klassenapp van 3C gaat het mis.");
        _leader.Say(words);

        Assert.Equal(School.Leader, Case.Handler);
    }

    [Theory]
    [InlineData("ik pak dit echt niet op hoor")]
    [InlineData("ik pak het morgen pas op denk ik")]
    [InlineData("I won't be able to take this on, sorry")]
    public void A_leader_who_does_not_pick_it_up_has_not(string words)
    {
        Report("In de klassenapp van 3C gaat het mis.");
        _leader.Say(words);

        Assert.Null(Case.Handler);
    }

    [Fact]
    public void A_leader_who_says_to_ask_them_asks_what_comes_behind_it()
    {
        Report("In de klassenapp van 3C gaat het mis.");
        _leader.Say("oppakken");

        var shown = Assert.IsType<Reply.SendThis>(Assert.Single(_leader.Say("vraag aan hem: hoe lang speelt dit al").Replies));

        Assert.Equal((CaseVerbs.Ask, "hoe lang speelt dit al"), (shown.Verb, shown.Text));
    }

    [Theory]
    [InlineData("kun je aan mijn teamleider doorgeven dat ze elkaar uitschelden in de app", "ze elkaar uitschelden in de app")]
    [InlineData("ik wil iets melden bij mijn teamleider: ouders gaan los in de appgroep", "ouders gaan los in de appgroep")]
    [InlineData("ik wil graag dat mijn teamleider weet dat er een nepaccount van mij is", "er een nepaccount van mij is")]
    [InlineData("ze schelden elkaar uit in de app, kun je dat doorgeven aan mijn teamleider", "ze schelden elkaar uit in de app")]
    [InlineData("parents are fighting in the group chat, can you tell my manager", "parents are fighting in the group chat")]
    [InlineData("can you let my manager know there's a nasty group chat about a colleague", "there's a nasty group chat about a colleague")]
    public void Who_says_at_once_what_to_report_finds_it_in_the_form(string words, string story) =>
        Assert.Equal(story, _teacher.Say(words).Conversation.Draft!.What);

    [Theory]
    [InlineData("moet ik mijn teamleider vertellen dat een leerling mij volgt op Insta?")]
    [InlineData("should I tell my manager that a pupil follows me?")]
    public void Whether_to_report_it_is_a_question(string words) => Assert.Null(_teacher.Say(words).Conversation.Draft);

    [Theory]
    [InlineData("zet dat erbij")]
    [InlineData("ja")]
    [InlineData("ja verstuur maar")]
    public void What_was_asked_about_as_its_text_is_added_by_a_yes(string words)
    {
        _teacher.Say("melden").Say("In de klassenapp van 3C gaat het mis.").Say("het begon eigenlijk vorige week al").Say(words);

        Assert.Equal("In de klassenapp van 3C gaat het mis.\nhet begon eigenlijk vorige week al", _teacher.Conversation.Draft!.What);
        Assert.Empty(_school.Cases);
    }

    [Theory]
    [InlineData("ja prima zo, versturen")]
    [InlineData("ja doe maar")]
    public void A_yes_that_says_more_sends_what_was_shown(string words)
    {
        _teacher.Say("melden").Say("In de klassenapp van 3C gaat het mis.").Say(words);

        Assert.Single(_school.Cases);
    }

    [Fact]
    public void By_a_no_it_is_not_and_the_report_stays()
    {
        _teacher.Say("melden").Say("In de klassenapp van 3C gaat het mis.").Say("het begon eigenlijk vorige week al").Say("nee");

        Assert.Equal("In de klassenapp van 3C gaat het mis.", _teacher.Conversation.Draft!.What);
    }

    [Theory]
    [InlineData("wie kan ik bellen")]
    [InlineData("heb je een telefoonnummer?")]
    [InlineData("wie is mijn teamleider eigenlijk?")]
    [InlineData("who's my manager")]
    [InlineData("just a phone number please")]
    public void Whoever_wants_to_call_gets_a_number(string words) =>
        Assert.Equal(School.Leader, Assert.IsType<Reply.WhomToCall>(Assert.Single(_teacher.Say(words).Replies)).Leader);

    private void Report(string what)
    {
        _teacher.Say("melden").Say(what).Say("versturen");
        Assert.Single(_school.Cases);
    }
}
