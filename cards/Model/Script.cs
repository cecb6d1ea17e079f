using System.Text.RegularExpressions;

namespace Sevenwolden.Cards.Model;

/// <summary>How a place shows text, and what has to be done there so that a person's words are shown as they were written.</summary>
/// <param name="Own">The bot's own words, in which Markdown counts.</param>
/// <param name="Written">What a person wrote, in which nothing does.</param>
public sealed partial record Script(Func<string, string> Own, Func<string, string> Written)
{
    /// <summary>A text that leads somewhere; where there are no links, the text.</summary>
    public Func<string, string, string> Link { get; private init; } = (text, _) => text;

    // No space is so narrow, and behind one nothing begins that a client would make bold.
    private const char HairSpace = '\u200A';

    /// <summary>
    /// Cards and messages. Source: CommonMark, "Backslash escapes"; Adaptive Cards, "Text features", for <c>{{DATE(…)}}</c>.
    /// </summary>
    // Clients on phones know no escape before a bracket (Source: their shared parser, MarkDownBlockParser.cpp), but without
    // "](" there is no link for them either.
    public static readonly Script Markdown = new(own => own, written => Paragraphs(written, line => Marks().Replace(line, @"\$0")))
    {
        Link = (text, address) => $"[{text}]({address})",
    };

    /// <summary>
    /// Where a card or a notification shows text as it is: a title, a label. Even there a card reckons with <c>{{DATE(…)}}</c>.
    /// </summary>
    public static readonly Script Plain = new(own => own, written => written.Contains("{{", StringComparison.Ordinal)
        ? Writing.BetweenBraces().Replace(written, "\u200B")
        : written);

    /// <summary>A message that is no more than letters.</summary>
    public static readonly Script Letters = new(
        own => OwnLink().Replace(own.Replace("**", "", StringComparison.Ordinal), "$1: $2"), written => written);

    /// <summary>Source: Slack, "Formatting text for app surfaces": three characters are escaped, bold and links are its own.</summary>
    public static readonly Script Slack = new(
        own => OwnLink().Replace(Entities(own).Replace("**", "*", StringComparison.Ordinal), "<$2|$1>"),
        written => Entities(Emphasis().Replace(written, $"$0{HairSpace}")))
    {
        Link = (text, address) => $"<{address}|{text}>",
    };

    public string Write(string text, bool isWritten) => isWritten ? Written(text) : Own(text);

    private static string Entities(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>In Markdown a line is a line of its own only as a paragraph, and what is indented may be code.</summary>
    private static string Paragraphs(string text, Func<string, string> escape) => text.Contains('\n', StringComparison.Ordinal)
        ? string.Join("\n\n", text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(escape))
        : escape(text);

    /// <summary>What means something wherever it stands, or at the beginning of a line.</summary>
    [GeneratedRegex(
        @"[\\`*_\[\]~]|(?<=\])\(|(?<=\{)\{|<(?=[a-z/!?])|&(?=#?\w+;)|(?<=^\s*)[-+#>]|(?<=^\s*\d{1,9})[.)](?=\s|$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Marks();

    [GeneratedRegex(@"\[([^\[\]]+)\]\((https://[^\s()]+)\)", RegexOptions.CultureInvariant)]
    private static partial Regex OwnLink();

    [GeneratedRegex(@"(?<![\p{L}\p{N}])[*_~]+(?=\S)")]
    private static partial Regex Emphasis();
}
