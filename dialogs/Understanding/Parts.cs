using System.Text.RegularExpressions;

namespace Sevenwolden.Dialogs.Understanding;

/// <summary>
/// Cuts a message where another subject may begin: at the end of a sentence, or at a word that adds something ("en ook").
/// </summary>
internal static class Parts
{
    private const int Most = 8;
    private const int LeastWords = 4;
    private const int Sentences = 10;

    /// <summary>The parts with enough words to say something by themselves, in their order; empty when the message is one whole.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var parts = Cut.Split(text.Length > 1000 ? text[..1000] : text)
            .Select(part => part.Trim())
            .Where(part => part.Count(char.IsWhiteSpace) + 1 >= LeastWords)
            .Take(Most)
            .ToList();
        return parts.Count > 1 ? parts : [];
    }

    /// <summary>Each sentence of a message of more than one, however short.</summary>
    public static IEnumerable<string> Each(string text)
    {
        var parts = Cut.Split(text.Length > 1600 ? text[..1200] + ". " + text[^400..] : text)
            .Select(part => part.Trim()).Where(part => part.Length > 0).Take(Sentences).ToList();
        return parts.Count > 1 ? parts : [];
    }

    /// <summary>Whether a part is a question or opens with an adding word: then it may well be a subject of its own.</summary>
    public static bool Stands(string text, string part) =>
        text.Contains(part + "?", StringComparison.Ordinal) || Adds.IsMatch(part);

    private static Regex Cut { get; } = new(
        @"[.?!\n]+(?=\s|$)|,?\s+(?=(?:en ook|en daarnaast|en verder|and also)\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex Adds { get; } = new(
        @"^\W*(?:en ook|ook nog|en daarnaast|daarnaast|en verder|verder|trouwens|o ja|oh ja|nog iets"
            + @"|and also|also|besides|another thing|by the way|oh and)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
