using System.Text.RegularExpressions;

namespace Sevenwolden.Dialogs.Understanding;

/// <summary>
/// What somebody wants to have reported, where the wish and the story stand in one sentence: "kun je aan mijn teamleider doorgeven dat
/// ze ruzie maken in de app".
/// </summary>
internal static class ReportStory
{
    private const int LeastWords = 4;
    private const int MostOfAWish = 100;

    /// <summary>The story; null where there is none, or where it is asked whether to report at all.</summary>
    public static string? In(string text) => Stories(text).Select(story => story.Trim()).FirstOrDefault(story =>
        Typing.Words(story).Length >= LeastWords && ReportWishReader.Read(story) == ReportWish.None);

    private static IEnumerable<string> Stories(string text) =>
        ((string[])[.. BehindTheWish(text), .. Told(text) is { Success: true } wish ? [wish.Groups["story"].Value] : BehindTheVerb(text)])
        .Where(story => !IsAsked(story));

    /// <summary>
    /// "Ik wil graag een melding maken: ze schelden elkaar uit", "i want to report this now, some kids …": what stands behind the clauses
    /// that say no more than the wish. What is asked behind them is no story.
    /// </summary>
    private static IEnumerable<string> BehindTheWish(string text) => Stop.Matches(text).TakeWhile(stop => stop.Index <= MostOfAWish)
        .Select(stop => (Wish: text[..stop.Index], Story: text[(stop.Index + stop.Length)..]))
        .Where(each => Heading.IsMatch(each.Wish) || ReportWishReader.Read(each.Wish) == ReportWish.Wants)
        .Select(each => each.Story);

    /// <summary>The same where no stop parts them: "i want to report a student who …".</summary>
    private static IEnumerable<string> BehindTheVerb(string text) => Whether.IsMatch(text) ? []
        : Verb.Matches(text).Select(verb => verb.Index + verb.Length).TakeWhile(end => end <= MostOfAWish)
            .Where(end => ReportWishReader.Read(text[..end]) == ReportWish.Wants && !Typing.Asks(text[..end]))
            .Select(end => Joint.Replace(text[end..], ""))
            .Where(story => !Otherwise.IsMatch(story));

    private static bool IsAsked(string story) => Stop.Match(story) is { Success: true, Value: var stop, Index: var end }
        ? stop.Contains('?') || Typing.Asks(story[..end])
        : Typing.Asks(story);

    private static Match Told(string text) => Behind.Match(text) is { Success: true } behind ? behind
        : Whether.IsMatch(text) ? Match.Empty
        : Wish.Match(text);

    private static Regex Stop { get; } = new(@"\s*[,.;:!?\n]+\s*|\s+[-–—]+\s+", RegexOptions.CultureInvariant);

    private static Regex Verb { get; } = new(
        @"\b(?:melden|rapporteren|doorgeven|melding\s+(?:(?:te|kunnen)\s+)*(?:maken|doen|indienen|sturen)"
        + @"|(?:make|file|submit|do)\s+a\s+report|(?<!\b(?:the|my|your|a|this|that)\s)report(?:\s+(?:this|something|it))?)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>To whom it is to be reported, and the word that joins the story to that.</summary>
    private static Regex Joint { get; } = new(
        @"^[\s,:]*(?:(?:bij|aan|to|with)\s+(?:mijn|mn|m'n|de|onze|my|the|our)\s+\w+(?:\s+(?:leader|manager))?\s*"
        + @"(?=[:,]|dat|that|over|about))?"
        + @"[\s,:]*(?:(?:dat|over|van|that|about|of)\b\s*)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>What tells of the wish and not of what is going on: "maar durf niet zo goed".</summary>
    private static Regex Otherwise { get; } = new(
        @"^\W*(?:maar|but|of|or|want|because|als|if|en|and|bij|aan|naar|to|with|via|hoe|how|dan|then|voor|for|when|wanneer)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>"Melding: …", "report: …".</summary>
    private static Regex Heading { get; } = new(
        @"^\W*(?:(?:hoi|hallo|hi|hello|hey|graag|please|nieuwe|new|een|a|bij\s+deze)\s+)*(?:melding|melden|report)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>"Ze schelden elkaar uit in de app, kun je dat doorgeven aan mijn teamleider?"</summary>
    private static Regex Behind { get; } = new(
        @"^(?<story>.{8,}?)[,.;:!]\s*(?:(?:en|dus|and|so|please|graag)\s+)?"
        + @"(?:kun|kan|wil|zou|can|could|would|will|please)\s+(?:je|jij|you)?\b.{0,30}?"
        + @"(?:\b(?:melden|doorgeven|doorzetten|doorsturen|laten weten|vertellen)\b|\b(?:tell|let|inform|report|pass)\b).{0,40}$"
        + @"|^(?!\W*(?:nee|no|nope|ja|maar|dat)\b)(?<story>.{8,}?)[\s,.;:!]+(?:ik\s+)?(?:wil|wou|moet)\s+(?:ik\s+)?"
        + @"(?:dit|dat|het|'?t|hem|m)\s+(?:(?:even|ff|graag)\s+)*"
        + @"(?:melden|doorgeven)(?:\s+(?:bij|aan)\s+(?:mijn|mn|m'n|de|onze)\s+\w+)?\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline);

    private static Regex Wish { get; } = new(
        @"^\s*.{0,40}?\b(?:"
        + @"(?:wil|wou|kun|kan|moet|graag|zou)\b.{0,50}?\b(?:melden|doorgeven|vertellen|laten weten|zeggen)\b"
        + @"(?:\s+(?:bij|aan|tegen))?(?:\s+(?:mijn|mn|m'n|de|onze)\s+\w{3,20})?\s*(?::|,|\bdat\b|\bover\b)"
        + @"|dat\s+(?:mijn|mn|m'n|de|onze)\s+\w{3,20}\s+(?:dit\s+)?(?:weet|hoort)\s*(?::|,|\bdat\b)"
        + @"|(?:let|tell|inform)\s+(?:my|the|our)\s+(?:team\s?)?(?:manager|leader|lead|tl|boss|head|supervisor)(?:\s+know)?"
        + @"\s*(?::|,|\bthat\b|\babout\b)?"
        + @"|(?:wanna|gotta|(?:want|like|need|have)\s+to)\s+report(?:\s+(?:something|sth|this|it))?"
        + @"(?:\s+to\s+(?:my|the|our)\s+\w+(?:\s+(?:lead|leader|manager))?)?\s*(?::|,|\bthat\b|\babout\b)"
        + @"|(?:can|could|will|would)\s+(?:you|u)\s+(?:please\s+)?report\s*(?::|,|\bthat\b|\babout\b)"
        + @")\s*(?<story>.+)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline);

    private static Regex Whether { get; } = new(
        @"^\s*(?:(?:en|and|maar|but|ok|ja)\s+)?(?:moet|mag|hoef|zal|zou\s+(?:ik|k|je)|waarom|wanneer|should|must|may|do|shall|why|when|what"
        + @"|wat|als|if)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
