using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

public sealed class A_misread_message
{
    [Theory]
    [InlineData("Mag Kevin Jansen uit 3HV2 op Instagram?", "Mag X uit X op Instagram?")]
    [InlineData("Jan van der Berg wil mij volgen", "X wil mij volgen")]
    [InlineData("bel me op 06-12345678 of mail jan@school.nl", "bel me op X of mail X")]
    [InlineData("# publish | consent\nmag dit? Vraag ik aan Marieke", "publish / consent mag dit? Vraag ik aan X")]
    [InlineData("Een leerling filmt op TikTok in de les", "Een leerling filmt op TikTok in de les")]
    public void Is_shown_without_names_and_on_one_line(string text, string shown) => Assert.Equal(shown, Names.Remove(text));

    [Fact]
    public void Is_kept_only_when_the_person_says_so_and_exactly_as_shown()
    {
        var shown = Shipped.Dialog.Step(
            Conversation.New, new Incoming.Words("verkeerd begrepen: mag dit van Kevin op Insta?"), new Surroundings());

        var offer = Assert.IsType<Reply.OfferToKeep>(Assert.Single(shown.Replies));
        Assert.Equal("mag dit van X op Insta?", offer.Text);
        Assert.Null(shown.Misread);

        var kept = Shipped.Dialog.Step(shown.Conversation, Press(offer.Text, "publish"), new Surroundings());

        Assert.Equal(new Misread(offer.Text, "publish"), kept.Misread);
        Assert.Null(Shipped.Dialog.Step(shown.Conversation, new Incoming.Words("niet bewaren"), new Surroundings()).Misread);
    }

    [Fact]
    public void Forged_data_keeps_no_name_and_no_topic_that_is_none()
    {
        var kept = Shipped.Dialog.Step(Conversation.New, Press("dit is van Marieke", "publish"), new Surroundings());

        Assert.Equal("dit is van X", kept.Misread!.Text);
        Assert.Null(Shipped.Dialog.Step(Conversation.New, Press("dit is van Marieke", "nonsense\n# publish"), new Surroundings()).Misread);
    }

    private static Incoming.Press Press(string text, string topic) =>
        new(Verbs.Keep, new Dictionary<string, string> { ["verb"] = Verbs.Keep, ["text"] = text, ["topic"] = topic });
}
