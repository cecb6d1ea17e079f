using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>Whatever a leader types who has a case is shown and asked about: nothing of it is lost, and nothing goes unseen.</summary>
public sealed class A_leader_who_types_freely
{
    private readonly School _school = new();
    private readonly Talk _leader;

    public A_leader_who_types_freely()
    {
        _leader = new Talk(school: _school, me: School.Leader);
        Report("In de klassenapp van 3C gaat het mis.");
    }

    private Case Case => Assert.Single(_school.Cases.Values);

    [Theory]
    [InlineData("heb de ouders gebeld", false)]
    [InlineData("ik loop zo ff bij je langs, heb je een screenshot?", true)]
    [InlineData("in welke klas was dit", true)]
    [InlineData("bedankt voor je melding", false)]
    [InlineData("dankjewel voor het melden", false)]
    [InlineData("hoe gaat het nu met je?", true)]
    [InlineData("heb je nog screenshots van dat filmpje", true)]
    [InlineData("dit hoort bij de directie", false)]
    [InlineData("spoke to the parents already", false)]
    [InlineData("thanks for telling me, i'll talk to the mentor", false)]
    [InlineData("can you come to my office", true)]
    public void Is_asked_what_it_is_for_whether_they_have_it_or_not(string words, bool asks)
    {
        foreach (var before in (string[])["hoi", "oppakken"])
        {
            var shown = Assert.IsType<Reply.ForTheCase>(Assert.Single(_leader.Say(before).Say(words).Replies));

            Assert.Equal((words, asks ? CaseVerbs.Ask : CaseVerbs.Tell), (shown.Text, shown.Verb));
            Assert.DoesNotContain(Case.History, entry => entry.Text == words);
            _leader.Say("nee");
        }
    }

    /// <summary>What plainly takes the case on does so, and what it says besides is offered.</summary>
    [Theory]
    [InlineData("ok ik ga dit bespreken")]
    [InlineData("ik praat eerst zelf wel met hem")]
    public void Takes_it_on_in_whatever_words_and_nothing_of_them_is_lost(string words)
    {
        _leader.Say("hoi").Say(words);

        Assert.Equal((School.Leader, CaseStatus.PickedUp), (Case.Handler, Case.Status));
        Assert.Equal(words, _leader.Conversation.Unsent?.Text);
    }

    [Fact]
    public void Sends_it_by_a_press_and_takes_the_case_on_with_that()
    {
        _leader.Say("heb de ouders gebeld").PressButton("Ja, versturen");

        Assert.Equal((School.Leader, CaseStatus.PickedUp), (Case.Handler, Case.Status));
        Assert.Equal((CaseEvent.Told.Name, "heb de ouders gebeld"), (Case.History[^1].Kind, Case.History[^1].Text));
        Assert.Contains(
            _leader.Step!.Errands, errand => errand.To == (Addressee)School.Teacher && errand.Occasion.Name == CaseEvent.Told.Name);
    }

    [Theory]
    [InlineData("Noteren bij de melding", CaseEvent.Agreed.Name)]
    [InlineData("Hiermee sluiten", CaseEvent.Closed.Name)]
    public void Notes_it_or_closes_the_case_with_it_instead(string button, string kind)
    {
        _leader.Say("oppakken").Say("heb de ouders gebeld").PressButton(button);

        Assert.Equal((kind, "heb de ouders gebeld"), (Case.History[^1].Kind, Case.History[^1].Text));
    }

    [Theory]
    [InlineData("ja")]
    [InlineData("noteer maar")]
    [InlineData("hiermee sluiten")]
    public void Can_say_so_in_words(string words) =>
        Assert.Equal("heb de ouders gebeld", SaysTo(words).History[^1].Text);

    [Fact]
    public void Says_it_in_pieces_and_all_of_them_go()
    {
        _leader.Say("heb de ouders gebeld").Say("die komen morgen langs");

        var shown = Assert.IsType<Reply.ForTheCase>(Assert.Single(_leader.Say("heb je een screenshot?").Replies));

        Assert.Equal("heb de ouders gebeld\ndie komen morgen langs\nheb je een screenshot?", shown.Text);
        Assert.Equal(CaseVerbs.Ask, shown.Verb);
    }

