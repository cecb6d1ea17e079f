using Sevenwolden.Dialogs;
using Xunit;

namespace Sevenwolden.Tests.Dialogs;

/// <summary>What a leader has told or asked is read as a sentence of its own, where that can be told for certain.</summary>
public sealed class What_stood_behind_that
{
    [Theory]
    [InlineData("ik om half 4 bij haar lokaal ben", "ik ben om half 4 bij haar lokaal")]
    [InlineData("ik de ouders zelf bel", "ik bel de ouders zelf")]
    [InlineData("ik haar morgen zal bellen.", "ik zal haar morgen bellen.")]
    [InlineData("we de moeder gesproken hebben", "we hebben de moeder gesproken")]
    [InlineData("ik de moeder heb gebeld", "ik heb de moeder gebeld")]
    [InlineData("i will call at noon", "i will call at noon")]
    [InlineData("het filmpje weg is", "het filmpje weg is")]
    [InlineData("je dochter bij mij is", "je dochter bij mij is")]
    [InlineData("ik kom er zo aan", "ik kom er zo aan")]
    [InlineData("ik er morgen ben en haar dan bel", "ik er morgen ben en haar dan bel")]
    [InlineData("de ouders vanavond langskomen", "de ouders vanavond langskomen")]
    public void Is_told_as_a_sentence(string behind, string sentence) => Assert.Equal(sentence, MainClause.Told(behind));

    [Theory]
    [InlineData("of er al screenshots zijn", "zijn er al screenshots?")]
    [InlineData("of ze morgen kan komen", "kan ze morgen komen?")]
    [InlineData("wanneer ze kan", "wanneer kan ze?")]
    [InlineData("hoe laat hij er is", "hoe laat is hij er?")]
    [InlineData("of de ouders van de pesters het al weten", "of de ouders van de pesters het al weten")]
    [InlineData("whether there are screenshots", "whether there are screenshots")]
    public void Is_asked_as_a_question(string behind, string question) => Assert.Equal(question, MainClause.Asked(behind));
}
