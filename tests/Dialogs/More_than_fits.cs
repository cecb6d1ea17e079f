using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>Nothing that somebody wrote is lost unseen: what doesn't fit is said before it goes, and no letter is cut in two.</summary>
public sealed class More_than_fits
{
    private const string Family = "👨‍👩‍👧‍👦";
    private const string Told = "Je schreef 2500 tekens, maar er passen er 2000.";

    // An emoji that is eleven letters to a computer stands across the 2,000th.
    private static readonly string Long = new string('a', 1995) + Family + new string('b', 2500 - 1995 - Family.Length);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_report_that_was_typed_says_so_on_the_card_that_asks_whether_to_send_it(bool cards)
    {
        var talk = new Talk(new Surroundings(Cards: cards)).Say("leidinggevende").Say(Long);

        var check = Assert.IsType<Reply.ReportCheck>(talk.Replies[^1]);
        Assert.Contains(Told, talk.Messages[^1].Text, StringComparison.Ordinal);
        Assert.Equal(new string('a', 1995), check.Draft.What);
    }

    [Fact]
    public void A_report_that_was_filled_in_says_so_on_the_check_and_on_the_form_until_it_fits()
    {
        var talk = new Talk().Say("leidinggevende").Fill("Verder", Long);

        Assert.Contains(Told, talk.Messages[^1].Text, StringComparison.Ordinal);
        Assert.Contains(Told, talk.PressButton("Aanpassen").Messages[^1].Text + Card(talk), StringComparison.Ordinal);
        Assert.DoesNotContain("tekens", talk.Fill("Verder", "Kort.").Messages[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_message_that_asks_for_the_leader_says_so_on_the_form_that_it_fills_in()
    {
        var talk = new Talk().Say("Ik wil mijn leidinggevende spreken. " + new string('a', 2500));

        Assert.Equal(2500, Assert.IsType<Reply.ReportForm>(talk.Replies[^1]).Draft.Typed);
        Assert.Contains(Told, Card(talk), StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_question_that_becomes_a_report_shows_that_it_goes_on()
    {
        var question = "Mag ik een foto van het schoolfeest op mijn Insta zetten?" + new string('!', 210) + Family + Family;

        var words = ((Reply.Ask)new Talk().Say(question).Replies[^1]).Consultation.Words!;

        Assert.EndsWith($"!{Family}…", words, StringComparison.Ordinal);
    }

    public static TheoryData<string> Verbs =>
        [.. CaseVerbs.All.Where(verb => verb.KeepsText && verb != CaseVerbs.HandOver).Select(verb => verb.Name)];

    [Theory]
    [MemberData(nameof(Verbs))]
    public void What_is_written_for_a_case_is_sent_whole_or_not_at_all(string name)
    {
        var (verb, school) = (CaseVerbs.Find(name)!, new School());
        var id = Prepared(school, verb);
        var (before, me) = (school.Cases[id], verb.May == CaseMay.Leader ? School.Leader : School.Teacher);

        var typed = new Talk(null, school, me).Say($"{verb.Typed(id, Language.Dutch)}: {Long}");
        var pressed = new Talk(new Surroundings { InPlace = true }, school, me).Press(name, ("case", id), (name, Long));
        var fits = new Talk(null, school, me).Say($"{verb.Typed(id, Language.Dutch)}: {Long[..2000]}");

        Assert.Contains(Told, typed.Messages[^1].Text, StringComparison.Ordinal);
        Assert.Contains(Told, pressed.Messages[^1].Text, StringComparison.Ordinal);
        Assert.Null(pressed.InPlace);
        Assert.NotNull(fits.Step!.Case);
        Assert.Equal(before.Version, fits.Step.Case.Before!.Version);
    }

    [Theory]
    [InlineData("abc", 3, "abc")]
    [InlineData("abcd", 3, "abc")]
    [InlineData("a😀b", 2, "a")]
    [InlineData("e\u0301e\u0301", 3, "e\u0301")]
    [InlineData("🇳🇱🇳🇱", 5, "🇳🇱")]
    [InlineData("😀", 1, "")]
    [InlineData("a\u0301\u0301\u0301", 2, "a\u0301")]
    public void Is_cut_between_two_characters_as_people_see_them(string text, int most, string cut) =>
        Assert.Equal(cut, Fitting.Cut(text, most));

    private static string Prepared(School school, CaseVerb verb)
    {
        var teacher = new Talk(null, school).Say("leidinggevende").Fill("Verder", "Het loopt uit de hand.").PressButton("Versturen");
        var id = teacher.Case.Id;
        var leader = new Talk(null, school, School.Leader).Say($"oppakken {id}");
        if (verb == CaseVerbs.Answer)
        {
            leader.Say($"vraag {id}: In welke klas?");
        }
        else if (verb == CaseVerbs.Reopen || verb == CaseVerbs.NotSolved)
        {
            leader.Say($"sluiten {id}: Klaar.");
        }

        return id;
    }

    private static string Card(Talk talk) => string.Concat(
        Talk.Objects(System.Text.Json.JsonSerializer.SerializeToNode(
            talk.Messages[^1].Card!, Sevenwolden.Cards.Model.CardJson.Readable.AdaptiveCard)!).Select(node => (string?)node["text"]));
}
