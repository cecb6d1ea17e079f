using System.Buffers;
using System.Text.RegularExpressions;
using Microsoft.Bot.Schema;

namespace Sevenwolden.Bot.Channels;

/// <summary>
/// What somebody typed, as plain text: the one place where what a channel adds is taken away, and nothing of what the person wrote.
/// </summary>
internal static partial class TypedText
{
    private static readonly SearchValues<char> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(letter => char.IsControl(letter) && letter != '\n')]);

    public static string Of(Activity said, Channel channel)
    {
        var mentions = Mentions.In(said);
        var text = Typed(said);
        return Clean((Spelled(said, channel), text) switch
        {
            (Spelling.Markup, _) => Spaces().Replace(Markup.Plain(text, mentions.AreBot), " "),
            (Spelling.Slack, _) => SlackText.Plain(mentions.Without(text), mentions.NameOf),
            _ => mentions.Without(text),
        });
    }

    // Of a message that is an emoji alone Teams tells the text in the attachment that repeats it as HTML.
    private static string Typed(Activity said) => !string.IsNullOrWhiteSpace(said.Text) ? said.Text
        : said.Attachments?.Select(Markup.In).FirstOrDefault(html => html is not null) ?? "";

    // A text that stands in an attachment in the place of the text is HTML on any channel.
    private static Spelling Spelled(Activity said, Channel channel) =>
        said.TextFormat == TextFormatTypes.Xml || string.IsNullOrWhiteSpace(said.Text) ? Spelling.Markup : channel.Spelling;

    /// <summary>Without control characters, which no database and no card takes gladly; at most one line is left blank.</summary>
    public static string Clean(string text)
    {
        if (text.AsSpan().ContainsAny(Controls))
        {
            var lines = text.ReplaceLineEndings("\n").Replace('\t', ' ');
            text = string.Concat(lines.Where(letter => letter == '\n' || !char.IsControl(letter)));
        }

        return BlankLines().Replace(text, "\n\n").Trim();
    }

    [GeneratedRegex("  +")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\n(?:[ \t]*\n){2,}")]
    private static partial Regex BlankLines();
}
