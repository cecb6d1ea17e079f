using Sevenwolden.Dialogs;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>The list is no trap: with what the bot ticked one goes on in words, and what is called by its name is ticked.</summary>
public sealed class What_is_ticked_already
{
    private const string Ticked = "Mag ik een mailtje van een ouder in de groepsapp van collega's zetten?";
    private const string Plain = "mag ik een blog over mijn werk schrijven?";

    [Theory]
    [InlineData("ja verder")]
    [InlineData("klopt zo, verder")]
    [InlineData("yes continue")]
    [InlineData("verder niks")]
    public void Goes_on_in_words(string words)
    {
        var talk = new Talk().Say(Ticked).Say(words);

        Assert.Equal(Answer.Yes, talk.Conversation.Consultation!.Answers["confidential"]);
        Assert.Equal(Verdict.NotAllowed, talk.Finding.Assessment.Verdict);
    }

    [Theory]
    [InlineData("ja verder")]
    [InlineData("verder")]
    [InlineData("klopt zo")]
    [InlineData("verder niks")]
    [InlineData("dat is alles")]
    public void Goes_on_with_nothing_where_nothing_is(string words) =>
        Assert.DoesNotContain(new Talk().Say(Plain).Say(words).Replies, reply => reply is Reply.Decided);

    [Theory]
    [InlineData("een voor een dan maar")]
    [InlineData("pff liever één vraag tegelijk dan")]
    [InlineData("hm weet niet")]
    public void Is_asked_one_by_one_in_the_words_of_the_button(string words) =>
        Assert.Equal("confidential", new Talk().Say(Ticked).Say(words).Asked.Name);

    [Theory]
    [InlineData("ja vertrouwelijk dus, en het kan die kids schaden")]
    [InlineData("vertrouwelijk en schadelijk voor leerlingen, niet voor de school")]
    public void Is_what_is_called_by_its_name(string words)
    {
        var asked = new Talk().Say(Ticked).Say(words).Conversation.Consultation!;

        Assert.Equal(Answer.Yes, asked.Answers["confidential"]);
        Assert.Equal(Answer.Yes, asked.Answers["harms_people"]);
        Assert.NotEqual(Answer.Yes, asked.Answers.GetValueOrDefault("harms_school", Answer.No));
    }

    [Theory]
    [InlineData("een foto, maar iemand wil er niet op", "harms_people")]
    [InlineData("er staat iets vertrouwelijks in, en de foto is niet van mij", "recording")]
    public void Is_no_no_to_what_another_thing_is_denied_of(string words, string fact) => Assert.NotEqual(
        Answer.No, new Talk().Say(Plain).Say(words).Conversation.Consultation!.Answers.GetValueOrDefault(fact, Answer.Unknown));

    [Fact]
    public void Is_no_yes_where_it_is_in_doubt() => Assert.Equal(
        Answer.Unknown,
        new Talk().Say(Plain).Say("ik twijfel of het de goede naam schaadt, verder niks")
            .Conversation.Consultation!.Answers["harms_school"]);
}
