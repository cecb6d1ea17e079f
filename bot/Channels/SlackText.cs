using System.Text.RegularExpressions;

namespace Sevenwolden.Bot.Channels;

/// <summary>Text as Slack spells it: what was typed of &amp;, &lt; and &gt; is escaped, so a bare &lt; is Slack's own.</summary>
// Source: Slack, "Formatting text for app surfaces": mentions, links and the three letters that are escaped.
internal static partial class SlackText
{
    /// <param name="text">As Slack spells it.</param>
    /// <param name="nameOf">What the mentioned account is called; null where that is to be left out.</param>
    public static string Plain(string text, Func<string, string?> nameOf) => Letter().Replace(
        Link().Replace(text, link => (link.Groups["kind"].Value, link.Groups["label"].Value) switch
        {
            ("@", var label) => nameOf(link.Groups["what"].Value) is { } name ? $"@{(label.Length > 0 ? label : name)}" : "",
            (var kind, { Length: > 0 } label) => kind == "#" ? $"#{label}" : label,
            ("!", _) => $"@{link.Groups["what"].Value}",
            _ => link.Groups["what"].Value,
        }),
        letter => letter.Value switch { "&lt;" => "<", "&gt;" => ">", _ => "&" });

    [GeneratedRegex(@"<(?<kind>[@#!]?)(?<what>[^<>|\s]{1,2000})(?:\|(?<label>[^<>]{0,200}))?>", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex("&(?:lt|gt|amp);", RegexOptions.CultureInvariant)]
    private static partial Regex Letter();
}
