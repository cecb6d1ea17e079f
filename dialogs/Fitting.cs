using System.Globalization;
using System.Text;

namespace Sevenwolden.Dialogs;

/// <summary>Text that goes on only as far as it fits.</summary>
public static class Fitting
{
    /// <summary>Cut between two characters as people see them, never within one; of a character that doesn't fit itself nothing is left
    /// but what can be written.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="most">How long it may be, as a client counts it: in UTF-16.</param>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var end = 0;
        while (end + StringInfo.GetNextTextElementLength(text.AsSpan(end)) is var next && next <= most)
        {
            end = next;
        }

        return text[..(end > 0 ? end : char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
    }

    /// <summary>The same, with so many bytes of UTF-8 at most.</summary>
    public static string CutToBytes(string text, int most)
    {
        var (end, bytes) = (0, 0);
        while (end < text.Length)
        {
            var length = StringInfo.GetNextTextElementLength(text.AsSpan(end));
            bytes += Encoding.UTF8.GetByteCount(text.AsSpan(end, length));
            if (bytes > most)
            {
                break;
            }

            end += length;
        }

        return text[..end];
    }
}
