using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>Whoever wants to report in any words finds a form with the first that they told, and no word to the bot.</summary>
public sealed class What_a_report_begins_with
{
    private const string Told = "een ouder zet me op facebook weg als waardeloze docent";

    [Theory]
    [InlineData("i want to report it pls")]
    [InlineData("ja dat wil ik dan melden bij mn leidinggevende denk ik, kan dat hier")]
    [InlineData("meld die vader maar bij mn baas")]
    [InlineData("nee dat zei je niet, ik wil hem MELDEN")]
    [InlineData("ok meld t nu")]
    [InlineData("ik wil dit melden")]
    [InlineData("meld dit")]
    public void It_is_what_was_told_whatever_the_wish(string wish)
    {
        var talk = new Talk().Say(Told).Say(wish);

        Assert.Equal((Told, Place.Facebook), (talk.Conversation.Draft!.What, talk.Conversation.Draft.Place));
    }

    [Theory]
    [InlineData("nee ik wil het melden bij mijn teamleider, leerlingen hebben dit gemaakt", "leerlingen hebben dit gemaakt")]
    public void What_is_told_with_the_wish_comes_behind_it(string wish, string more) =>
        Assert.Equal($"{Told}\n{more}", new Talk().Say(Told).Say(wish).Conversation.Draft!.What);

    [Theory]
    [InlineData("jezus natuurlijk gaat het over school lees nou es")]
    [InlineData("ik ga terugschrijven dat hij moet ophouden")]
    [InlineData("ik weet niet wat ik moet doen")]
    [InlineData("nou dan laat ik het. ik wil liever met me leidingevende praten")]
    public void Talk_to_the_bot_and_what_one_means_to_do_is_no_part_of_it(string words) =>
        Assert.Equal(Told, new Talk().Say(Told).Say(words).Say("ik wil dit melden").Conversation.Draft!.What);

    [Theory]
    [InlineData("het staat in de klasseapp", Place.ClassApp)]
    [InlineData("het gebeurt op tiktok", Place.TikTok)]
    [InlineData("hij zet het in de ouder app", Place.ParentsApp)]
    [InlineData("het begon in de groepsapp van 3b", Place.ClassApp)]
    [InlineData("in de app van klas 2c staat het nog", Place.ClassApp)]
    public void Where_it_is_stands_in_the_form(string words, Place place) =>
        Assert.Equal(place, new Talk().Say("melden").Say("iemand scheldt mij uit, " + words).Conversation.Draft!.Place);

    [Theory]
    [InlineData("ik wil niet melden")]
    [InlineData("moet ik dit melden?")]
    public void Who_does_not_want_to_or_asks_whether_to_gets_no_form(string words) =>
        Assert.Null(new Talk().Say("mag ik een foto van mijn klas op instagram zetten?").Say(words).Conversation.Draft);

    [Theory]
    [InlineData("so? the report?")]
    [InlineData("report it now")]
    [InlineData("en de melding?")]
    [InlineData("talk to my manager")]
    public void Who_asks_for_the_report_below_what_was_told_gets_it_with_that(string words)
    {
        const string Story = "een leerling scheldt mij uit op insta";

        Assert.Equal(Story, new Talk().Say(Story).Say(words).Conversation.Draft?.What);
    }
}
