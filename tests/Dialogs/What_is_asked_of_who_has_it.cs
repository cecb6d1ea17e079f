using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>Whoever reported can have something asked of or told to who has it: it is shown as an addition before it goes.</summary>
public sealed class What_is_asked_of_who_has_it
{
    private readonly School _school = new();
    private readonly Talk _teacher;

    public What_is_asked_of_who_has_it()
    {
        _teacher = new Talk(school: _school).Say("melden").Say("De moeder van Tim scheldt mij uit in de ouderapp.").Say("ja");
        new Talk(school: _school, me: School.Leader).Say("oppakken");
    }

    [Theory]
    [InlineData("vraag haar of ze al met de ouders heeft gebeld", "heeft ze al met de ouders gebeld?")]
    [InlineData("ask her if she called the parents", "if she called the parents")]
    [InlineData("kun je vragen of hij al gebeld heeft", "heeft hij al gebeld?")]
    [InlineData("vraag aan mijn teamleider wanneer ze tijd heeft", "wanneer heeft ze tijd?")]
    [InlineData("zeg tegen de teamleider: ik ben morgen vrij", "ik ben morgen vrij")]
    public void It_is_shown_as_it_goes_to_them(string words, string text)
    {
        var shown = Assert.IsType<Reply.SendThis>(Assert.Single(_teacher.Say(words).Replies));

        Assert.Equal((CaseVerbs.Add, text), (shown.Verb, shown.Text));
        Assert.Null(_teacher.Conversation.Draft);
        _teacher.Say("ja");
        Assert.Equal(text, Assert.Single(_school.Cases.Values).History[^1].Text);
    }

    [Fact]
    public void Who_has_reported_nothing_has_nobody_to_ask()
    {
        var other = new Talk(school: _school, me: School.Stranger).Say("vraag haar of ze al met de ouders heeft gebeld");

        Assert.DoesNotContain(other.Replies, reply => reply is Reply.SendThis);
    }

    [Fact]
    public void Whether_there_is_a_report_for_them_writes_none()
    {
        _teacher.Say("is er nog een melding voor mij?");

        Assert.IsType<Reply.CaseListed>(Assert.Single(_teacher.Replies));
        Assert.Null(_teacher.Conversation.Draft);
    }
}
