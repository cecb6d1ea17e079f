using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>Whoever says that a closed report is not over is shown how that one is opened again, or asked which.</summary>
public sealed class What_is_opened_again
{
    private readonly School _school = new();
    private readonly Talk _teacher;
    private readonly Talk _leader;
    private readonly string _older;
    private readonly string _newer;

    public What_is_opened_again()
    {
        (_teacher, _leader) = (new Talk(school: _school), new Talk(school: _school, me: School.Leader));
        _older = Closed("Op Snapchat wordt een leerling uit 2b uitgescholden.");
        _newer = Closed("De moeder van Tim scheldt in de ouderapp.");
        _teacher.Say("hoi");
        _teacher.Conversation = _teacher.Conversation with { Buttons = null };
    }

    [Theory]
    [InlineData("hoezo dicht?")]
    [InlineData("waarom is mijn melding gesloten")]
    [InlineData("it's NOT closed, still going on")]
    [InlineData("het is helemaal niet opgelost")]
    public void Where_it_may_be_several_it_is_asked_which(string words)
    {
        var asked = Assert.IsType<Reply.WhichCase>(Assert.Single(_teacher.Say(words).Replies));
        Assert.Equal(2, asked.Cases.Count);

        var shown = Assert.IsType<Reply.SendThis>(Assert.Single(_teacher.PressButton(
            _teacher.Buttons.First(title => title.Contains(_older, StringComparison.Ordinal))).Replies));

        Assert.Equal((_older, CaseVerbs.NotSolved, words), (shown.Case.Id, shown.Verb, shown.Text));
        Assert.True(_school.Cases[_older].IsClosed);
        _teacher.Say("ja");
        Assert.Equal((false, true), (_school.Cases[_older].IsClosed, _school.Cases[_newer].IsClosed));
    }

    [Fact]
    public void Which_is_said_in_words_as_well()
    {
        _teacher.Say("hoezo dicht?").Say("die van snapchat");

        Assert.Equal(_older, Assert.IsType<Reply.SendThis>(Assert.Single(_teacher.Replies)).Case.Id);
    }

    [Theory]
    [InlineData("de groep is nog niet gesloten")]
    [InlineData("her account is not closed")]
    [InlineData("waarom is de school morgen dicht?")]
    [InlineData("hoe is dat eigenlijk opgelost?")]
    public void What_else_is_open_or_shut_opens_nothing(string words) =>
        Assert.DoesNotContain(
            _teacher.Say(words).Replies,
            reply => reply is Reply.WhichCase or Reply.SendThis { Verb.Name: "case.notSolved" } or Reply.AskText);

    [Fact]
    public void Its_number_names_it()
    {
        _teacher.Say($"{_older} is not solved");

        Assert.Equal(_older, Assert.IsType<Reply.SendThis>(Assert.Single(_teacher.Replies)).Case.Id);
    }

    [Fact]
    public void Its_number_names_it_below_another_that_was_shown()
    {
        _teacher.Say($"{_newer} is not solved").Say($"{_older} is not solved");

        var shown = Assert.IsType<Reply.SendThis>(Assert.Single(_teacher.Replies));
        Assert.Equal((_older, $"{_older} is not solved"), (shown.Case.Id, shown.Text));
    }

    [Fact]
    public void What_it_is_about_names_it() =>
        Assert.Equal(_older, Assert.IsType<Reply.AskText>(Assert.Single(_teacher.Say("heropen mijn snapchat melding").Replies)).Case.Id);

    [Theory]
    [InlineData("hoezo dicht?")]
    [InlineData("it's NOT closed, still going on")]
    [InlineData("heropen mijn melding")]
    public void The_only_one_is_meant(string words)
    {
        _school.Cases.Remove(_newer);

        _teacher.Say(words);

        Assert.Equal(_older, Assert.Single(_teacher.Replies) switch
        {
            Reply.SendThis shown => shown.Case.Id,
            Reply.AskText asked => asked.Case.Id,
            _ => null,
        });
    }

    [Fact]
    public void That_it_is_not_over_is_no_no_to_what_was_shown()
    {
        _school.Cases.Remove(_newer);
        _teacher.Say("hoezo dicht?").Say("het is helemaal niet opgelost");

        Assert.Equal("hoezo dicht?\nhet is helemaal niet opgelost", Assert.IsType<Reply.SendThis>(Assert.Single(_teacher.Replies)).Text);
    }

    [Theory]
    [InlineData("hoezo dicht, die klote film staat nog gewoon bij 3 klassen in de groepsapp")]
    [InlineData("stop. mijn melding moet weer open")]
    public void A_question_of_the_bot_that_is_open_swallows_it_not(string words)
    {
        _teacher.Say("mag ik een klassenfoto op insta zetten").Say(words);

        Assert.IsType<Reply.WhichCase>(Assert.Single(_teacher.Replies));
    }

    [Theory]
    [InlineData("ik maak de deur weer open")]
    [InlineData("open het filmpje weer")]
    [InlineData("mijn melding hoeft niet weer open")]
    public void A_door_or_a_no_opens_nothing(string words) => Assert.DoesNotContain(
        _teacher.Say(words).Replies, reply => reply is Reply.WhichCase or Reply.SendThis { Verb.Name: "case.notSolved" } or Reply.AskText);

    private string Closed(string what)
    {
        var before = _school.Cases.Keys.ToList();
        _teacher.Say("melden").Say(what).Say("ja");
        var id = Assert.Single(_school.Cases.Keys.Except(before));
        _school.Now += TimeSpan.FromMinutes(5);
        _leader.Say($"oppakken {id}").Say($"sluiten {id}: opgelost").Say("ja");
        Assert.True(_school.Cases[id].IsClosed);
        _school.Now += TimeSpan.FromMinutes(5);
        return id;
    }
}
