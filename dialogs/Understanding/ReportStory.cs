using System.Text.RegularExpressions;

namespace Sevenwolden.Dialogs.Understanding;

/// <summary>
/// What somebody wants to have reported, where the wish and the story stand in one sentence: "kun je aan mijn teamleider doorgeven dat
/// ze ruzie maken in de app".
/// </summary>
internal static partial class ReportStory
{
    private const int LeastWords = 4;

    /// <summary>The story; null where there is none, or where it is asked whether to report at all.</summary>
    public static string? In(string text) => Told(text) is { Success: true } wish
        && wish.Groups["story"].Value.Trim() is var story
        && Typing.Words(story).Length >= LeastWords
        && ReportWishReader.Read(story) == ReportWish.None
            ? story
            : null;

    private static Match Told(string text) => Behind().Match(text) is { Success: true } behind ? behind
        : Whether().IsMatch(text) ? Match.Empty
        : Wish().Match(text);

    /// <summary>"Ze schelden elkaar uit in de app, kun je dat doorgeven aan mijn teamleider?"</summary>
    [GeneratedRegex(
        @"^(?<story>.{8,}?)[,.;:!]\s*(?:(?:en|dus|and|so|please|graag)\s+)?"
        + @"(?:kun|kan|wil|zou|can|could|would|will|please)\s+(?:je|jij|you)?\b.{0,30}?"
        + @"(?:\b(?:melden|doorgeven|doorzetten|doorsturen|laten weten|vertellen)\b|\b(?:tell|let|inform|report|pass)\b).{0,40}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Behind();

    [GeneratedRegex(
        @"^\s*.{0,40}?\b(?:"
        + @"(?:wil|wou|kun|kan|moet|graag|zou)\b.{0,50}?\b(?:melden|doorgeven|vertellen|laten weten|zeggen)\b"
        + @"(?:\s+(?:bij|aan|tegen))?(?:\s+(?:mijn|mn|m'n|de|onze)\s+\w{3,20})?\s*(?::|,|\bdat\b|\bover\b)"
        + @"|dat\s+(?:mijn|mn|m'n|de|onze)\s+\w{3,20}\s+(?:dit\s+)?(?:weet|hoort)\s*(?::|,|\bdat\b)"
        + @"|(?:let|tell|inform)\s+(?:my|the|our)\s+(?:team\s?)?(?:manager|leader|boss|head|supervisor)(?:\s+know)?"
        + @"\s*(?::|,|\bthat\b|\babout\b)?"
        + @"|(?:want|like|need|have)\s+to\s+report(?:\s+something)?\s*(?::|,|\bthat\b|\babout\b)"
        + @")\s*(?<story>.+)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Wish();

    [GeneratedRegex(
        @"^\s*(?:(?:en|and|maar|but|ok|ja)\s+)?(?:moet|mag|hoef|zal|waarom|wanneer|should|must|may|do|shall|why|when|what|wat|als|if)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Whether();
}
