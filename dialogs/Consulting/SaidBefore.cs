using System.Text.RegularExpressions;
using Sevenwolden.Dialogs.Understanding;

namespace Sevenwolden.Dialogs.Consulting;

/// <summary>"Nope like i said": that it was said before is no part of an answer.</summary>
internal static class SaidBefore
{
    /// <summary>The answer without it; the words as they are where what is left is no short answer.</summary>
    public static string Off(string text) => Phrase.Replace(text, " ").Trim(' ', ',', '.', ';', '!', ':') is { Length: > 0 } rest
        && rest.Length < text.Trim().Length - 1 && OpenQuestion.IsShort(rest) && AnswerReader.Read(rest) is not null
            ? rest
            : text;

    private static Regex Phrase { get; } = new(
        @"\b(?:zo)?als\s+(?:(?:ik|k|net|al|eerder|toch)\s+)*(?:zei|zeg|gezegd)\b(?:\s+(?:heb|had|al|net))*"
        + @"|\b(?:dat\s+)?(?:zei|zeg)\s+(?:ik|k)\s+(?:toch|al|net|dus)\b(?:\s+(?:al|net|eerder|dus))*"
        + @"|\b(?:dat\s+)?heb\s+(?:ik|k)\s+(?:toch|al|net)\b(?:\s+(?:al|net|toch))*\s+gezegd"
        + @"|^\W*(?:ik|k)\s+zei\b(?:\s+(?:toch|al|net|dus))*(?:\s+dat\b)?"
        + @"|\b(?:like|as)\s+i\s+(?:(?:already|just)\s+)?(?:said|say|told\s+(?:you|u))\b(?:\s+(?:before|already|earlier))*"
        + @"|\b(?:i\s+)?(?:already|just)\s+(?:said|told\s+(?:you|u))\b(?:\s+(?:that|so|it))*|\bi\s+said(?:\s+(?:that|so|already))*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
