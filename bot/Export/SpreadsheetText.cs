using System.Text.RegularExpressions;

namespace Sevenwolden.Bot.Export;

/// <summary>What somebody typed, so that no spreadsheet that opens it runs it.</summary>
internal static partial class SpreadsheetText
{
    /// <summary>
    /// With an apostrophe before whatever a spreadsheet would take for a formula: at the beginning, and behind all that parts cells in one
    /// country or another, for a file is opened with the settings of whoever opens it.
    /// </summary>
    public static string Safe(string text) => Formula().Replace(text, "'");

    // Source: OWASP, "CSV Injection"; some spreadsheets take the wide signs of East Asia for the narrow ones.
    [GeneratedRegex("(?<=^|[,;\\t\\n\\v\\f\\r\u0085\u2028\u2029])(?=[\\s\"\u201C\u201D\u00A0]*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20\u2212])")]
    private static partial Regex Formula();
}
