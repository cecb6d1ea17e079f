using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>Whoever it is about has no part in it: not as a reader, not in the advice. And every report can go to somebody else.</summary>
public sealed class A_report_about_ones_leader
{
    private const string About = "Mijn teamleider zet foto's van mij online";

    [Fact]
    public void Goes_to_the_next_whom_the_person_sees_before_it_is_sent()
    {
        var school = new School();
        var talk = new Talk(school: school).Say("melden");

        talk.Fill("Verder", About);
        var shown = talk.Messages[^1].Text;
        talk.PressButton("Versturen");

        Assert.Contains("Dit leest niet mee: Teamleider.", shown, StringComparison.Ordinal);
        Assert.Contains("Dit lezen: Plaatsvervanger, Schoolleiding (als niemand het op tijd oppakt).", shown, StringComparison.Ordinal);
        Assert.Equal([School.Leader], talk.Case.LeftOut);
        Assert.DoesNotContain(school.Errands, errand => errand.To == (Addressee)School.Leader);
        Assert.Contains(school.Errands, errand => errand.To == (Addressee)School.Deputy);
    }

    [Fact]
    public void Is_shown_to_the_leader_by_no_word_of_theirs()
    {
        var school = new School();
        var talk = new Talk(school: school).Say("melden").Fill("Verder", About).PressButton("Versturen");

        var leader = new Talk(school: school, me: School.Leader);
        leader.Say($"toon {talk.Case.Id}");
        var refused = leader.Replies;
        leader.Say("open meldingen");

        Assert.Equal(Sevenwolden.Dialogs.Cases.Doing.Refusal.NotForYou, Assert.IsType<Reply.CaseRefused>(refused[0]).Why);
        Assert.Empty(Assert.IsType<Reply.CaseListed>(leader.Replies[0]).List.Cases);
    }

    [Fact]
    public void Is_never_handed_over_to_them()
    {
        var school = new School();
        var talk = new Talk(school: school).Say("melden").Fill("Verder", About).PressButton("Versturen");
        var deputy = new Talk(school: school, me: School.Deputy).Say($"oppakken {talk.Case.Id}");

        deputy.See(new Errand(talk.Case.Id, School.Deputy, Occasion.Wanted));
        var card = deputy.Newest;
        deputy.Say($"overdragen {talk.Case.Id}: Teamleider");

        Assert.Contains("Leest niet mee: Teamleider", card.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Talk.Actions(card), action => action.ToJsonString().Contains("\"teamleider\"", StringComparison.Ordinal));
        Assert.Equal(Sevenwolden.Dialogs.Cases.Doing.Refusal.NotToThem, Assert.IsType<Reply.CaseRefused>(deputy.Replies[0]).Why);
    }

    [Theory]
    [InlineData("De ouderapp ontspoort. Wat moet ik doen?", "Mijn teamleider scheldt mee in de app")]
    [InlineData("Mijn teamleider scheldt ouders uit in de ouderapp en het loopt uit de hand", "ok")]
    public void Is_known_for_one_from_what_was_said_earlier(string first, string second)
    {
        var talk = new Talk().Say(first).Say(second);

        talk.Press(Verbs.Leader).Fill("Verder", "Het loopt uit de hand in de app");

        Assert.Equal([School.Deputy, School.Management], CircleOf(talk).Chain);
    }

    [Fact]
    public void Stays_one_while_it_is_written_whatever_else_is_asked()
    {
        var talk = new Talk().Say("melden").Fill("Verder", About);

        talk.Say("nieuwe vraag").Say("Mag ik een foto van het schoolfeest op mijn Instagram zetten?");
        talk.PressButton("Versturen");

        Assert.Equal([School.Leader], talk.Case.LeftOut);
    }

    [Fact]
    public void Is_one_no_more_when_the_next_question_is_about_something_else()
    {
        var talk = new Talk().Say("Mijn teamleider scheldt ouders uit in de ouderapp en het loopt uit de hand");
        var before = talk.Conversation.Subject;

        talk.Say("nieuwe vraag");

        Assert.Equal([Office.Leader], before!.Offices);
        Assert.Null(talk.Conversation.Subject);
    }

    [Theory]
    [InlineData("De ouders schelden mijn teamleider uit in de app")]
    [InlineData("Mijn teamleider zegt dat ik dit moet melden")]
    [InlineData("De ouderapp loopt uit de hand, er staat ook dat ik niet spoor in mijn hoofd")]
    public void Is_not_one_where_the_leader_is_the_victim_or_brings_word(string text)
    {
        var talk = new Talk().Say("melden");

        talk.Fill("Verder", text);

        Assert.Equal(School.Leader, CircleOf(talk).Leader);
    }

