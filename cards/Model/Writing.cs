using System.Text.RegularExpressions;
using Sevenwolden.Dialogs;

namespace Sevenwolden.Cards.Model;

/// <summary>What a person wrote, made ready to be shown.</summary>
public static partial class Writing
{
    /// <summary>
    /// With one kind of line end, no controls, and nothing that turns letters around: an address must read as where it goes.
    /// </summary>
    public static string Tidy(string text) =>
        Turns().Replace(text.Contains('\r', StringComparison.Ordinal) ? text.ReplaceLineEndings("\n") : text, "");

    /// <summary>
    /// As it was written, with its lines, where no Markdown is. It breaks off within two braces: <c>{{DATE(…)}}</c> would be reckoned.
    /// </summary>
    public static RichTextBlock Shown(string text) => new(
        [.. BetweenBraces().Split(Tidy(text)).Select(run => new TextRun(run))]);

    /// <summary>The beginning, with an ellipsis where more follows; no letter is cut in two.</summary>
    public static string Cut(string text, int most) => text.Length <= most ? text : Fitting.Cut(text, most).TrimEnd() + "…";

    [GeneratedRegex(@"(?<=\{)(?=\{)")]
    internal static partial Regex BetweenBraces();

    [GeneratedRegex("[\0-\u0008\u000B-\u001F\u007F\u202A-\u202E\u2066-\u2069]")]
    private static partial Regex Turns();
}
