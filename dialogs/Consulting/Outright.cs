using System.Text.RegularExpressions;
using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs.Consulting;

/// <summary>
/// "Niemand wordt gepest", "geen foto": a no to the very word for something. That it does not stop, that it may not be or that nothing is
/// done about it says that it is so.
/// </summary>
internal static class Outright
{
    private const int Stem = 4;
    private const int LeastOfLabel = 5;

    /// <param name="text">What was typed.</param>
    /// <param name="fact">What it may deny.</param>
    /// <param name="told">What they told before: where that is by another word, the denied one is no more than a part.</param>
    public static bool Denies(string text, Fact fact, string? told) => !SaysThatItIs.IsMatch(text) && !AnswerReader.Limits(text)
        && Denied.Matches(text).Any(denied => AnswerReader.HasToDoWith(denied.Groups["what"].Value, fact)
            && IsWhatWasTold(denied.Groups["word"].Value, fact, told));

    /// <summary>"Er is niks vertrouwelijks": a no to what the fact is called, whether or not that is a word of an answer to it.</summary>
    public static bool DeniesLabel(string text, Fact fact) => !SaysThatItIs.IsMatch(text) && !AnswerReader.Limits(text)
        && Denied.Matches(text).SelectMany(denied => Typing.Stems(denied.Groups["word"].Value, LeastOfLabel, LeastOfLabel + 1))
            .Any(fact.Label.Mentions);

    private static bool IsWhatWasTold(string word, Fact fact, string? told) => told is null || !AnswerReader.HasToDoWith(told, fact)
        || told.Contains(StemOf(word), StringComparison.OrdinalIgnoreCase);

    /// <summary>"Gepest" and "pesten" are one word.</summary>
    private static string StemOf(string word) =>
        (word.Length > Stem + 1 && word.StartsWith("ge", StringComparison.OrdinalIgnoreCase) ? word[2..] : word) is var root
            ? root[..Math.Min(root.Length, Stem)]
            : word;

    /// <summary>The no stands right before its word, or closes what is said of it: "pesten is het niet", "ze pesten hem niet".</summary>
    private static Regex Denied { get; } = new(
        @"\b(?:(?:niemand|no\s*one|nobody)(?:\s+(?:hier|er|here))?|niet|nie|niks|niets|nix|geen|gjin|zonder|not|no|nothing|without"
        + @"|(?:is|are|was|were|do|does|did)n['’]?t)"
        + @"\s+(?:(?:wordt|worden|werd|is|was|die|een|aan\s+het|sprake\s+van|a|an|any|being|getting|gets?)\s+)*"
        + @"(?<what>(?:uit\s+de\s+)?(?<word>\w+))(?<!protocol|beleid)\b"
        + @"|\b(?:gaat|ging)\s+(?:\w+\s+)?niet\s+(?:om|over)\s+(?:(?:een|het)\s+)?(?<what>(?<word>\w+))(?<!protocol|beleid)\b"
        + @"|\b(?:not|isn['’]?t)\s+about\s+(?:(?:a|the)\s+)?(?<what>(?<word>\w+))\b"
        + @"|\b(?<what>(?<word>\w+))\s+(?:(?:is|was|wordt|werd|gaat)\s+(?:het|dit|dat|er|hij|zij|ze)|hem|haar|ze|hen|elkaar)"
        + @"\s+(?:\w+\s+)?niet\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>"Ze stoppen niet met pesten", "hij mag niet gepest worden", "de school doet niets met het pesten".</summary>
    private static Regex SaysThatItIs { get; } = new(
        @"\b(?:stop\w*|ophoud\w*|hou(?:d|dt|den)?|kan|kun\w*|kon(?:den)?|mag|mogen|moet\w*|moest\w*|wil\w*|wou\w*|hoort|horen|hoef\w*"
        + @"|zou\w*|pik\w*|accepte\w*|tolere\w*|verdien\w*|doet|doen|gedaan|tegen|can|can['’]?t|cannot|may|must|should\w*|want\w*"
        + @"|will|won['’]?t|accept\w*|stand|deserve\w*|against|quit\w*)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
