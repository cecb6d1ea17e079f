using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>A leader hands a case over, takes one on and says something in words: it is shown, goes then, and none of it is lost.</summary>
public sealed class How_a_case_is_handed_over_in_words
{
    private readonly School _school = new();
    private readonly Talk _leader;
    private readonly string _one;
    private readonly string _other;

    public How_a_case_is_handed_over_in_words()
    {
        _leader = new Talk(school: _school, me: School.Leader);
        _one = Report("In de klassenapp van 4havo gaat het mis.");
        _school.Now += TimeSpan.FromMinutes(5);
        _other = Report("Er is een nepaccount van mij.");
    }

    [Theory]
    [InlineData("die van 4havo geef ik door aan schoolleiding, die is van de veiligheid")]
    [InlineData("geef de melding van 4havo door aan schoolleiding, die gaat daarover")]
    [InlineData("draag {0} over aan Schoolleiding")]
    [InlineData("draag {0} over aan de schoolleiding")]
    public void It_is_shown_to_whom_and_goes_by_a_yes(string words)
    {
        _leader.Say($"oppakken {_one}").Say($"oppakken {_other}");

        var shown = Assert.IsType<Reply.SendThis>(Assert.Single(
            _leader.Say(string.Format(System.Globalization.CultureInfo.InvariantCulture, words, _one)).Replies));

        Assert.Equal((_one, CaseVerbs.HandOver, "Schoolleiding"), (shown.Case.Id, shown.Verb, shown.Text));
        Assert.Equal(CaseStatus.PickedUp, _school.Cases[_one].Status);
        Assert.Contains("Schoolleiding", _leader.Messages[0].Text, StringComparison.Ordinal);
        _leader.Say("ja doe maar");
        Assert.Equal((CaseStatus.HandedOver, CaseStatus.PickedUp), (_school.Cases[_one].Status, _school.Cases[_other].Status));
    }

    [Fact]
    public void To_whom_is_answered_by_the_name_alone()
    {
        _leader.Say($"oppakken {_one}").Say("draag die over");
        Assert.IsType<Reply.AskText>(Assert.Single(_leader.Replies));

        _leader.Say("Schoolleiding");

        Assert.Equal(CaseStatus.HandedOver, _school.Cases[_one].Status);
    }

    [Fact]
    public void Who_was_left_out_can_not_have_it_and_that_is_said()
    {
        var id = Report("Mijn collega post foto's.", "niet naar Plaatsvervanger");
        _leader.Say($"oppakken {id}").Say($"draag {id} over aan Plaatsvervanger");

        Assert.Equal(Refusal.NotToThem, Assert.IsType<Reply.CaseRefused>(Assert.Single(_leader.Replies)).Why);
        Assert.Equal(CaseStatus.PickedUp, _school.Cases[id].Status);
    }

    [Theory]
    [InlineData("ja versturen")]
    [InlineData("ja stuur")]
    [InlineData("ja doe maar")]
    public void A_yes_before_it_is_said_which_asks_that_again_and_loses_nothing(string words)
    {
        Assert.IsType<Reply.WhichCase>(Assert.Single(_leader.Say("heb met iedereen gepraat").Replies));

        Assert.IsType<Reply.WhichCase>(Assert.Single(_leader.Say(words).Replies));

        Assert.Equal("heb met iedereen gepraat", Assert.IsType<Reply.ForTheCase>(Assert.Single(_leader.Say("die van 4havo").Replies)).Text);
    }

    [Fact]
    public void A_yes_to_nothing_is_told_that_it_has_to_be_typed_again() =>
        Assert.Equal(new Reply.Say(Note.TypeAgain), Assert.Single(_leader.Say("hoi").Say("ja versturen").Replies));

    [Fact]
    public void A_yes_before_anything_was_typed_asks_for_that_again()
    {
        _leader.Say($"oppakken {_one}").Say("vraag stellen");
        Assert.IsType<Reply.AskText>(Assert.Single(_leader.Replies));

        Assert.IsType<Reply.AskText>(Assert.Single(_leader.Say("ja versturen").Replies));

        Assert.Equal("Wie begon?", Assert.IsType<Reply.SendThis>(Assert.Single(_leader.Say("Wie begon?").Replies)).Text);
    }

    [Fact]
    public void Taken_on_with_a_question_it_is_theirs_and_the_question_is_offered()
    {
        _school.Cases.Remove(_other);
        _leader.Say("ik doe het wel, welke klas is dit?");

        Assert.Equal(School.Leader, _school.Cases[_one].Handler);
        Assert.Equal(CaseVerbs.Ask, Assert.IsType<Reply.SendThis>(_leader.Replies[^1]).Verb);
    }

    [Theory]
    [InlineData("nee, iets anders. stuur dit: ik bel haar moeder", "ik bel haar moeder")]
    [InlineData("nee stuur: welke klas is dit?", "welke klas is dit?")]
    public void What_stands_behind_the_colon_goes_instead(string words, string text)
    {
        _school.Cases.Remove(_other);
        _leader.Say("oppakken").Say("heb de ouders gebeld").Say(words);

        Assert.Equal(text, Assert.IsType<Reply.ForTheCase>(Assert.Single(_leader.Replies)).Text);
    }

    [Fact]
    public void An_outcry_before_it_is_no_part_of_what_is_told()
    {
        _school.Cases.Remove(_other);
        _leader.Say("oppakken").Say("wat? zeg tegen de docent: ik kom eraan");

        Assert.Equal("ik kom eraan", Assert.IsType<Reply.SendThis>(Assert.Single(_leader.Replies)).Text);
    }

    [Fact]
    public void What_is_said_to_them_after_an_excuse_is_offered_to_them()
    {
        const string words = "oh sorry dat wist ik niet! ga eens rustig met haar praten na de les en laat me weten hoe t ging";
        _school.Cases.Remove(_other);

        Assert.Equal(words, Assert.IsType<Reply.ForTheCase>(Assert.Single(_leader.Say("oppakken").Say(words).Replies)).Text);
    }

    private string Report(string what, string? whom = null)
    {
        var before = _school.Cases.Keys.ToList();
        var talk = new Talk(school: _school).Say("melden").Say(what);
        _ = whom is null ? talk : talk.Say(whom);
        talk.Say("versturen");
        return Assert.Single(_school.Cases.Keys.Except(before));
    }
}
