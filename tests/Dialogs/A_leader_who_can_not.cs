using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>A leader who has no hands free, or has more than one report: what they say goes where they mean it.</summary>
public sealed class A_leader_who_can_not
{
    private readonly School _school = new();
    private readonly Talk _leader;
    private readonly string _one;

    public A_leader_who_can_not()
    {
        _leader = new Talk(school: _school, me: School.Leader);
        _one = Report("Op Snapchat wordt een leerling uit 2b uitgescholden.");
    }

    private Case One => _school.Cases[_one];

    [Theory]
    [InlineData("draag over aan de plaatsvervanger")]
    [InlineData("give it to the deputy")]
    public void Whom_they_name_is_shown_and_gets_it(string words)
    {
        var shown = Assert.IsType<Reply.SendThis>(Assert.Single(_leader.Say(words).Replies));
        Assert.Equal((CaseVerbs.Cannot, School.Deputy.Name), (shown.Verb, shown.Text));
        Assert.DoesNotContain(One.Addressed, member => member.Id == School.Deputy.Id);

        _leader.Say("ja");

        Assert.Contains(One.Addressed, member => member.Id == School.Deputy.Id);
        Assert.Null(One.Handler);
    }

    [Theory]
    [InlineData("nee vraag maar een ander")]
    [InlineData("kan iemand anders dit doen?")]
    [InlineData("can someone else do this?")]
    public void Anybody_else_is_whoever_comes_next(string words)
    {
        _leader.Say(words);

        Assert.Contains(One.Addressed, member => member.Id == School.Deputy.Id);
        Assert.Null(One.Handler);
    }

    [Theory]
    [InlineData("hoef ik niet te sturen, gewoon oppakken")]
    [InlineData("nee, gewoon oppakken")]
    public void Nothing_goes_and_it_is_theirs(string words)
    {
        Assert.IsType<Reply.ForTheCase>(Assert.Single(_leader.Say("wat vervelend voor die leerling zeg").Replies));

        _leader.Say(words);

        Assert.Equal(School.Leader, One.Handler);
        Assert.DoesNotContain(One.History, entry => entry.Kind == CaseEvent.Told.Name);
        Assert.Null(_leader.Conversation.Unsent);
    }

    [Theory]
    [InlineData("zeg tegen de docent van de snapchat melding dat ik haar morgen bel")]
    [InlineData("zeg tegen de docent over 2b dat ik haar morgen bel")]
    public void What_names_a_report_goes_before_what_is_in_sight(string words)
    {
        var other = Report("De moeder van Tim scheldt in de ouderapp.");
        _leader.Say($"oppakken {_one}").Say($"oppakken {other}").Say(words);

        var shown = Assert.IsType<Reply.SendThis>(Assert.Single(_leader.Replies));
        Assert.Equal((_one, CaseVerbs.Tell), (shown.Case.Id, shown.Verb));
    }

    [Fact]
    public void What_was_asked_for_by_its_number_is_not_passed_over()
    {
        var other = Report("De moeder van Tim scheldt in de ouderapp.");
        _leader.Say($"oppakken {_one}").Say($"oppakken {other}").Say($"melding {_one}").Say("heb je hier screenshots van?");

        Assert.DoesNotContain(_leader.Replies, reply => reply is Reply.ForTheCase { Case.Id: var id } && id == other);
    }

    [Theory]
    [InlineData("is er nog een melding voor mij?")]
    [InlineData("is there another report for me?")]
    public void What_waits_for_them_is_no_report_of_theirs(string words)
    {
        Assert.IsType<Reply.CaseListed>(Assert.Single(_leader.Say(words).Replies));
        Assert.Null(_leader.Conversation.Draft);
    }

    private string Report(string what)
    {
        var before = _school.Cases.Keys.ToList();
        new Talk(school: _school).Say("melden").Say(what).Say("versturen");
        _school.Now += TimeSpan.FromMinutes(5);
        return Assert.Single(_school.Cases.Keys.Except(before));
    }
}
