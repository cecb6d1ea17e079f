using System.Collections.Frozen;
using System.Net;
using System.Text.RegularExpressions;

namespace Sevenwolden.Bot.Channels;

/// <summary>A tag in HTML, of those that a channel is known to use: what looks like another was typed.</summary>
/// <param name="Name">In small letters.</param>
/// <param name="Written">All of it.</param>
// Source: what Teams puts in a message's text and in its attachment of text/html: the tags of its editor, at, attachment, quoted, emoji.
internal readonly partial record struct MarkupTag(string Name, string Written, int Index)
{
    private static readonly FrozenSet<string> Lines = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "p", "div", "li", "ul", "ol", "tr", "table", "blockquote", "pre", "codeblock", "hr", "h1", "h2", "h3", "h4", "h5", "h6");

    private static readonly FrozenSet<string> Pictures = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "img", "emoji", "customemoji", "video", "audio");

    private static readonly FrozenSet<string> Others = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "a", "at", "attachment", "b", "br", "code", "em", "figure", "font", "i", "legacyquote", "quote", "quoted", "readonly", "s", "span",
        "ss", "strike", "strong", "sub", "sup", "tbody", "td", "th", "thead", "u");

    public int End => Index + Written.Length;

    public bool Closes => Written.StartsWith("</", StringComparison.Ordinal);

    /// <summary>Whether it closes itself: nothing stands in it.</summary>
    public bool IsEmpty => Written.EndsWith("/>", StringComparison.Ordinal);

    /// <summary>Whether what stands in it has lines of its own.</summary>
    public bool IsLine => Lines.Contains(Name);

    /// <summary>Whether what stands in it was said before, by somebody else.</summary>
    public bool IsQuote => Name is "quoted" or "quote" or "legacyquote" || (Name == "blockquote" && Is("schema.skype.com/Reply"));

    /// <summary>Whether it shows what no words can: a picture, a film, a sound; an emoji is a letter.</summary>
    public bool ShowsMore => Pictures.Contains(Name) && !Closes && Emoji is null;

    /// <summary>The letter that an emoji is; null where it is a picture of its own, or no emoji.</summary>
    public string? Emoji =>
        (Name == "emoji" || Is("schema.skype.com/Emoji"))
        && Alt().Match(Written) is { Success: true } alt && WebUtility.HtmlDecode(alt.Groups["alt"].Value) is { Length: > 0 } letter
        && !letter.Any(char.IsAsciiLetter)
            ? letter
            : null;

    public static IEnumerable<MarkupTag> In(string text) => Form().Matches(text).Where(IsKnown)
        .Select(match => new MarkupTag(match.Groups["name"].Value.ToLowerInvariant(), match.Value, match.Index));

    // "<i>" and "<b en c>": where a tag has values, the second has words that somebody typed.
    private static bool IsKnown(Match match)
    {
        var name = match.Groups["name"].Value;
        var rest = match.Groups["rest"].ValueSpan.Trim(" \t\r\n/");
        return (Lines.Contains(name) || Pictures.Contains(name) || Others.Contains(name))
            && (rest.IsEmpty || rest.Contains("=\"", StringComparison.Ordinal) || rest.Contains("='", StringComparison.Ordinal));
    }

    private bool Is(string kind) => Written.Contains(kind, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(
        @"</?(?<name>[a-z][a-z0-9]{0,15})(?<rest>(?:[\s/][^<>]{0,4000})?)>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex(
        """\salt\s*=\s*(?:"(?<alt>[^"]{0,40})"|'(?<alt>[^']{0,40})')""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Alt();
}
