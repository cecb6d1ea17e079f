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

        var end = End(text, most, letter => letter.Length);
        return text[..(end > 0 ? end : char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
    }

    /// <summary>The same, with so many bytes of UTF-8 at most.</summary>
    public static string CutToBytes(string text, int most) => text[..End(text, most, letter => Encoding.UTF8.GetByteCount(letter))];

    private static int End(string text, int most, Func<ReadOnlySpan<char>, int> size)
    {
        var (end, left) = (0, most);
        while (end < text.Length)
        {
            var letter = text.AsSpan(end, StringInfo.GetNextTextElementLength(text.AsSpan(end)));
            left -= size(letter);
            if (left < 0)
            {
                break;
            }

            end += letter.Length;
        }

        return end;
    }
}
