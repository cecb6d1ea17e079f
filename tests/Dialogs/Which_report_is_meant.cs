using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>Where there are more reports than one, no words are ever for one that was not meant.</summary>
public sealed class Which_report_is_meant
{
    private readonly School _school = new();
    private readonly Talk _teacher;
    private readonly Talk _leader;
    private readonly string _older;
    private readonly string _newer;

    public Which_report_is_meant()
    {
        (_teacher, _leader) = (new Talk(school: _school), new Talk(school: _school, me: School.Leader));
        _older = Report("In de klassenapp van klas 3 gaat het mis.");
        _school.Now += TimeSpan.FromMinutes(10);
        _newer = Report("Ouders schelden mij uit in de ouderapp van klas 2.");
        _school.Now += TimeSpan.FromMinutes(10);
    }

    [Theory]
    [InlineData("opgelost, telefoon ingenomen en filmpje is weg")]
    [InlineData("account is verwijderd, klaar")]
    [InlineData("it's sorted, I spoke to everyone")]
    public void A_leader_who_has_one_and_was_asked_for_another_is_asked_which_is_over(string words)
    {
        _leader.Say($"oppakken {_older}");
        NewCardArrives();

        Assert.Equal(2, Assert.IsType<Reply.WhichCase>(Assert.Single(_leader.Say(words).Replies)).Cases.Count);
        Assert.All(_school.Cases.Values, @case => Assert.False(@case.IsClosed));

        Assert.Equal((_older, words), Shown(CaseVerbs.Close, _leader.Say("die van klas 3")));
        _leader.Say("ja");

        Assert.True(_school.Cases[_older].IsClosed);
        Assert.False(_school.Cases[_newer].IsClosed);
    }

    [Theory]
    [InlineData("ik pak dit op want hij wil dood")]
    [InlineData("ik pak dit op, hij heeft een mes bij zich")]
    [InlineData("ik neem een mes mee op school")]
    [InlineData("ik doe het vannacht want ik wil dood")]
    public void Who_takes_one_on_and_tells_of_danger_is_heard(string words)
    {
        NewCardArrives();

        Assert.Contains(_leader.Say(words).Replies, reply => reply is Reply.Danger);
    }

    [Theory]
    [InlineData("ik ben benieuwd wat er naar hem gestuurd is")]
    [InlineData("ik ben al naar haar mentor geweest")]
    [InlineData("it got out of hand over the weekend")]
    [InlineData("snap ik")]
    [InlineData("dan moet die naar de schoolleiding")]
    public void What_is_no_word_for_a_case_does_nothing_with_one(string words)
    {
        var before = _school.Cases.Values.Select(@case => (@case.Id, @case.Status, @case.Handler?.Id)).ToList();
        NewCardArrives();

        _leader.Say(words);

        Assert.Equal(before, _school.Cases.Values.Select(@case => (@case.Id, @case.Status, @case.Handler?.Id)));
        Assert.DoesNotContain(_leader.Replies, reply => reply is Reply.WhichCase { OrNone: false });
    }

    [Fact]
    public void A_press_says_it_as_well_and_the_words_are_there_still()
    {
        _leader.Say($"oppakken {_older}").Say($"oppakken {_newer}");
        NewCardArrives();
        _leader.Say("opgelost, telefoon ingenomen");

        Assert.Equal((_older, "opgelost, telefoon ingenomen"), Shown(CaseVerbs.Close, _leader.PressButton($"Melding {_older}")));
    }

    [Fact]
    public void Words_that_only_one_report_tells_of_say_which()
    {
        _leader.Say($"oppakken {_older}").Say($"oppakken {_newer}");
        NewCardArrives();

        Assert.Equal(_newer, Shown(CaseVerbs.Close, _leader.Say("is opgelost, alle ouders zijn gebeld")).Id);
    }

    [Fact]
    public void The_one_whose_card_is_the_newest_is_meant()
    {
        _leader.Say($"oppakken {_older}").Say($"oppakken {_newer}");

        Assert.Equal(_newer, Shown(CaseVerbs.Close, _leader.Say("is opgelost, heb met hem gepraat")).Id);
    }