    [Theory]
    [InlineData("iets anders")]
    [InlineData("Nee, iets anders")]
    public void Means_something_else_and_need_not_type_it_again(string words)
    {
        _leader.Say("een collega zet foto's van leerlingen op insta").Say(words);

        Assert.Equal("publish", _leader.Conversation.Consultation!.Topic);
        Assert.Null(_leader.Conversation.Unsent);
        Assert.Null(Case.Handler);
    }

    [Theory]
    [InlineData("mag ik een foto van mijn klas op instagram zetten?")]
    [InlineData("wat staat er in het protocol over filmen?")]
    [InlineData("help")]
    [InlineData("ik wil zelf iets melden")]
    [InlineData("hallo")]
    [InlineData("laat maar")]
    public void Asks_the_bot_as_anybody_does(string words) =>
        Assert.DoesNotContain(_leader.Say(words).Replies, reply => reply is Reply.ForTheCase or Reply.SendThis or Reply.WhichCase);

    [Theory]
    [InlineData("en op linkedin?")]
    [InlineData("en als de ouders het goed vinden?")]
    public void Goes_on_with_a_question_of_their_own(string words)
    {
        _leader.Say("mag ik een foto van mijn klas op instagram zetten?").Say("nee");

        Assert.DoesNotContain(_leader.Say(words).Replies, reply => reply is Reply.ForTheCase);
    }

    [Fact]
    public void Picks_it_up_and_tells_what_was_said_besides()
    {
        const string words = "dank voor melden. ik pak dit op met de mentor";

        Assert.Equal(words, Assert.IsType<Reply.SendThis>(_leader.Say(words).Replies[^1]).Text);
        Assert.Equal(School.Leader, Case.Handler);
    }

    [Theory]
    [InlineData("kun je doorgeven dat ik onderweg ben", "ik ben onderweg")]
    [InlineData("stuur hem een berichtje dat ik langskom", "ik langskom")]
    public void Has_it_passed_on_without_a_name(string words, string text) =>
        Assert.Equal(text, Assert.IsType<Reply.SendThis>(Assert.Single(_leader.Say(words).Replies)).Text);

    [Theory]
    [InlineData("kan nu niet, vraag Plaatsvervanger")]
    [InlineData("zit in overleg. bel Plaatsvervanger maar")]
    [InlineData("can't now, ask Plaatsvervanger")]
    public void Cannot_and_names_who_could(string words)
    {
        _leader.Say(words);

        Assert.Contains(_leader.Step!.Errands, errand => errand.To == (Addressee)School.Deputy);
        Assert.DoesNotContain(School.Leader, Case.Addressed);
    }

    [Fact]
    public void Says_when_and_nothing_of_it_is_lost() =>
        Assert.IsType<Reply.ForTheCase>(Assert.Single(_leader.Say("k bel straks even met zn moeder").Replies));

    [Theory]
    [InlineData("kan nu niet, vraag Mia")]
    [InlineData("can't now, ask Jan de Vries")]
    [InlineData("kan nu niet, vraag Anna van den Berg")]
    public void Names_somebody_who_is_not_known_and_nobody_else_is_asked(string words)
    {
        _leader.Say(words);

        Assert.Equal(new Reply.Say(Note.NotAmongThem), _leader.Replies[0]);
        Assert.Equal([School.Leader], Case.Addressed);
    }

    [Theory]
    [InlineData("nee")]
    [InlineData("wat moet ik doen")]
    [InlineData("wat moet ik nu doen met deze melding?")]
    [InlineData("wie heeft dit gemeld")]
    public void Sees_what_can_be_done_where_it_asks_that_or_answers_nothing(string words) =>
        Assert.Equal(Occasion.Wanted, Assert.IsType<Reply.CaseDone>(Assert.Single(_leader.Say(words).Replies)).What);

    [Theory]
    [InlineData("ik pak dit op want hij wil dood")]
    [InlineData("hij zei net dat hij er een eind aan wil maken")]
    [InlineData("ik trek het niet meer, ik wil dood")]
    public void Cries_for_help_and_is_heard_before_all_else(string words)
    {
        Assert.IsType<Reply.Danger>(Assert.Single(_leader.Say(words).Replies));
        Assert.Null(Case.Handler);
    }

