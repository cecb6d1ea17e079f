using Sevenwolden.Dialogs.Commands;

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

    /// <summary>What stands from this clause on.</summary>
    public static string From(string text, string clause) => text[text.IndexOf(clause, StringComparison.Ordinal)..].Trim();
}