    [Fact]
    public void May_be_one_or_not_and_is_not_sent_there_before_it_is_told()
    {
        var talk = new Talk().Say("melden").Fill("Verder", "Ik heb ruzie met mijn teamleider. Hij zet alles online.");

        var asked = talk.Messages[^1].Text;
        var first = CircleOf(talk);
        talk.PressButton("Toch ook naar Teamleider");

        Assert.Contains("Gaat het over Teamleider zelf?", asked, StringComparison.Ordinal);
        Assert.Equal([School.Deputy, School.Management], first.Chain);
        Assert.Equal([School.Leader], first.Doubted);
        Assert.Equal(School.Leader, CircleOf(talk).Leader);
    }

    [Fact]
    public void Names_the_next_in_all_advice()
    {
        var talk = new Talk().Say("Mijn teamleider scheldt ouders uit in de ouderapp en het loopt uit de hand");

        var text = talk.Messages[^1].Text;

        Assert.Contains("Overleg hierover niet met Teamleider zelf, maar met Plaatsvervanger.", text, StringComparison.Ordinal);
        Assert.Contains("Overleg direct met Plaatsvervanger", text, StringComparison.Ordinal);
        Assert.DoesNotContain("je leidinggevende", text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Praat met Plaatsvervanger", talk.Buttons);
    }

    [Theory]
    [InlineData("leidinggevende", "je leidinggevende")]
    [InlineData("manager", "your manager")]
    public void Finds_the_leader_in_whatever_the_pack_advises(string word, string phrase) => Assert.All(
        Shipped.Files().Single(file => file.Name == "rules.yaml").Text.Split('\n')
            .Where(line => line.TrimStart().StartsWith("do:", StringComparison.Ordinal)),
        line => Assert.Equal(line.Split(word).Length, line.Split(phrase).Length));

    [Fact]
    public void Can_go_to_nobody_and_that_is_told_with_whom_to_turn_to()
    {
        var talk = new Talk().Say("melden").Fill("Verder", "Mijn teamleider, de plaatsvervanger en de rector zetten mij voor schut");

        talk.Say("niet naar Plaatsvervanger").Say("niet naar Schoolleiding").Say("niet naar Teamleider");
        var told = Assert.IsType<Reply.NobodyReads>(talk.Replies[^1]);
        talk.Say("versturen");

        Assert.Empty(told.Circle.Chain);
        Assert.IsType<Reply.NobodyReads>(talk.Replies[^1]);
        Assert.Null(talk.Step!.Case);
    }

    [Fact]
    public void Or_any_other_can_go_to_somebody_else_and_back_by_a_tap()
    {
        var talk = new Talk().Say("melden").Fill("Verder", "De ouderapp ontspoort");

        talk.PressButton("Naar Schoolleiding");
        var other = CircleOf(talk);
        talk.PressButton("Toch ook naar Teamleider");
        var back = CircleOf(talk);

        Assert.Equal([School.Management], other.Chain);
        Assert.Equal([School.Leader], other.LeftOut);
        Assert.Equal((School.Leader, 0), (back.Leader, back.LeftOut.Count));
    }

    [Fact]
    public void Or_any_other_can_go_to_somebody_else_from_the_form()
    {
        var talk = new Talk().Say("melden");

        talk.Fill("Verder", "De ouderapp ontspoort", new Dictionary<string, string> { [ReportVerbs.To] = School.Deputy.Id });

        var circle = CircleOf(talk);
        Assert.Equal([School.Deputy, School.Management], circle.Chain);
        Assert.Equal([School.Leader], circle.LeftOut);
    }

    [Fact]
    public void Can_go_to_somebody_else_where_there_are_no_cards()
    {
        var talk = new Talk(new Surroundings(Cards: false)).Say("melden").Say("De ouderapp van 2B ontspoort");
        var offered = talk.Messages[^1].Suggestions.Select(suggestion => suggestion.Words).ToList();

        talk.Say("niet naar Teamleider");
        var without = Assert.IsType<Reply.ReportCheck>(talk.Replies[^1]);
        talk.Say("naar Schoolleiding").Say("toch ook naar Teamleider").Say("niet naar mijn leidinggevende").Say("ja");

        Assert.Contains("niet naar Teamleider", offered);
        Assert.Equal([School.Deputy, School.Management], without.Circle.Chain);
        Assert.Equal("De ouderapp van 2B ontspoort", talk.Case.Report.What);
    }

    [Theory]
    [InlineData("liever niet naar Schoolleiding", "schoolleiding")]
    [InlineData("liever niet naar de schoolleiding", "schoolleiding")]
    [InlineData("rather not to the management", "schoolleiding")]
    [InlineData("liever niet naar de plaatsvervanger", "plaatsvervanger")]
    public void Goes_never_to_whom_it_is_not_to_go(string words, string who)
    {
        var talk = new Talk().Say("melden").Say("De ouderapp van 2B ontspoort").Say(words);

        Assert.Equal([who], talk.Conversation.Draft!.NotTo);
        Assert.Equal(School.Leader, CircleOf(talk).Leader);
    }

    private static Circle CircleOf(Talk talk) => Assert.IsType<Reply.ReportCheck>(talk.Replies[^1]).Circle;
}
