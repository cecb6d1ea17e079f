using Sevenwolden.Dialogs;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>Nobody is captive below a danger: who says that there is none is believed, and a question gets somebody to call.</summary>
public sealed class An_alarm_that_is_left
{
    private const string Cry = "Een leerling uit mijn mentorklas schrijft op Snap dat hij niet meer wil leven";

    private readonly Talk _talk = new Talk().Say(Cry);

    [Theory]
    [InlineData("nee")]
    [InlineData("nee geen gevaar")]
    [InlineData("er is geen gevaar hoor")]
    [InlineData("vals alarm")]
    [InlineData("nee nee, daar gaat het niet over")]
    [InlineData("no, nobody is in danger")]
    [InlineData("you misunderstood me")]
    public void A_plain_no_ends_it(string words)
    {
        _talk.Say(words);

        Assert.Equal(Note.NoDanger, Assert.IsType<Reply.Say>(_talk.Replies[0]).Note);
        Assert.Null(_talk.Conversation.Danger);
    }

    [Theory]
    [InlineData("een vader dreigt mij in elkaar te slaan", "nee joh niks bedreigd, het gaat om een filmpje in de teamapp")]
    [InlineData("somebody will bring a knife to school", "no weapons, it's about a photo of my class")]
    public void What_it_is_not_is_said_by_its_very_word(string cry, string words) =>
        Assert.Null(new Talk().Say(cry).Say(words).Conversation.Danger);

    [Fact]
    public void Not_only_one_thing_is_more_than_that() => Assert.NotNull(new Talk().Say("een vader dreigt mij in elkaar te slaan")
        .Say("niet alleen bedreigd, hij staat nu voor de deur").Conversation.Danger);

    [Theory]
    [InlineData("nee geen gevaar. mag ik een foto van het schoolfeest op insta zetten?")]
    [InlineData("je begrijpt me verkeerd, mag ik een foto van het schoolfeest op insta zetten?")]
    [InlineData("no, it's about a photo of my class on instagram")]
    [InlineData("nobody is in danger! can i post a photo of my class on instagram?")]
    public void What_else_is_said_is_heard(string words)
    {
        _talk.Say(words);

        Assert.Null(_talk.Conversation.Danger);
        Assert.NotNull(_talk.Conversation.Consultation);
    }

    [Theory]
    [InlineData("nee hij wil dood")]
    [InlineData("nee het gaat niet goed met hem")]
    [InlineData("nee, het gaat over zijn zusje, die wil zelfmoord plegen")]
    [InlineData("ik weet niet of er geen gevaar is")]
    [InlineData("no she is not safe")]
    public void A_no_that_tells_of_danger_ends_nothing(string words) => Assert.NotNull(_talk.Say(words).Conversation.Danger);

    [Theory]
    [InlineData("moet ik zijn ouders bellen?")]
    [InlineData("should i take his phone off him?")]
    [InlineData("geen formulier graag, wie kan ik spreken")]
    [InlineData("no form please. just tell me which person at school i go to")]
    [InlineData("wie kan ik bellen")]
    public void A_question_below_it_gets_somebody_to_call(string words) =>
        Assert.Equal(School.Leader, Assert.IsType<Reply.DangerCall>(Assert.Single(_talk.Say(words).Replies)).Leader);

    [Theory]
    [InlineData("meld het maar")]
    [InlineData("ja meld maar nu")]
    [InlineData("ja meld maar nu, ik zit in de les")]
    [InlineData("NEE melden! dat van die jongen")]
    [InlineData("meld het maar dan")]
    [InlineData("ok report it then")]
    [InlineData("just let my boss know")]
    public void That_it_has_to_be_reported_opens_the_form(string words)
    {
        _talk.Say("hij zit hier naast me").Say(words);

        Assert.StartsWith(Cry, Assert.IsType<Reply.ReportForm>(_talk.Replies[^1]).Draft.What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("you already said that yourself. just let my boss know")]
    [InlineData("ok meld het dan maar")]
    public void So_it_does_in_the_midst_of_questions(string words) => Assert.IsType<Reply.ReportForm>(
        new Talk().Say("Mag ik een foto van mijn klas op Instagram zetten?").Say(words).Replies[^1]);

    [Theory]
    [InlineData("meld het maar niet")]
    [InlineData("dont report it please")]
    public void That_it_has_not_to_be_reported_opens_none(string words) => Assert.Null(_talk.Say(words).Conversation.Draft);
}
