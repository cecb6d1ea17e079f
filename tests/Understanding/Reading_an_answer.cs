using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;
using Xunit;

namespace Sevenwolden.Tests.Understanding;

public sealed class Reading_an_answer
{
    [Theory]
    [InlineData("ja")]
    [InlineData("JA!!")]
    [InlineData("jaaaa")]
    [InlineData("ja hoor")]
    [InlineData("jawel")]
    [InlineData("Jazeker.")]
    [InlineData("yep")]
    [InlineData("klopt")]
    [InlineData("dat klopt hoor")]
    [InlineData("ja, dat heb ik vorige week gevraagd")]
    [InlineData("ja dat weet ik zeker")]
    [InlineData("yes")]
    [InlineData("1")]
    [InlineData("👍🏽")]
    public void Yes_is_read_as_people_type_it(string text) => Assert.Equal(Answer.Yes, AnswerReader.Read(text));

    [Theory]
    [InlineData("nee")]
    [InlineData("neeeee")]
    [InlineData("Nope")]
    [InlineData("nee joh, heb ik nog niet gevraagd")]
    [InlineData("niet echt")]
    [InlineData("zeker niet")]
    [InlineData("nog niet")]
    [InlineData("volgens mij niet")]
    [InlineData("no")]
    [InlineData("2.")]
    [InlineData("👎")]
    public void No_is_read_as_people_type_it(string text) => Assert.Equal(Answer.No, AnswerReader.Read(text));

    [Theory]
    [InlineData("weet ik niet")]
    [InlineData("Geen idee")]
    [InlineData("weet niet")]
    [InlineData("twijfel")]
    [InlineData("misschien")]
    [InlineData("niet zeker")]
    [InlineData("nee, dat weet ik niet")]
    [InlineData("weet niet of iedereen dat vindt")]
    [InlineData("I don’t know")]
    [InlineData("not sure")]
    [InlineData("3")]
    public void Not_knowing_is_an_answer_of_its_own(string text) => Assert.Equal(Answer.Unknown, AnswerReader.Read(text));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("mag ik nee zeggen tegen een vriendschapsverzoek?")]
    [InlineData("nee, laat maar")]
    [InlineData("ja of nee?")]
    [InlineData("stop")]
    [InlineData("terug")]
    [InlineData("4")]
    [InlineData("Mag ik een foto plaatsen?")]
    [InlineData("Ik weet niet hoe dit werkt")]
    [InlineData("artikel 1.2")]
    [InlineData("volgens mij wel")]
    [InlineData("ja, op twee na")]
    [InlineData("ja hoor, alsof iemand dat doet 🙄")]
    [InlineData("nee wacht, ik bedoelde een collega")]
    public void A_question_or_a_command_is_no_answer(string text) => Assert.Null(AnswerReader.Read(text));
}
