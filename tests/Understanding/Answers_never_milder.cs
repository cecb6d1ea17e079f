using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Sevenwolden.Training;
using Xunit;

namespace Sevenwolden.Tests.Understanding;

/// <summary>No typed answer is read milder than its strictest sensible reading.</summary>
public sealed class Answers_never_milder
{
    private static readonly string[] Yes =
        ["ja", "jaaa", "jazeker", "jep", "klopt", "zeker wel", "absoluut", "👍🏽", "yes", "jawis", "inderdaad", "iedereen wel"];

    private static readonly string[] No =
        ["nee", "neeee", "nope", "zeker niet", "absoluut niet", "👎", "no", "nee hear", "helemaal niet", "niks", "nee hoor"];

    private static readonly string[] Reservations =
    [
        "denk ik", "volgens mij", "vgm", "misschien", "waarschijnlijk", "op één na", "op drie na", "behalve Sem", "bijna",
        "de helft", "de meesten", "grotendeels", "dat zei een collega", "volgens de mentor", "hoop ik", "geloof ik",
        "maar niet alles", "een beetje", "meestal", "soms", "alleen de ouders van Sem", "weet ik niet zeker",
        "geen idee eigenlijk", "ik twijfel", "hangt ervan af", "alsof 🙄", "haha", "i think", "most of them", "probably",
        "except one", "not sure", "tink ik", "neem ik aan", "voor zover ik weet", "zou kunnen", "deels",
    ];

    private static readonly string[] Corrections =
    [
        "ik bedoelde een collega", "wacht, toch anders", "trouwens mag ik ook filmen?", "sorry verkeerde vraag", "hoe bedoel je?",
        "ik wil stoppen", "mag ik dan ook de namen noemen", "i meant something else", "wat bedoel je",
    ];

    private static readonly string[] Both = ["ja en nee", "ja nee", "nee ja", "yes and no", "ja of nee", "wel en niet"];

    public static TheoryData<string> Facts => [.. Shipped.Pack.Facts.Select(fact => fact.Name)];

    [Fact]
    public void The_corpus_is_read_as_it_is_meant_or_stricter() => Assert.Empty(
        AnswerCorpus.Read(Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Understanding/answers")), Shipped.Pack)
            .Where(example => example.Meant != example.Milder && AnswerReader.Read(example.Text, example.Fact) == example.Milder)
            .Select(example => $"{example.Fact.Name}: {example.Text}"));

    [Theory]
    [MemberData(nameof(Facts))]
    public void A_reservation_or_a_correction_takes_the_milder_answer_back(string name)
    {
        var fact = Shipped.Pack.Fact(name)!;
        var (milder, words) = fact.WorseIfYes ? (Replied.No, No) : (Replied.Yes, Yes);

        var read = words.SelectMany(word => Reservations.Concat(Corrections).SelectMany(beside => Around(word, beside)))
            .Where(text => AnswerReader.Read(text, fact) == milder);

        Assert.Empty(read);
    }

    [Theory]
    [MemberData(nameof(Facts))]
    public void A_plain_yes_and_a_plain_no_are_what_they_are(string name)
    {
        var fact = Shipped.Pack.Fact(name)!;

        Assert.All(Yes[..^1], text => Assert.Equal(Replied.Yes, AnswerReader.Read(text, fact)));
        Assert.All(No, text => Assert.Equal(Replied.No, AnswerReader.Read(text, fact)));
    }

    [Theory]
    [MemberData(nameof(Facts))]
    public void A_yes_and_a_no_together_are_neither(string name)
    {
        var fact = Shipped.Pack.Fact(name)!;
        var milder = fact.WorseIfYes ? Replied.No : Replied.Yes;

        Assert.DoesNotContain(milder, Both.Select(text => AnswerReader.Read(text, fact)));
    }

    private static IEnumerable<string> Around(string word, string beside) =>
        [$"{word} {beside}", $"{word}, {beside}", $"{word}. {beside}", $"{beside} {word}", $"{beside}, {word}", $"{word} hoor, {beside}"];
}
