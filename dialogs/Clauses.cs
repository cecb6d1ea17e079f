using System.Text.RegularExpressions;
using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Understanding;

namespace Sevenwolden.Dialogs;

/// <summary>The parts of what was typed, as the marks part them; each may say another thing.</summary>
internal static class Clauses
{
    private static readonly char[] Stops = [',', '.', ';', '!', '?', ':', '\n'];

    public static string[] In(string text) =>
        text.Split(Stops, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>What stands behind a no that it begins with; all of it where it begins with none.</summary>
    public static string BehindANo(string clause) => string.Join(' ', clause.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .SkipWhile(word => SpokenReader.Says(word, "no")));

    /// <summary>What stands behind the words that agree or refuse, with which it begins; all of it where there are none.</summary>
    public static string BehindAnAnswer(string clause) => string.Join(' ', clause.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .SkipWhile(word => Agrees.IsMatch(word) || SpokenReader.Says(word, "no")));

    private static Regex Agrees { get; } = new(
        @"^(?:j+a+|jawel|jep|jup|yes|yep|yeah|yup|ok[eé]?|okay|klopt|prima|goed|akkoord|correct|right|n+e{3,}|no+)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>What stands from this clause on.</summary>
    public static string From(string text, string clause) => text[text.IndexOf(clause, StringComparison.Ordinal)..].Trim();

    /// <summary>Whether its first words are a yes, a no or a "don't know", or deny something.</summary>
    public static bool BeginsAnswering(string text) => SpokenReader.Opens(text, "no") || SpokenReader.Opens(text, "yes")
        || (Joined(text) is [var first, _, ..] && (AnswerReader.Read(first) is not null || AnswerReader.Denies(first)));

    /// <summary>The clauses, also parted by the words that join them.</summary>
    public static string[] Joined(string text) => [.. Joint.Split(text).Select(part => part.Trim()).Where(part => part.Length > 0)];

    private static Regex Joint { get; } = new(
        @"[,.;!?:\n]+|\b(?:en|and|maar|but)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
