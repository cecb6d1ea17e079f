using System.Text.RegularExpressions;
using Sevenwolden.Dialogs.Cases;

namespace Sevenwolden.Dialogs.Reporting;

/// <summary>Which of a few cases somebody's words point to: by its name, or by what only that one tells of.</summary>
internal static class NamedCase
{
    private const int LeastLetters = 4;
    private const int MostOfAnEnding = 2;
    private const int MostLetters = 400;

    /// <summary>What stands in any sentence says nothing of a case.</summary>
    private static readonly HashSet<string> Anywhere = new(StringComparer.OrdinalIgnoreCase)
    {
        "alle", "alles", "deze", "doen", "door", "echt", "eens", "even", "gaan", "gaat", "geen", "gewoon", "goed", "haar", "hebben",
        "heeft", "iemand", "iets", "inmiddels", "maar", "meer", "melding", "mijn", "moet", "naar", "niet", "niets", "niks", "onder",
        "onze", "over", "toch", "tegen", "terug", "voor", "waar", "want", "werd", "weer", "wordt", "worden", "zegt", "zich", "zijn",
        "about", "been", "from", "have", "just", "report", "she's", "that", "them", "then", "there", "they", "this", "want", "what",
        "when", "with", "your",
        "snap", "morgen", "vandaag", "gisteren", "straks", "vanmiddag", "vanavond", "bellen", "gebeld", "belt", "school", "leerling",
        "leerlingen", "klas", "laat", "stop", "help", "docent", "collega", "today", "tomorrow", "later", "call", "pupil", "class",
    };

    /// <summary>The case; null where the words point to none of them, or to more than one.</summary>
    public static Case? In(string text, IReadOnlyCollection<Case> cases)
    {
        var words = Words(text.Length > MostLetters ? text[..MostLetters] : text);
        return cases.Where(@case => words.Contains(@case.Id, StringComparer.OrdinalIgnoreCase)).ToList() is [var named] ? named
            : cases.Select(@case => (Case: @case, Words: Words(@case.Report.What))).ToList() is var told
                && told.Where(each => words.Any(word => Tells(each.Words, word) && told.Count(other => Tells(other.Words, word)) == 1))
                    .ToList() is [var pointed] ? pointed.Case
            : null;
    }

    /// <summary>The one that is called by its number, or by what "die van 4havo" says of it; null where none is.</summary>
    public static Case? Called(string text, IReadOnlyCollection<Case> cases) =>
        cases.Where(@case => Words(text).Contains(@case.Id, StringComparer.OrdinalIgnoreCase)).ToList() is [var numbered] ? numbered
        : Calling.Matches(text).Concat(Compound.Matches(text)).Select(match => In(match.Groups["what"].Value, cases))
            .OfType<Case>().Distinct().ToList() is [var called] ? called
        : null;

    private static Regex Calling { get; } = new(
        @"\b(?:die|deze|melding|zaak|docent|collega|one|report|case|thing|that|teacher|colleague)\s+"
        + @"(?:van|over|uit|about|from|of|with|met)\s+(?<what>[^,.;!?]+)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>"De snapchatmelding", "the snapchat report".</summary>
    private static Regex Compound { get; } = new(
        @"\b(?<what>\p{L}[\p{L}\d]{2,})[\s-]?(?:melding|zaak|report|case)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>Whether a word that tells something stands in both.</summary>
    public static bool Shares(string text, string other) => Words(other) is var told && Words(text).Exists(word => Tells(told, word));

    private static bool Tells(List<string> told, string word) => told.Exists(each => IsOne(each, word));

    /// <summary>"Filmpje" and "filmpjes" are one word.</summary>
    private static bool IsOne(string told, string word) => told.Equals(word, StringComparison.OrdinalIgnoreCase)
        || (Math.Abs(told.Length - word.Length) <= MostOfAnEnding && Math.Min(told.Length, word.Length) > LeastLetters
            && (told.StartsWith(word, StringComparison.OrdinalIgnoreCase) || word.StartsWith(told, StringComparison.OrdinalIgnoreCase)));

    private static List<string> Words(string text) =>
    [
        .. string.Concat(text.Select(letter => char.IsLetterOrDigit(letter) || letter == '\'' ? letter : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => (word.Length >= LeastLetters || word.Any(char.IsDigit)) && !Anywhere.Contains(word)),
    ];
}
