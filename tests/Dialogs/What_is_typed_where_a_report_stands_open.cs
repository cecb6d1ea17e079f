using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>The card that stands there last is what people type for, and not the question above it.</summary>
public sealed class What_is_typed_where_a_report_stands_open
{
    private readonly School _school = new();

    private Talk Open() => new Talk(school: _school).Say("iemand wordt online gepest").Say("praat met mijn leidinggevende");

    [Fact]
    public void Is_for_the_report_and_no_answer_to_the_question_above_it()
    {
        var talk = Open();
        var answers = talk.Conversation.Consultation!.Answers;

        talk.Say("mn mentorleerling krijgt nare berichtjes op snap van klasgenoten");

        Assert.IsType<Reply.IsItTheText>(Assert.Single(talk.Replies));
        Assert.Equal(answers, talk.Conversation.Consultation.Answers);
    }

    [Theory]
    [InlineData("hou je bek stomme robot ik wil niks melden")]
    [InlineData("laat me met rust, ik stop ermee")]
    [InlineData("nee niks melden zei ik toch")]
    public void Is_a_way_out_however_angry(string words)
    {
        var talk = Open().Say(words);
        if (talk.Conversation.Draft is not null)
        {
            talk.Say(words);
        }

        Assert.Null(talk.Conversation.Draft);
        Assert.Empty(_school.Cases);
    }

    [Theory]
    [InlineData("is er iets verstuurd?", Note.NotSentYet)]
    [InlineData("wat is er met mn melding", Note.NotSentYet)]
    [InlineData("pff wat een formulier. moet dat allemaal", Note.FormIsShort)]
    public void Is_answered_and_the_report_stays(string words, Note said)
    {
        var talk = Open().Say(words);

        Assert.Equal(new Reply.Say(said), talk.Replies[0]);
        Assert.NotNull(talk.Conversation.Draft);
    }

    [Theory]
    [InlineData("die leerling appte me: ik stop ermee, hij is het zat in die klas")]
    [InlineData("de mentor wil niets melden dus doe ik het nu, ze wordt al weken gepest")]
    [InlineData("een leerling roept steeds laat me met rust en klasgenoten lachen haar uit in de app")]
    [InlineData("the kid did something on snap that made a girl go home crying")]
    [InlineData("gisteren was het filmpje al naar de hele klas gestuurd")]
    [InlineData("its getting worse, they call me ugly on insta")]
    public void Is_never_lost_where_it_tells_of_somebody(string words)
    {
        var talk = new Talk(school: _school).Say("melden").Say("een leerling plaatste een filmpje van mij op tiktok").Say(words);

        Assert.Contains(words[..12], $"{talk.Conversation.Draft!.What}{talk.Conversation.Draft.Perhaps}", StringComparison.Ordinal);
        Assert.Equal(Place.TikTok, talk.Conversation.Draft.Place);
    }

    [Theory]
    [InlineData("jawel versturen")]
    [InlineData("nee ik wil het wel melden")]
    public void Is_kept_by_whoever_did_not_mean_to_refuse(string words)
    {
        var talk = new Talk(school: _school).Say("melden").Say("een leerling plaatste een filmpje van mij op tiktok");

        talk.Say("laat maar, stuur em").Say(words);

        Assert.True(talk.Conversation.Draft is not null || _school.Cases.Count == 1);
    }

    [Theory]
    [InlineData("ze schelden elkaar uit in de whatsapp groep van klas 3b", Place.ClassApp)]
    [InlineData("kids are calling each other names in the class whatsapp", Place.ClassApp)]
    [InlineData("collega zet memes over leerlingen in de personeelsapp", Place.StaffApp)]
    public void Names_its_place(string words, Place place) =>
        Assert.Equal(place, new Talk(school: _school).Say("melden").Say(words).Conversation.Draft!.Place);

    [Theory]
    [InlineData("is idd in snapchat niet de app")]
    [InlineData("waar is snapchat")]
    [InlineData("oja plek klopt niet het was dus snapchat")]
    public void Puts_the_place_right(string words)
    {
        var talk = new Talk(school: _school).Say("melden").Say("de klassenapp van 2b is helemaal uit de hand gelopen").Say(words);

        Assert.Equal(Place.Snapchat, talk.Conversation.Draft!.Place);
        Assert.Equal("de klassenapp van 2b is helemaal uit de hand gelopen", talk.Conversation.Draft.What);
    }

    [Fact]
    public void Is_put_in_before_what_to_do_about_a_danger_is_done()
    {
        var talk = new Talk(school: _school).Say("can u tell my boss: parents in the parents app are calling me names");

        talk.Say("also put in that one mom threatened to come to school tomorrow to kill me");

        Assert.Contains(talk.Replies, reply => reply is Reply.Danger);
        Assert.Contains("one mom threatened to come to school", talk.Conversation.Draft!.What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("klassenapp van 2b is helemaal uit de hand gelopen wil t ff melden bij mn teamleider")]
    [InlineData("wanna report something to my team lead, kid keeps dm'ing me on insta at night")]
    [InlineData("can u let my tl know a kid posted a vid of me teaching on tiktok")]
    public void Was_asked_for_with_its_story(string words) =>
        Assert.NotEqual("", new Talk(school: _school).Say(words).Conversation.Draft?.What ?? "");
}
