using Sevenwolden.Dialogs;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>Forgetting, doubting, not daring, privacy: a human sentence each, in whatever words.</summary>
public sealed class Little_things_people_say
{
    [Theory]
    [InlineData("vergeet me maar")]
    [InlineData("vergeet mij alsjeblieft")]
    [InlineData("gooi alles van mij maar weg")]
    [InlineData("just forget me")]
    [InlineData("delete everything about me please")]
    public void Is_asked_whether_to_forget_and_kept_by_a_no(string text)
    {
        var talk = new Talk().Say(text);
        Assert.IsType<Reply.ConfirmForget>(Assert.Single(talk.Replies));

        talk.Say("nee toch niet");

        Assert.Equal(Note.NothingForgotten, Assert.IsType<Reply.Say>(Assert.Single(talk.Replies)).Note);
    }

    [Theory]
    [InlineData("ik durf het niet")]
    [InlineData("nee ik durf dit niet te melden")]
    [InlineData("vind het toch te eng om te melden")]
    [InlineData("i don't dare")]
    [InlineData("i'm scared to report it")]
    public void Is_no_report_where_somebody_does_not_dare(string text)
    {
        var talk = new Talk().Say("ik wil iets melden").Say("Een collega zet leerlingen voor gek op Facebook").Say(text);

        Assert.Equal(Note.NoNeedToDare, Assert.IsType<Reply.Say>(talk.Replies[0]).Note);
        Assert.Equal("Een collega zet leerlingen voor gek op Facebook", talk.Conversation.Draft!.What);
    }

    [Theory]
    [InlineData("ik twijfel ergens over")]
    [InlineData("twijfel over iets")]
    [InlineData("ik weet iets niet zeker")]
    [InlineData("i'm in doubt about something")]
    [InlineData("not sure about something")]
    public void Is_asked_about_what_where_somebody_doubts(string text) =>
        Assert.Equal(ChooseBecause.StartOver, Assert.IsType<Reply.Choose>(Assert.Single(new Talk().Say(text).Replies)).Because);

    [Theory]
    [InlineData("kan mijn teamleider zien wat ik hier typ")]
    [InlineData("leest mijn baas dit allemaal mee")]
    [InlineData("who gets to read this chat")]
    [InlineData("can my manager see what i write here")]
    public void Is_told_who_reads_it_and_not_what_is_kept(string text) =>
        Assert.Equal(Note.WhoReads, Assert.IsType<Reply.Say>(Assert.Single(new Talk().Say(text).Replies)).Note);

    [Fact]
    public void Sees_the_same_card_of_privacy_once()
    {
        var talk = new Talk().Say("wat bewaar je over mij");
        Assert.IsType<Reply.HoldingsShown>(Assert.Single(talk.Replies));

        Assert.IsType<Reply.JustSaid>(Assert.Single(talk.Say("wat weet je nog van mij").Replies));
        Assert.IsType<Reply.HoldingsShown>(Assert.Single(talk.PressButton("Toon het nog eens").Replies));
    }

    [Theory]
    [InlineData("wat bewaar je over mij", typeof(Reply.HoldingsShown))]
    [InlineData("help", typeof(Reply.Help))]
    [InlineData("artikelen", typeof(Reply.ArticleIndex))]
    public void Sees_what_is_in_sight_in_the_other_language(string shown, Type reply)
    {
        var talk = new Talk().Say(shown).Say("in english please");

        Assert.Equal(Language.English, talk.Conversation.Language);
        Assert.IsType(reply, talk.Replies[^1]);
    }

    [Theory]
    [InlineData("melden", "terug")]
    [InlineData("melden", "dat klopt niet")]
    [InlineData("make a report", "back")]
    [InlineData("make a report", "that is not right")]
    public void Is_not_told_that_nothing_is_going_on_with_a_form_open(string form, string text)
    {
        var talk = new Talk().Say(form).Say(text);

        Assert.True(talk.Replies is [Reply.DraftOpen] or [Reply.ReportForm]);
    }

    [Theory]
    [InlineData("terug")]
    [InlineData("dat klopt niet")]
    [InlineData("back")]
    public void Is_not_told_that_nothing_is_going_on_after_a_danger(string text) =>
        Assert.IsType<Reply.DangerStays>(Assert.Single(new Talk().Say("Een leerling schrijft dat hij dood wil").Say(text).Replies));
}
