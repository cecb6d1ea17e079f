using System.Buffers;
using System.Text.RegularExpressions;
using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Consulting;
using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs;

/// <summary>Turns of phrase that bring something along: a message, an article, a fact.</summary>
internal static class TurnOfPhrase
{
    private const int MostOfTwo = 300;

    private static readonly SearchValues<char> Stops = SearchValues.Create(".,!?:;\n");

    /// <summary>"verkeerd begrepen: mag ik …": a message that the person wants to send in.</summary>
    public static Regex Misread { get; } = new(
        @"^\s*(?:verkeerd begrepen|je begreep me verkeerd|misunderstood|you misunderstood me)\s*:\s*(?<text>\S.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline);

    /// <summary>"oefenmelding van Jan de Vries": an exercise of the way of somebody else.</summary>
    public static Regex Practice { get; } = new(
        @"^\s*(?:oefenmelding|oefening|practice report|practice)\s+(?:van|voor|of|for)\s+(?<who>\S.{0,80}?)[\s.!]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>"start de oefening van Jan de Vries": it begins, by that way.</summary>
    public static Regex StartPractice { get; } = new(
        @"^\s*(?:start de (?:oefening|oefenmelding)|start the (?:exercise|practice report))\s+(?:van|voor|of|for)\s+"
        + @"(?<who>\S.{0,80}?)[\s.!]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>
    /// The id of the article that is named: "artikel 3a.5", "art. 4.1", "wat zegt 4.1?", "3a.5", "protocol 3a, punt 5", "3a punt 5"; but
    /// not "hij had een 4.1".
    /// </summary>
    public static string? ArticleNumber(string text) => Numbered.Match(text) is { Success: true } number
        ? $"{number.Groups["section"].Value}.{number.Groups["point"].Value}"
        : null;

    /// <summary>"Wat zegt het protocol", "artikel 3": the text itself, or a section that it has and no point of it.</summary>
    public static bool AsksForTheText(Pack pack, string text) => TheText.IsMatch(text) || Section.Matches(text).Any(match =>
        pack.Articles.Any(article => article.Id.StartsWith(match.Groups["section"].Value, StringComparison.OrdinalIgnoreCase)));

    private static Regex TheText { get; } = new(
        @"\b(?:zegt|staat|say|says)\b.{0,20}\bprotocol\W*$|\b(?:what|wat)\b.{0,12}\bprotocol\b.{0,6}\b(?:say|says|zegt)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex Section { get; } = new(
        @"\b(?:(?:artikel|article|art\.?|hoofdstuk|chapter|protocol|section)\s*(?<section>[0-9][a-z]?)|(?<section>[0-9][a-z]))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex Numbered { get; } = new(
        @"(?:^|\s)(?:(?:artikel|article|art\.?|wat zegt|what does)\s*(?<section>[0-9][a-z]?)\.(?<point>[0-9]+)"
        + @"|(?:(?:artikel|article|art\.?|protocol)\s*(?<section>[0-9][a-z]?)|(?<section>[0-9][a-z]))"
        + @",?\s*(?:punt|point|lid)\s*(?<point>[0-9]+)"
        + @"|(?<section>[0-9][a-z])\.(?<point>[0-9]+)|(?<=^\s*)(?<section>[0-9])\.(?<point>[0-9]+)(?=[\s?!.]*$))(?=$|[\s?!.,])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>"wijzig toestemming van iedereen": what the button of that name does.</summary>
    public static Regex Change { get; } = new(
        @"^\s*(?:wijzig|change)\s+(?<label>.{2,80})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>"Terug naar: Iets online zetten of delen", what stands on that button; "ok thanks. back to the photos".</summary>
    public static Regex WayBack { get; } = new(
        @"^\s*(?:(?:ok[eé]?|okay|thanks|thank you|bedankt|dank je|goed|mooi|top|duidelijk|helder|snap ik|prima|fijn|clear|got it|great"
        + @"|en|nu|dan|even|ff|now|and|so|nog)[\s.,!]+)*"
        + @"(?:terug naar|back to)\s*:?\s*\S.{0,160}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>"en nu weer dat filmpje", "now the photo again": the question that made way, called by what it is about.</summary>
    public static Regex OnceMore { get; } = new(
        @"^\s*(?:(?:ok[eé]?|okay|goed|mooi|top|en|nu|dan|even|ff|maar|and|so|now|well|right)[\s.,!]+)*"
        + @"(?:(?:weer|verder|nog)\s+(?:(?:even|ff|naar|met|over)\s+)*(?:dat|die|het|de|mijn|mn|ons|onze)\s+\S+(?:\s+\S+){0,3}"
        + @"|(?:on\s+with\s+|about\s+)?(?:the|that|my|our)\s+\S+(?:\s+\S+){0,2}\s+again)[\s.!]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>
    /// What comes behind words that announce something else, however many: "wait, different question: can I …"; null where none do.
    /// </summary>
    public static string? Announced(string text)
    {
        string? announced = null;
        var last = text.TrimEnd().Length - 1;
        for (var end = text.AsSpan().IndexOfAny(Stops); end >= 0 && end < last && SpokenReader.MayBe(text[..end], "another");)
        {
            announced = SpokenReader.Says(text[..end], "another") && text[(end + 1)..].Trim() is var rest && !OpenQuestion.IsShort(rest)
                ? rest
                : announced;
            end = text.AsSpan(end + 1).IndexOfAny(Stops) is var next && next < 0 ? -1 : end + 1 + next;
        }

        return announced;
    }

    /// <summary>"Gelezen. Mag een leerling mij volgen?": the question behind what is no more than that something was read.</summary>
    public static string BehindARead(string text) => Parts.Each(text).ToList() is [var first, var rest]
        && (SpokenReader.Says(first, "pathRead") || SpokenReader.Says(first, "okay") || SpokenReader.Says(first, "thanks"))
        && SpeechReader.IsOwnQuestion(rest) ? rest : text;

    /// <summary>
    /// "Ja dat wel, trouwens mag ik …": what stands before the word for something beside it, and the question behind it.
    /// </summary>
    public static (string Said, string Asked)? Beside(string text) => Aside.Match(text) is { Success: true } beside
        && beside.Groups["asked"].Value is var asked && (Typing.Asks(asked) || SpeechReader.BeginsAsking(asked))
            ? (beside.Groups["said"].Value, asked)
            : null;

    /// <summary>
    /// "Nee, schoolaccount. O en wacht, mag ik …": what stands before a question of its own, and the question, wherever they may part.
    /// </summary>
    public static IEnumerable<(string Said, string Asked)> Joined(string text) => Joint.Matches(text)
        .Select(joint => (Said: text[..joint.Index].Trim(), Asked: text[(joint.Index + joint.Length)..].Trim()))
        .Where(parts => parts.Said.Length > 0 && SpeechReader.IsOwnQuestion(parts.Asked) && SpeechReader.BeginsAsking(parts.Asked)
            && !Typing.Asks(parts.Said));

    /// <summary>"Mag ik dit plaatsen? En wie kan ik bellen?": two questions in one message, wherever they may part.</summary>
    public static IEnumerable<(string First, string Second)> TwoQuestions(string text) => text.Length > MostOfTwo ? []
        : Between.Matches(text)
            .Select(joint => (First: text[..(joint.Index + (joint.Value[0] == '?' ? 1 : 0))].Trim(),
                Second: text[(joint.Index + joint.Length)..].Trim()))
            .Where(parts => SpeechReader.IsOwnQuestion(parts.First) && Typing.Asks(parts.Second));

    private static Regex Between { get; } = new(
        @"(?:[.?!;,\n]+\s*|\s+(?=(?:en|and|maar|but|oh|ook|also)\s))"
        + @"(?:(?:oh?|en|and|maar|but|dan|then|ook|also|nog|eh|ok[eé]?)\b[\s,.!]*)*"
        + @"(?=\w)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex Joint { get; } = new(
        @"(?:[.!;,\n]+\s*|\s+(?=(?:en|and|maar|but|oh|wacht|wait)\s))"
        + @"(?:(?:oh?|en|and|maar|but|wacht|wait|nog|iets|ook|also|eh|ok[eé]?)\b[\s,.!]*)*"
        + @"(?=\w)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex Aside { get; } = new(
        @"^(?<said>\S.{0,120}?)[\s,.;!]+(?:(?:oh?|en|and|maar|but)\s+)?(?:btw|by\s+the\s+way|trouwens|overigens)[\s,:]+"
        + @"(?<asked>\S.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline);

    public static Article? Article(Pack pack, string id) =>
        pack.Articles.FirstOrDefault(article => string.Equals(article.Id, id, StringComparison.OrdinalIgnoreCase));

    public static Fact? Fact(Pack pack, string label) => pack.Facts.FirstOrDefault(fact => fact.Label.Is(label));

    public static Topic? Topic(Pack pack, string label) => pack.Topics.FirstOrDefault(topic => topic.Label.Is(label));
}
