using System.Text.RegularExpressions;
using Sevenwolden.Dialogs.Understanding;

namespace Sevenwolden.Dialogs.Consulting;

/// <summary>
/// "En als hij me iets persoonlijks schrijft?", "does it matter if I blur them?": what is only supposed. It answers no question that is
/// open, and says nothing that is so.
/// </summary>
internal static class Supposition
{
    /// <summary>Whether it begins with what is only supposed; "als ik eerlijk ben, nee" and "als mentor" suppose nothing.</summary>
    public static bool In(string text) => Supposed.IsMatch(text);

    /// <summary>The same without what weighs nothing before it, as what goes on from a question is put; all other words as they are.
    /// </summary>
    public static string Plainly(string text) =>
        Matters.Match(text) is { Success: true } asked
            ? (asked.Groups["nl"].Success ? "en als " : "and what if ") + asked.Groups["what"].Value
        : In(text) ? WhatIf.Replace(Sighs.Replace(text, ""), "what if ", 1)
        : text;

    /// <summary>
    /// "Mag het wel als ik het vraag?", "in een besloten groep?", right below an answer: the same question with that changed, as what goes
    /// on from it is put; all other words as they are.
    /// </summary>
    public static string OfTheAnswer(string text) => Typing.Words(text).Length > MostOfAChange ? text
        : MayIt.Match(text) is { Success: true } may ? (may.Groups["nl"].Success ? "en als " : "and if ") + may.Groups["what"].Value
        : Typing.Words(text).Length <= MostOfAPlace && Place.IsMatch(text) ? "en " + text.TrimStart()
        : text;

    private const int MostOfAChange = 12;
    private const int MostOfAPlace = 5;

    private static Regex MayIt { get; } = new(
        @"^\W*(?:(?:en|and|maar|but|dus|so|oh?|ok[eé]?|okay|hm+)\b[\s,.]*)*(?:"
        + @"(?<nl>mag\s+(?:het|dat|dit|'?t)\s+(?:(?:dan|wel|ook|nog|toch|nou)\s+)*(?:als|wanneer)\s+)"
        + @"|(?:is|would|will|may)\s+(?:it|that|this)\s+(?:(?:be|then|still)\s+)*(?:ok|okay|fine|allowed|alright|possible)\s+"
        + @"(?:if|when)\s+)"
        + @"(?<what>\S.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline);

    private static Regex Place { get; } = new(
        @"^\s*(?:in|op|via|met|zonder|vanaf|from|with|without|on|through)\s+\S.*\?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline);

    private const string Subject =
        @"(?:ik|k|je|jij|u|hij|zij|ze|we|wij|jullie|het|'?t|dat|die|dit|er|iemand|niemand|iedereen|een|één|1|2|de"
        + @"|mijn|mn|m'n|onze|ons|hun|haar|zijn|alle|ouders?|leerlingen|kinderen|collega\w*)";

    private const string Subjects =
        @"(?:i|you|he|she|they|we|it|that|this|there|the|a|an|one|some\w*|every\w*|any\w*|no\s?one|nobody|my|our|his|her"
        + @"|their|parents|pupils|students|kids|someone's)";

    private static Regex Supposed { get; } = new(
        @"^\W*(?:(?:en|and|maar|but|oh?|ah|hm+|eh+m?|uh+m?|pf+|tja|nou|ok[eé]?|okay|well|so|dus|wacht|wait|ook|also|even)\b[\s,.!]*)*"
        + @"(?:(?:wat\s+als|what\s*if|stel(?:\s+(?:je\s+voor|nou|nu))?(?:\s+dat)?|suppose|supposing)\s+\S"
        + @"|als\s+(?!(?:ik|k)\s+(?:eerlijk|het\s+goed|me\s+(?:niet|goed)|zo)\b|het\s+goed\s+is\b|(?:jij|je)\s+(?:het|dat)\s+zegt)"
        + Subject + @"\s"
        + @"|if\s+(?!(?:i'?m|i\s+am)\s+(?:honest|right|not\s+mistaken)\b|i\s+(?:remember|recall)\b|you\s+say\b|so\b)" + Subjects + @"\s)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>"Maakt het uit als …", "does it make a difference if …".</summary>
    private static Regex Matters { get; } = new(
        @"^\W*(?:(?:en|and|maar|but|oh?|hm+|ok[eé]?|okay|dus|so|wait|wacht)\b[\s,.!]*)*(?:"
        + @"(?<nl>(?:maakt|scheelt|helpt|verandert)\s+(?:het|dat|'?t)\s+(?:(?:wat|iets|nog|dan|ook|veel|er)\s+)*"
        + @"(?:uit\s+)?(?:als|of|wanneer)\s)"
        + @"|(?:does|would|will)\s+(?:it|that)\s+(?:(?:make\s+(?:a|any)\s+difference|matter|help|change\s+(?:anything|things|it))\s+)"
        + @"(?:if|when)\s)(?<what>\S.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline);

    private static Regex Sighs { get; } = new(
        @"^\W*(?:(?:oh?|ah|hm+|eh+m?|uh+m?|pf+|tja|nou|wacht|wait|well)\b[\s,.!]*)*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex WhatIf { get; } = new(@"\bwhatif\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
