using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>That a case can be closed is a yes to what is said with that, and never what whoever reported it reads.</summary>
public sealed class How_a_case_is_closed_in_words
{
    private const string Told = "en hij is klaar, filmpjes zijn eraf gehaald door de leerlingen en ouders gebeld";

    private readonly School _school = new();
    private readonly Talk _teacher;
    private readonly Talk _leader;

    public How_a_case_is_closed_in_words()
    {
        (_teacher, _leader) = (new Talk(school: _school), new Talk(school: _school, me: School.Leader));
        _teacher.Say("melden").Say("In de klassenapp van 1B gaat het mis.").Say("versturen");
        _leader.Say("oppakken");
    }

    private Case Case => Assert.Single(_school.Cases.Values);

    [Theory]
    [InlineData("jep doe maar dicht")]
    [InlineData("klopt, sluit maar")]
    [InlineData("neeee, gewoon afsluiten die melding")]
    [InlineData("sluit maar")]
    [InlineData("yes close the report")]
    public void It_is_a_yes_to_what_was_shown(string words)
    {
        _leader.Say(Told).Say(words);

        Assert.Equal((CaseStatus.Closed, Told), (Case.Status, Case.History[^1].Text));
        Assert.Equal(Outcome.Closed, Case.Outcome);
    }

    [Theory]
    [InlineData("nee")]
    [InlineData("nee nog niet sluiten")]
    [InlineData("wacht, niet dicht")]
    public void A_no_closes_nothing(string words)
    {
        _leader.Say(Told).Say(words);

        Assert.False(Case.IsClosed);
    }

    [Fact]
    public void It_closes_with_what_was_only_supposed_to_be_a_message()
    {
        _leader.Say("heb de ouders gebeld").Say("sluit maar");

        Assert.Equal((CaseStatus.Closed, "heb de ouders gebeld"), (Case.Status, Case.History[^1].Text));
    }

    [Theory]
    [InlineData("nee, sluit maar")]
    [InlineData("no, close it")]
    public void Behind_a_no_it_closes_with_another_text_that_is_asked_for(string words)
    {
        _leader.Say("heb de ouders gebeld").Say(words);

        Assert.Equal(CaseVerbs.Close, Assert.IsType<Reply.AskText>(Assert.Single(_leader.Replies)).Verb);
        Assert.False(Case.IsClosed);
        Assert.DoesNotContain(Case.History, entry => entry.Text == "heb de ouders gebeld");
    }

    [Theory]
    [InlineData("sluit hem nog niet")]
    [InlineData("sluit de melding nog niet")]
    [InlineData("don't close it yet")]
    [InlineData("hij mag nog niet dicht")]
    [InlineData("close friends of hers posted it")]
    public void What_is_not_to_be_closed_is_not(string words)
    {
        _leader.Say(words);

        Assert.DoesNotContain(_leader.Replies, reply => reply is Reply.SendThis { Verb: var verb } && verb == CaseVerbs.Close);
        Assert.DoesNotContain(_leader.Replies, reply => reply is Reply.AskText { Verb: var verb } && verb == CaseVerbs.Close);
        Assert.False(Case.IsClosed);
    }

    [Fact]
    public void Where_nothing_was_agreed_nothing_is_called_agreed()
    {
        _leader.Say($"sluiten {Case.Id}: geen afspraken gemaakt");

        Assert.Equal(Outcome.Closed, Case.Outcome);
    }

    [Fact]
    public void Only_the_message_goes_where_it_is_not_over()
    {
        _leader.Say(Told).Say("ho wacht nee hij is nog niet klaar, stuur alleen dat bericht");

        Assert.Equal((CaseVerbs.Tell, Told), Assert.IsType<Reply.SendThis>(Assert.Single(_leader.Replies)) is var shown
            ? (shown.Verb, shown.Text) : default);
        _leader.Say("ja");

        Assert.False(Case.IsClosed);
    }

    [Theory]
    [InlineData("sluit de melding over 1B, is opgelost", "is opgelost", Outcome.Solved)]
    [InlineData("kun je die van 1B sluiten, we hebben een afspraak gemaakt", "we hebben een afspraak gemaakt", Outcome.Agreed)]
    public void The_command_is_no_part_of_what_is_said_with_it(string words, string text, Outcome outcome)
    {
        Assert.Equal(text, Assert.IsType<Reply.SendThis>(Assert.Single(_leader.Say(words).Replies)).Text);
        _leader.Say("ja");

        Assert.Equal((text, outcome), (Case.History[^1].Text, Case.Outcome));
    }

    [Theory]
    [InlineData("oeps te vroeg gesloten, heropen hem maar want het staat nog online")]
    [InlineData("dit is niet opgelost")]
    [InlineData("het profiel staat er nog")]
    public void A_leader_opens_it_again_once_they_saw_what_is_said(string words)
    {
        _leader.Say(Told).Say("ja");
        Assert.True(Case.IsClosed);

        Assert.Equal((CaseVerbs.Reopen, words), Assert.IsType<Reply.SendThis>(Assert.Single(_leader.Say(words).Replies)) is var shown
            ? (shown.Verb, shown.Text) : default);
        Assert.True(Case.IsClosed);
        _leader.Say("ja");

        Assert.False(Case.IsClosed);
    }

    [Fact]
    public void By_the_word_alone_it_is_asked_why()
    {
        _leader.Say(Told).Say("ja").Say("heropenen");

        Assert.Equal(CaseVerbs.Reopen, Assert.IsType<Reply.AskText>(Assert.Single(_leader.Replies)).Verb);
    }

    [Theory]
    [InlineData("dit is niet opgelost")]
    [InlineData("het profiel staat er nog")]
    public void Whoever_reported_it_says_so_too(string words)
    {
        _leader.Say(Told).Say("ja");
        _teacher.Say(words);

        Assert.Equal((CaseVerbs.NotSolved, words), Assert.IsType<Reply.SendThis>(Assert.Single(_teacher.Replies)) is var shown
            ? (shown.Verb, shown.Text) : default);
        _teacher.Say("ja");

        Assert.False(Case.IsClosed);
    }
}
