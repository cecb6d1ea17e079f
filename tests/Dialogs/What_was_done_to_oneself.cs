using Sevenwolden.Dialogs;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>Whoever something is done to is no doer: no verdict, no "take it down", but what the protocol has for them, and help.</summary>
public sealed class What_was_done_to_oneself
{
    [Theory]
    [InlineData("een collega heeft een rotopmerking over mij geplaatst")]
    [InlineData("iemand heeft een foto van mij online gezet")]
    [InlineData("Een ouder zet steeds leugens over mij op Facebook")]
    [InlineData("er gaat een filmpje van mij rond op snapchat")]
    [InlineData("leerlingen hebben een nepaccount van me gemaakt")]
    [InlineData("ze maken me zwart in de ouderapp")]
    [InlineData("ik word al weken uitgescholden in de klassenapp")]
    [InlineData("een ouder beledigt me steeds in de groepsapp")]
    [InlineData("iemand heeft een foto van mij op insta gezet, mag dat?")]
    [InlineData("they posted something nasty about me")]
    [InlineData("someone put a picture of me online without asking")]
    [InlineData("a parent keeps spreading lies about me in the group")]
    [InlineData("my pupils made a meme of me and it's on tiktok")]
    [InlineData("i'm being mocked by pupils on snapchat")]
    public void Is_heard_as_that(string text)
    {
        var talk = new Talk().Say(text);

        Assert.Equal("done_to_you", Assert.Single(Assert.IsType<Reply.Silent>(Assert.Single(talk.Replies)).Subjects).Name);
        Assert.Contains(talk.Buttons, title => title.EndsWith("leidinggevende", StringComparison.Ordinal)
            || title.EndsWith("manager", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ik heb een foto van mij en mijn klas op Instagram gezet")]
    [InlineData("mag een ouder een foto van mij op Facebook zetten?")]
    [InlineData("een leerling van mij heeft een filmpje geplaatst")]
    [InlineData("een leerling vertelde me dat ze gepest wordt in de app")]
    [InlineData("i posted a picture of me and my class")]
    [InlineData("a pupil told me that he is bullied online")]
    [InlineData("een collega plaatste een foto van mijn klas op facebook")]
    public void Is_not_heard_where_it_was_done_to_another(string text) => Assert.DoesNotContain(
        new Talk().Say(text).Replies, reply => reply is Reply.Silent { Subjects: [{ Name: "done_to_you" }, ..] });

    [Fact]
    public void Is_a_danger_first_where_it_is_one() =>
        Assert.IsType<Reply.Danger>(new Talk().Say("een leerling dreigt mij neer te steken, hij zette het over mij op snap").Replies[0]);

    [Theory]
    [InlineData("Een collega heeft zomaar een foto van mijn klas op Facebook gezet", "nee", "Zorg dat het nu weggehaald wordt")]
    [InlineData("A colleague posted a photo of my class on Facebook without asking", "no", "See that it is taken down now")]
    public void Whoever_asks_is_not_told_to_undo_what_a_colleague_did(string text, string answer, string told) =>
        Assert.Contains(told, new Talk().Say(text).Say(answer).Messages[^1].Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("Ik heb per ongeluk een foto van mijn klas op Instagram gezet", "nee", "dat was ik niet, dat was een collega")]
    [InlineData("Ik heb per ongeluk een foto van mijn klas op Instagram gezet", "nee", "ik heb t niet geplaatst, hij!!")]
    [InlineData("I posted a picture of my class by accident", "no", "it wasn't me, it was a colleague")]
    [InlineData("I posted a picture of my class by accident", "no", "not me, a parent did it")]
    public void The_same_story_has_another_doer_where_that_is_put_right(string text, string answer, string correction)
    {
        var talk = new Talk().Say(text).Say(answer);
        var id = talk.Conversation.LastConsultation;

        talk.Say(correction);

        Assert.Equal(id, talk.Conversation.LastConsultation);
        Assert.Equal(["3a.5"], talk.Finding.Citations.Select(article => article.Id));
        Assert.True(talk.Conversation.Consultation is { ByColleague: true } or { Role: not Role.Employee });
        Assert.Null(talk.Conversation.Draft);
    }

    [Theory]
    [InlineData("ik heb nog niks geplaatst hoor")]
    [InlineData("dat heb ik ze niet gevraagd")]
    public void No_doer_is_put_right_by_what_says_something_else(string text)
    {
        var talk = new Talk().Say("Mag ik een foto van mijn klas op Instagram zetten?").Say("nee").Say(text);

        Assert.True(talk.Conversation.Consultation is { ByColleague: false, Role: Role.Employee });
    }

    [Theory]
    [InlineData("er staat een filmpje van mij op tiktok, gemaakt door leerlingen", "maar dat mag toch niet?? zonder het mij te vragen")]
    [InlineData("ze hebben mij gefilmd", "maar dat mag toch niet?? zonder het mij te vragen")]
    [InlineData("een collega heeft een foto van mij op facebook gezet", "maar dat mag toch niet zonder het te vragen")]
    [InlineData("a pupil filmed me in class and put it on tiktok", "but that's not allowed right?? without asking me")]
    [InlineData(
        "een leerling heeft mij stiekem gefilmd in de les en het staat op snapchat", "maar dat mag toch niet?? zonder het mij te vragen")]
    public void Who_was_not_asked_is_heard_and_reads_what_the_text_says_of_consent(string story, string words)
    {
        var talk = new Talk().Say(story).Say(words);

        Assert.Equal(Note.NotAskedOfYou, Assert.IsType<Reply.Say>(talk.Replies[0]).Note);
        Assert.Contains(Assert.IsType<Reply.Quote>(talk.Replies[1]).Articles, article => article.Id == "3a.5");
    }
}
