using System.Net;
using System.Text;
using Microsoft.Bot.Schema;

namespace Sevenwolden.Bot.Channels;

/// <summary>Text as HTML spells it.</summary>
internal static class Markup
{
    private const int LongestName = 200;

    /// <summary>The HTML of an attachment that is a text; null of any other.</summary>
    public static string? In(Attachment attachment) =>
        attachment is { ContentType: "text/html", ContentUrl: null, Content: string html } ? html : null;

    /// <summary>Whether it shows what no words can.</summary>
    public static bool ShowsMore(string text) => MarkupTag.In(text).Any(tag => tag.ShowsMore);

    /// <summary>Whether it stands for something that is attached to it.</summary>
    public static bool HoldsAttachment(string text) => text.Contains("<attachment", StringComparison.OrdinalIgnoreCase);

    /// <summary>The text without tags and quotes, each line on a line.</summary>
    /// <param name="text">As the channel spells it.</param>
    /// <param name="isLeftOut">Whether a mention of this name is to be left out.</param>
    public static string Plain(string text, Func<string, bool> isLeftOut)
    {
        if (text.AsSpan().IndexOfAny('<', '&', '\u00A0') < 0)
        {
            return text;
        }

        var (plain, open, from) = (new StringBuilder(text.Length), new Stack<(MarkupTag Tag, int From)>(), 0);
        foreach (var tag in MarkupTag.In(text))
        {
            plain.Append(Decoded(text[from..tag.Index]));
            Break(plain, tag);
            Take(plain, tag, open, isLeftOut);
            from = tag.End;
        }

        return plain.Append(Decoded(text[from..])).ToString();
    }

    private static void Break(StringBuilder plain, MarkupTag tag)
    {
        if (tag.Name == "br" || (tag.IsLine && plain.Length > 0 && plain[^1] != '\n'))
        {
            plain.Append('\n');
        }
        else if (tag is { Name: "td" or "th", Closes: true })
        {
            plain.Append(' ');
        }
        else if (!tag.Closes)
        {
            plain.Append(tag.Emoji);
        }
    }

    // Of a mention and of a quote it is known at their end whether they stay.
    private static void Take(StringBuilder plain, MarkupTag tag, Stack<(MarkupTag Tag, int From)> open, Func<string, bool> isLeftOut)
    {
        if (tag is { Closes: false, IsEmpty: false } && (tag.IsQuote || tag.Name is "at" or "blockquote"))
        {
            open.Push((tag, plain.Length));
        }
        else if (tag.Closes && open.TryPeek(out var last) && last.Tag.Name == tag.Name)
        {
            open.Pop();
            var length = plain.Length - last.From;
            if (last.Tag.IsQuote
                || (tag.Name == "at" && length <= LongestName && isLeftOut(plain.ToString(last.From, length))))
            {
                plain.Length = last.From;
            }
        }
    }

    // Once: of what somebody typed as an entity the & is escaped itself.
    private static string Decoded(string text) => WebUtility.HtmlDecode(text).Replace('\u00A0', ' ');
}
