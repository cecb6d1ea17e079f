using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>What was typed goes only where it was meant to, and is kept until it went.</summary>
public sealed class What_goes_where_it_was_meant
{
    private readonly School _school = new();
    private readonly Talk _teacher;
    private readonly Talk _leader;

    public What_goes_where_it_was_meant() =>
        (_teacher, _leader) = (new Talk(school: _school), new Talk(school: _school, me: School.Leader));

    private Case Case => Assert.Single(_school.Cases.Values);

    [Theory]
    [InlineData("meld het bij de schoolleiding ipv mijn teamleider")]
    [InlineData("ik wil het melden maar niet bij mijn teamleider")]
    public void What_became_a_report_is_no_addition_to_an_older_one(string words)
    {
        Report("In de klassenapp van 3C gaat het mis.");
        var old = Case.Id;
        Assert.IsType<Reply.SendThis>(Assert.Single(_teacher.Say("die ene heet Sjoerd geloof ik").Replies));

        _teacher.Say(words);

        Assert.NotNull(_teacher.Conversation.Draft);
        Assert.Null(_teacher.Conversation.Unsent);
        _teacher.Say("ja");
        Assert.DoesNotContain(_school.Cases[old].History, entry => entry.Kind == CaseEvent.Added.Name);
    }

    [Fact]
    public void What_is_about_somebody_who_reads_a_case_is_put_in_front_of_nothing_there()
    {
        const string words = "en hij heeft het nu in zijn tas zitten";
        Report("Een leerling schrijft dat hij een mes meeneemt naar school.");
        _teacher.Conversation = _teacher.Conversation with
        {
            Told = "Mijn teamleider slaat mij.",
            Subject = new Subject { Offices = [Office.Leader] },
        };

        _teacher.Say(words);

        Assert.DoesNotContain(_teacher.Replies, reply => reply is Reply.SendThis { Text: var text } && text != words);
    }

    [Theory]
    [InlineData("Nee niet versturen, ik moet eerst even nadenken hierover")]
    [InlineData("nee niet versturen, ik bel haar zelf wel")]
    public void What_is_refused_with_a_reason_does_not_go_and_is_not_offered_again(string words)
    {
        Report("In de klassenapp van 3C gaat het mis.");
        _leader.Say("oppakken").Say("heb de ouders gebeld").Say(words);

        Assert.Equal([new Reply.Say(Note.ReportDiscarded)], _leader.Replies);
        Assert.Null(_leader.Conversation.Unsent);
        Assert.DoesNotContain(Case.History, entry => entry.Text is { } text && text.Contains("gebeld", StringComparison.Ordinal));
    }

    [Fact]
    public void What_could_not_go_is_kept()
    {
        Report("In de klassenapp van 3C gaat het mis.");
        _leader.Say("oppakken").Say("heb de ouders gebeld");
        _teacher.Say("trek mijn melding in").Say("ja");

        _leader.Say("ja");

        Assert.Null(_leader.Step!.Case);
        Assert.Equal("heb de ouders gebeld", _leader.Conversation.Unsent?.Text);
    }

    [Fact]
    public void What_is_still_online_opens_no_older_report_of_something_else()
    {
        Report("In de klassenapp van 3C gaat het mis.");
        _leader.Say("oppakken").Say("is opgelost").Say("ja");
        Assert.True(Case.IsClosed);

        var talk = new Talk(school: _school).Say("er staat nog een filmpje van mij online op tiktok");

        Assert.DoesNotContain(talk.Replies, reply => reply is Reply.SendThis or Reply.AskText);
        Assert.Null(talk.Conversation.Unsent);
    }

    private void Report(string what) => _teacher.Say("melden").Say(what).Say("versturen");
}
