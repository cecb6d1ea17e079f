using Sevenwolden.Dialogs;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>What the bot says back is a whole piece of what was typed; a language that is asked for comes with what is in sight.</summary>
public sealed class What_is_said_back
{
    [Theory]
    [InlineData("en zelfde maar dan met een ouder", "met een ouder")]
    [InlineData("ok maar stel dat de ouders het wel goed vinden ofzo he", "als de ouders het wel goed vinden")]
    [InlineData("ok what if its only on my story for 24 hours tho", "if its only on my story for 24 hours")]
    [InlineData("en nog een keer maar dan op youtube", "op youtube")]
    public void Is_a_whole_piece_of_what_was_typed(string words, string echo) =>
        Assert.Equal(echo, Assert.IsType<Reply.SameQuestion>(Banned().Say(words).Replies[0]).But);

    [Fact]
    public void Goes_on_with_the_open_question_where_the_same_is_asked() =>
        Assert.IsType<Reply.SameQuestion>(
            new Talk().Say("mag ik een foto van een leerling op insta zetten").Say("en dezelfde vraag voor whatsapp").Replies[0]);

    [Theory]
    [InlineData("dezelfde leerling stuurt mij nu ook berichten")]
    [InlineData("hetzelfde kind heeft nu een nepaccount")]
    [InlineData("the same pupil messages me now")]
    [InlineData("nog een keer stuurde hij een bericht")]
    public void That_it_is_the_same_one_asks_nothing_again(string words) =>
        Assert.DoesNotContain(Banned().Say(words).Replies, reply => reply is Reply.SameQuestion);

    [Theory]
    [InlineData("hetzelfde voor whatsapp")]
    [InlineData("zelfde vraag maar dan op youtube")]
    [InlineData("dezelfde foto maar dan op youtube")]
    [InlineData("same thing but on youtube")]
    [InlineData("same on youtube")]
    public void That_the_same_is_asked_is_heard(string words) =>
        Assert.Contains(Banned().Say(words).Replies, reply => reply is Reply.SameQuestion);

    [Theory]
    [InlineData("sorry i dont speak dutch")]
    [InlineData("my dutch is bad, english please")]
    [InlineData("can u translate")]
    [InlineData("can you say that in english")]
    public void Comes_in_English_with_what_is_in_sight(string words)
    {
        var talk = Banned().Say(words);

        Assert.Equal(Language.English, talk.Conversation.Language);
        Assert.IsType<Reply.Decided>(talk.Replies[^1]);
    }

    [Theory]
    [InlineData("kun je dat in het nederlands zeggen")]
    [InlineData("kan ook in nl?")]
    [InlineData("ik spreek geen engels")]
    public void Comes_in_Dutch_with_what_is_in_sight(string words)
    {
        var talk = new Talk().Say("can i post a picture of a pupil on instagram").Say("no").Say(words);

        Assert.Equal(Language.Dutch, talk.Conversation.Language);
        Assert.IsType<Reply.Decided>(talk.Replies[^1]);
    }

    [Theory]
    [InlineData("ok verder")]
    [InlineData("next")]
    [InlineData("vakjes aangevinkt, verder")]
    public void Asks_in_words_for_what_was_ticked(string words) =>
        Assert.Equal(
            Note.TickThere,
            Assert.IsType<Reply.Say>(new Talk().Say("mag ik iets over mijn werk op school op facebook zetten").Say(words).Replies[0]).Note);

    [Theory]
    [InlineData("ze lachen me uit op tiktok")]
    [InlineData("word belachelijk gemaakt op insta door klas 3")]
    [InlineData("a parent is slagging me off on facebook")]
    [InlineData("er gaat een filmpje van mij rond")]
    public void Is_help_and_no_verdict_to_whom_it_is_done(string words) =>
        Assert.Equal("done_to_you", Assert.IsType<Reply.Silent>(Assert.Single(new Talk().Say(words).Replies)).Subjects[0].Name);

    private static Talk Banned() => new Talk().Say("mag ik een foto van een leerling op insta zetten").Say("nee");
}
