using System.Text;

namespace Sevenwolden.Dialogs.Understanding;

/// <summary>
/// A number that words share with the same words, whatever their capitals and stops: it tells whether something is said again, and no word
/// can be read from it. Source: FNV-1a, 64 bits.
/// </summary>
internal static class WordMark
{
    /// <summary>Null where there are no words.</summary>
    public static ulong? Of(string? text)
    {
        var words = text is null ? [] : Tokenizer.Read(text);
        var mark = 14695981039346656037ul;
        foreach (var each in Encoding.UTF8.GetBytes(string.Join(' ', words.Select(word => word.Text))))
        {
            mark = unchecked((mark ^ each) * 1099511628211ul);
        }

        return words.Count == 0 ? null : mark;
    }
}