    [Fact]
    public void What_is_confirmed_is_named()
    {
        _leader.Say($"oppakken {_newer}").Say("is opgelost, heb met hem gepraat");

        Assert.Contains(_newer, _leader.Messages[0].Text, StringComparison.Ordinal);
        Assert.Contains("Ouders schelden mij uit", _leader.Messages[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("die van de ouderapp")]
    [InlineData("die van klas 2")]
    [InlineData("de laatste")]
    public void A_reporter_who_takes_one_back_says_which_in_its_words(string which)
    {
        _teacher.Say("hoi");
        Assert.IsType<Reply.WhichCase>(Assert.Single(_teacher.Say("trek mn melding nou toch maar in").Replies));

        Assert.Equal((_newer, CaseVerbs.Withdraw), Assert.IsType<Reply.AreYouSure>(Assert.Single(_teacher.Say(which).Replies)) is var sure
            ? (sure.Case.Id, sure.Verb)
            : default);
    }

    [Fact]
    public void Words_that_say_something_else_choose_nothing()
    {
        _teacher.Say("hoi").Say("trek mn melding maar in").Say("een leerling schrijft dat hij een mes meeneemt naar school");

        Assert.Contains(_teacher.Replies, reply => reply is Reply.Danger);
        Assert.Null(_teacher.Conversation.Among);
    }

    [Theory]
    [InlineData("draag melding klas 2 over aan de schoolleiding")]
    [InlineData("nee ik wil die melding van klas 2 overdragen aan de schoolleiding")]
    [InlineData("geef die van klas 2 toch maar aan de schoolleiding door, ik ben morgen ziek")]
    public void It_is_handed_over_in_their_own_words(string words)
    {
        _leader.Say($"oppakken {_older}").Say($"oppakken {_newer}");

        // To whom is shown, so that nothing goes before it is seen of which report it is.
        Assert.Equal(_newer, Shown(CaseVerbs.HandOver, _leader.Say(words)).Id);
        _leader.Say("ja");

        Assert.Null(_leader.Conversation.Draft);
        Assert.Equal(CaseStatus.HandedOver, _school.Cases[_newer].Status);
        Assert.Equal(CaseStatus.PickedUp, _school.Cases[_older].Status);
    }

    [Fact]
    public void To_whom_and_which_is_asked_where_it_is_not_told()
    {
        _leader.Say($"oppakken {_older}").Say($"oppakken {_newer}");
        NewCardArrives();

        Assert.Equal(CaseVerbs.HandOver, Assert.IsType<Reply.WhichCase>(Assert.Single(_leader.Say("draag die melding over").Replies)).Verb);
        Assert.Equal(CaseVerbs.HandOver, Assert.IsType<Reply.AskText>(Assert.Single(_leader.Say("die van klas 2").Replies)).Verb);
    }

    [Theory]
    [InlineData("ja ik pak t op. zeg haar dat ik 3e uur langskom", "ik 3e uur langskom")]
    [InlineData("ik pak dit op, ik bel de moeder vanmiddag", "ik bel de moeder vanmiddag")]
    [InlineData("ik kom zo naar je toe, praat nog niet met die leerlingen", "ik kom zo naar je toe, praat nog niet met die leerlingen")]
    public void Whoever_takes_it_on_and_says_more_is_offered_to_tell_that(string words, string text)
    {
        _leader.Say($"oppakken {_older}").Say("is opgelost").Say("ja").Say(words);

        Assert.Equal(School.Leader, _school.Cases[_newer].Handler);
        var shown = Assert.IsType<Reply.SendThis>(_leader.Replies[^1]);
        Assert.Equal((CaseVerbs.Tell, text, _newer), (shown.Verb, shown.Text, shown.Case.Id));
        _leader.Say("ja");

        Assert.Equal(text, _school.Cases[_newer].History[^1].Text);
    }

    private static (string Id, string Text) Shown(CaseVerb verb, Talk talk)
    {
        var shown = Assert.IsType<Reply.SendThis>(Assert.Single(talk.Replies));
        Assert.Equal(verb, shown.Verb);
        return (shown.Case.Id, shown.Text);
    }

    /// <summary>A case's card that came by itself is the newest, and the conversation has no buttons of it.</summary>
    private void NewCardArrives() => _leader.Conversation = _leader.Conversation with { Buttons = null };

    private string Report(string what)
    {
        var before = _school.Cases.Keys.ToList();
        new Talk(school: _school).Say("melden").Say(what).Say("versturen");
        return Assert.Single(_school.Cases.Keys.Except(before));
    }
}
