using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>How soon somebody has to look follows the words, and is shown before it goes.</summary>
public sealed class How_soon_a_report_is_read
{
    private readonly Talk _talk = new();

    [Theory]
    [InlineData("wel vandaag graag, niet morgen")]
    [InlineData("moet echt nu, ze zit hier nog. verstuur maar")]
    [InlineData("nee hoe snel = NU")]
    [InlineData("today please")]
    [InlineData("right now please, not tomorrow")]
    [InlineData("het is spoed")]
    [InlineData("het is wel dringend")]
    [InlineData("its kind of urgent")]
    [InlineData("er is haast bij")]
    [InlineData("dit is spoed!")]
    [InlineData("nu graag, morgen kan niet")]
    [InlineData("vandaag graag, morgen is niet goed")]
    public void Is_said_in_words(string words)
    {
        _talk.Say("melden").Say("een vader scheldt mij uit op facebook").Say(words);

        var check = Assert.IsType<Reply.ReportCheck>(_talk.Replies[^1]);
        Assert.Equal((Urgency.Now, "een vader scheldt mij uit op facebook"), (check.Draft.Urgency, check.Draft.What));
    }

    [Theory]
    [InlineData("morgen mag ook")]
    [InlineData("geen haast hoor")]
    [InlineData("no rush")]
    [InlineData("het is geen spoed")]
    [InlineData("er is geen haast bij")]
    [InlineData("morgen is ook goed, hoeft niet vandaag")]
    public void Can_be_less_too(string words)
    {
        _talk.Say("melden").Say("een vader scheldt mij uit op facebook, ze zit hier nog").Say(words);

        Assert.Equal(Urgency.Consult, _talk.Conversation.Draft!.Urgency);
    }

    [Theory]
    [InlineData("een ouder scheldt een collega uit op facebook, ze zit hier nog", Urgency.Now)]
    [InlineData("a parent insults a colleague on facebook, today please", Urgency.Now)]
    [InlineData("een ouder schold vandaag een collega uit op facebook", Urgency.Consult)]
    [InlineData("een ouder scheldt een collega uit op facebook, geen spoed", Urgency.Consult)]
    public void Is_heard_in_what_is_told(string story, Urgency urgency) =>
        Assert.Equal(urgency, _talk.Say("melden").Say(story).Conversation.Draft!.Urgency);

    [Theory]
    [InlineData("tomorrow is fine")]
    [InlineData("set it to tomorrow")]
    [InlineData("how soon: tomorrow will do")]
    [InlineData("it can wait")]
    public void Can_be_less_in_English_too(string words)
    {
        _talk.Say("melden").Say("een vader scheldt mij uit op facebook, ze zit hier nog").Say(words);

        var check = Assert.IsType<Reply.ReportCheck>(_talk.Replies[^1]);
        Assert.Equal((Urgency.Consult, "een vader scheldt mij uit op facebook, ze zit hier nog"), (check.Draft.Urgency, check.Draft.What));
    }
}
