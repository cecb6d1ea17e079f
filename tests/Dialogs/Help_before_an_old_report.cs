using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>
/// Whoever is in danger and asks anything is helped first, whatever they reported before; a report takes only what is about it.
/// </summary>
public sealed class Help_before_an_old_report
{
    private readonly School _school = new();
    private readonly Talk _teacher;

    public Help_before_an_old_report() => _teacher = new Talk(school: _school);

    [Theory]
    [InlineData("moet ik de politie bellen")]
    [InlineData("moet ik aangifte doen?")]
    [InlineData("should i call the police?")]
    [InlineData("kan ik morgen wel naar school?")]
    [InlineData("wat nu")]
    [InlineData("hoe lang duurt dat?")]
    public void A_question_below_a_report_of_danger_is_about_the_danger(string words)
    {
        Threatened();

        Assert.IsType<Reply.Danger>(Assert.Single(_teacher.Say(words).Replies));
    }

    [Theory]
    [InlineData("hij staat nu voor mijn deur")]
    [InlineData("hij stuurt weer berichten")]
    [InlineData("ben bang")]
    public void What_is_told_below_it_gets_help_and_can_be_added(string words)
    {
        Threatened();
        _teacher.Say(words);

        Assert.IsType<Reply.Danger>(_teacher.Replies[0]);
        var adds = Assert.IsType<Reply.SendThis>(_teacher.Replies[1]);
        Assert.Equal((CaseVerbs.Add, words), (adds.Verb, adds.Text));
        Assert.DoesNotContain(Assert.Single(_school.Cases.Values).History, entry => entry.Kind == CaseEvent.Added.Name);
    }

    [Fact]
    public void What_is_told_in_pieces_is_added_as_a_whole()
    {
        Threatened();
        _teacher.Say("hij stond vanmorgen weer bij mijn auto").Say("en hij weet nu waar ik woon");

        Assert.Equal(
            "hij stond vanmorgen weer bij mijn auto\nen hij weet nu waar ik woon",
            _teacher.Conversation.Unsent?.Text ?? _teacher.Conversation.Told);
    }

    [Theory]
    [InlineData("alleen noteren, niet versturen")]
    [InlineData("nog niet versturen")]
    public void What_is_not_to_be_sent_stays(string words)
    {
        Report("In de klassenapp van 3C gaat het mis.");
        _teacher.Say("het is nog erger geworden").Say(words);

        Assert.DoesNotContain(Assert.Single(_school.Cases.Values).History, entry => entry.Kind == CaseEvent.Added.Name);
    }

    [Theory]
    [InlineData("heeft de teamleider het gezien?")]
    [InlineData("niemand antwoordt, wat moet ik doen")]
    public void Whether_it_was_seen_is_asked_of_the_report_all_the_same(string words)
    {
        Threatened();

        Assert.IsType<Reply.CaseDone>(Assert.Single(_teacher.Say(words).Replies));
    }

    [Theory]
    [InlineData("heeft mn teamleider het al gezien?")]
    [InlineData("is dit al verstuurd?")]
    public void Of_another_danger_nothing_was_sent(string words)
    {
        Report("In de klassenapp van 3C gaat het mis.");
        _teacher.Say("een leerling bedreigt mij via insta").Say(words);

        Assert.Equal([new Reply.Say(Note.NotThisSent), new Reply.DangerStays()], _teacher.Replies);
    }

    [Theory]
    [InlineData("moet ik de politie bellen")]
    [InlineData("kan dat filmpje nog bij de directie komen")]
    [InlineData("nieuwe vraag: mag ik leerlingen volgen")]
    [InlineData("hoe lang duurt een schorsing?")]
    [InlineData("ik wil het melden bij mn teamleider")]
    public void What_is_not_about_it_is_no_part_of_a_report(string words)
    {
        Report("In de klassenapp van 3C gaat het mis.");

        Assert.DoesNotContain(_teacher.Say(words).Replies, reply => reply is Reply.SendThis or Reply.CaseDone or Reply.CaseListed);
    }

    [Theory]
    [InlineData("het is nog erger geworden")]
    [InlineData("hij deed het weer vandaag")]
    [InlineData("het gaat nog steeds door")]
    [InlineData("er was nog een tweede leerling bij")]
    public void What_goes_on_from_it_is_offered_as_an_addition_or_something_else(string words)
    {
        Report("In de klassenapp van 3C gaat het mis.");

        Assert.True(Assert.IsType<Reply.SendThis>(Assert.Single(_teacher.Say(words).Replies)) is { IsSupposed: true });
        _teacher.PressButton("Nee, iets anders");

        Assert.Null(_teacher.Conversation.Unsent);
        Assert.DoesNotContain(Assert.Single(_school.Cases.Values).History, entry => entry.Kind == CaseEvent.Added.Name);
    }

    [Theory]
    [InlineData("heeft ie het al gezien?")]
    [InlineData("hoor nog niks")]
    [InlineData("en nu?")]
    public void How_it_stands_is_shown_to_who_asks_that(string words)
    {
        Report("In de klassenapp van 3C gaat het mis.");

        Assert.Equal(Occasion.Wanted, Assert.IsType<Reply.CaseDone>(Assert.Single(_teacher.Say(words).Replies)).What);
    }

    private void Threatened()
    {
        _teacher.Say("een leerling bedreigt mij, hij zegt dat hij me weet te vinden").Say("leidinggevende").Say("verder").Say("versturen");
        Assert.Single(_school.Cases);
    }

    private void Report(string what)
    {
        _teacher.Say("melden").Say(what).Say("versturen");
        Assert.Single(_school.Cases);
    }
}
