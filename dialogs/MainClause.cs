using System.Text.RegularExpressions;

namespace Sevenwolden.Dialogs;

/// <summary>
/// What stood behind "zeg dat" or "vraag of", as a Dutch sentence of its own: "dat ik om half 4 bij haar lokaal ben" is read as "ik ben om
/// half 4 bij haar lokaal". Only where it begins with a pronoun, ends in a verb that is known, and is one clause; all else stays as it was
/// typed.
/// </summary>
internal static class MainClause
{
    // No "het" or "je", which may stand before a noun.
    private const string Pronoun = "ik|k|we|wij|u|hij|ze|zij|er|iedereen|niemand";

    private const string Verb = "ben|bent|is|zijn|was|waren|kom|komt|komen|ga|gaat|gaan|heb|hebt|heeft|hebben|had|hadden|zal|zult|zullen"
        + "|zou|kan|kunt|kunnen|moet|moeten|wil|wilt|willen|mag|mogen|bel|belt|bellen|spreek|spreekt|spreken|zie|ziet|zien|weet|weten"
        + "|zit|zitten|sta|staat|staan|doe|doet|doen|neem|neemt|regel|regelt|vraag|vraagt|loop|loopt|werk|werkt|stuur|stuurt";

    // "Zal bellen", "heb gebeld": the verb goes to its place, and the other one stays at the end.
    private const string Ends = $@"(?<verb>{Verb})(?:\s+(?<last>\p{{L}}+en|(?:ge|be|ver|ont|her)\p{{L}}+))?(?<end>\s*[.!?]*)$";

    /// <summary>What was to be told, as a sentence.</summary>
    public static string Told(string text) => Telling.Match(text) is { Success: true } told && !Joins.IsMatch(told.Groups["rest"].Value)
        ? Sentence(told, $"{told.Groups["who"].Value} {told.Groups["verb"].Value}", told.Groups["end"].Value)
        : text;

    /// <summary>What was to be asked, as a question.</summary>
    public static string Asked(string text)
    {
        if (Asking.Match(text) is not { Success: true } asked || Joins.IsMatch(asked.Groups["rest"].Value))
        {
            return text;
        }

        var (what, question) = (asked.Groups["what"].Value, $"{asked.Groups["verb"].Value} {asked.Groups["who"].Value}");
        // "Of" wants a yes or a no, and has no word in the question.
        return Sentence(asked, what.Equals("of", StringComparison.OrdinalIgnoreCase) ? question : $"{what} {question}", "?");
    }

    private static string Sentence(Match read, string begins, string end) =>
        string.Join(' ', new[] { begins, read.Groups["rest"].Value.Trim(), read.Groups["last"].Value }.Where(part => part.Length > 0))
            + end.Trim();

    private static Regex Telling { get; } = new(
        $@"^(?:dat\s+)?(?<who>{Pronoun})\s+(?<rest>\S.*?)\s+" + Ends, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex Asking { get; } = new(
        $@"^(?<what>of|wanneer|hoe laat|hoe|waar|waarom|wat)\s+(?<who>{Pronoun})\s+(?:(?<rest>\S.*?)\s+)?" + Ends,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>More than one clause: whose verb the last one is can't be told.</summary>
    private static Regex Joins { get; } = new(
        @"[,;:.!?\n]|\b(?:en|of|maar|want|omdat|als|dat|die|zodat|terwijl|toen|wanneer)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