    [Fact]
    public void Has_two_cases_and_says_which_or_none()
    {
        Report("Er is een nepaccount van mij.");

        Assert.Equal(2, Assert.IsType<Reply.WhichCase>(Assert.Single(_leader.Say("heb met iedereen gepraat").Replies)).Cases.Count);
        Assert.Equal("heb met iedereen gepraat", Assert.IsType<Reply.ForTheCase>(Assert.Single(_leader.Say("die van 3C").Replies)).Text);
        var again = new Talk(school: _school, me: School.Leader).Say("mijn collega post foto's van de leerlingen op insta");
        Assert.IsType<Reply.WhichCase>(Assert.Single(again.Replies));

        again.PressButton("Nee, iets anders");

        Assert.Equal("publish", again.Conversation.Consultation!.Topic);
    }

    [Theory]
    [InlineData("geen zorgen, ik bel de ouders vanmiddag")]
    [InlineData("niet schrikken, ik kom zo")]
    [InlineData("ja, ik bel haar vanmiddag")]
    [InlineData("no worries, i'll call the parents")]
    public void Goes_on_with_a_word_that_is_an_answer_elsewhere(string more)
    {
        _leader.Say("bedankt voor je melding").Say(more);

        Assert.Equal("bedankt voor je melding\n" + more, Assert.IsType<Reply.ForTheCase>(Assert.Single(_leader.Replies)).Text);
        Assert.Null(Case.Handler);
    }

    [Theory]
    [InlineData("noteer: moeder gebeld")]
    [InlineData("notitie: moeder gebeld")]
    public void Notes_something_else_than_what_was_shown(string words)
    {
        _leader.Say("oppakken").Say("bedankt voor je melding").Say(words);

        Assert.DoesNotContain(Case.History, entry => entry.Text == "bedankt voor je melding");
        Assert.Contains("moeder gebeld", Assert.IsType<Reply.SendThis>(_leader.Replies[^1]).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Goes_on_below_what_was_asked_for_by_name()
    {
        _leader.Say("oppakken").Say("zeg haar dat ik eraan kom").Say("ik ben er om drie uur");

        Assert.Equal(
            "ik kom eraan\nik ben er om drie uur", Assert.IsType<Reply.ForTheCase>(Assert.Single(_leader.Replies)).Text);
    }

    [Fact]
    public void Has_two_cases_and_says_it_in_pieces()
    {
        Report("Er is een nepaccount van mij.");

        _leader.Say("heb met iedereen gepraat").Say("die komen morgen langs").Say("die van 3C");

        Assert.Equal(
            "heb met iedereen gepraat\ndie komen morgen langs", Assert.IsType<Reply.ForTheCase>(Assert.Single(_leader.Replies)).Text);
    }

    [Fact]
    public void Has_two_cases_cannot_and_names_who_could()
    {
        Report("Er is een nepaccount van mij.");

        _leader.Say("kan nu niet, vraag Mia").Say("die van 3C");

        Assert.Equal(new Reply.Say(Note.NotAmongThem), _leader.Replies[0]);
        Assert.All(_school.Cases.Values, @case => Assert.Equal([School.Leader], @case.Addressed));
    }

    [Theory]
    [InlineData("ik kan nu niet, laat maar")]
    [InlineData("kan nu niet, zit in les, bel straks")]
    public void Cannot_and_names_nobody(string words) =>
        Assert.DoesNotContain(new Reply.Say(Note.NotAmongThem), _leader.Say(words).Replies);

    [Fact]
    public void Cannot_and_says_why()
    {
        _leader.Say($"ik kan nu niet {Case.Id}: zit in een vergadering");

        Assert.DoesNotContain(School.Leader, Case.Addressed);
    }

    [Theory]
    [InlineData("zeg, mag een leerling mij toevoegen op insta?")]
    [InlineData("zeg even, wat staat er over filmen?")]
    public void Speaks_to_the_bot_and_to_nobody_else(string words) =>
        Assert.DoesNotContain(_leader.Say(words).Replies, reply => reply is Reply.SendThis);

    [Fact]
    public void Who_has_no_case_is_asked_nothing_of_the_kind() =>
        Assert.DoesNotContain(
            new Talk(school: _school, me: School.Management).Say("heb de ouders gebeld").Replies, reply => reply is Reply.ForTheCase);

    private Case SaysTo(string words)
    {
        _leader.Say("heb de ouders gebeld").Say(words);
        return Case;
    }

    private void Report(string what) => new Talk(school: _school).Say("melden").Say(what).Say("versturen");
}
