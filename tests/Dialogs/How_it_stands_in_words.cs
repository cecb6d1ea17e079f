using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>Whoever reported something hears how it stands whatever words ask for that, and what they tell below it is for it.</summary>
public sealed class How_it_stands_in_words
{
    private readonly School _school = new();
    private readonly Talk _teacher;

    public How_it_stands_in_words()
    {
        _teacher = new Talk(school: _school);
        Report("In de klassenapp van 4havo gaat het mis.");
    }

    [Theory]
    [InlineData("en wat is nu de stand")]
    [InlineData("wat zei de teamleider nou eigenlijk")]
    [InlineData("is anybody doing anything about it??")]
    [InlineData("wie heeft mijn melding over 4havo nu?")]
    [InlineData("hey it says he called the parents? did he call them already?")]
    public void The_report_is_shown(string words) =>
        Assert.Equal(Occasion.Wanted, Assert.IsType<Reply.CaseDone>(Assert.Single(_teacher.Say(words).Replies)).What);

    [Theory]
    [InlineData("any news on the thing about my colleague?", "colleague")]
    [InlineData("wie heeft mijn melding over 4havo nu?", "4havo")]
    public void Of_more_the_one_that_is_named(string words, string what)
    {
        _school.Now += TimeSpan.FromMinutes(5);
        Report("My colleague posts photos.");
        _school.Now += TimeSpan.FromMinutes(5);
        Report("Er is een nepaccount van mij.");

        Assert.Contains(
            what, Assert.IsType<Reply.CaseDone>(Assert.Single(_teacher.Say(words).Replies)).Case.Report.What,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("they said 10 minutes. the guy drives a red van btw", "they said 10 minutes. the guy drives a red van btw")]
    [InlineData("no, that was for my report. add it: he drives a red van", "he drives a red van")]
    public void What_is_told_right_below_it_is_for_it(string words, string text)
    {
        var shown = Assert.IsType<Reply.SendThis>(Assert.Single(_teacher.Say(words).Replies));

        Assert.Equal((CaseVerbs.Add, text), (shown.Verb, shown.Text));
    }

    [Theory]
    [InlineData("wat is de stand van de regels over filmen in de les?")]
    [InlineData("mag een collega een foto van mij op facebook zetten?")]
    public void A_question_on_the_rules_is_none(string words) =>
        Assert.DoesNotContain(_teacher.Say(words).Replies, reply => reply is Reply.CaseDone or Reply.CaseListed or Reply.SendThis);

    private void Report(string what) => _teacher.Say("melden").Say(what).Say("versturen");
}
