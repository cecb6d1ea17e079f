using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;

namespace Sevenwolden.Cards.Model;

/// <summary>
/// JSON with every letter as it is, also beyond the first 65,536, such as 😀: the encoders of .NET make twelve bytes of that, and a message
/// is no larger in one script than in another. Only what JSON itself asks for is escaped; this JSON never stands in HTML.
/// </summary>
public sealed class PlainLetters : JavaScriptEncoder
{
    public static readonly JavaScriptEncoder Encoder = new PlainLetters();

    private static readonly SearchValues<char> Escaped =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(control => (char)control), '"', '\\']);

    private PlainLetters()
    {
    }

    public override int MaxOutputCharactersPerInputCharacter => UnsafeRelaxedJsonEscaping.MaxOutputCharactersPerInputCharacter;

    public override bool WillEncode(int unicodeScalar) => unicodeScalar <= char.MaxValue && Escaped.Contains((char)unicodeScalar);

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
    {
        var letters = new ReadOnlySpan<char>(text, textLength);
        var escaped = letters.IndexOfAny(Escaped);
        var broken = Broken(escaped < 0 ? letters : letters[..escaped]);
        return broken < 0 ? escaped : broken;
    }

    public override unsafe bool TryEncodeUnicodeScalar(
        int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten) =>
        UnsafeRelaxedJsonEscaping.TryEncodeUnicodeScalar(unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);

    /// <summary>Where half a character stands, which no UTF-8 can hold.</summary>
    private static int Broken(ReadOnlySpan<char> letters)
    {
        for (var at = letters.IndexOfAnyInRange('\uD800', '\uDFFF'); at >= 0;)
        {
            if (Rune.DecodeFromUtf16(letters[at..], out _, out var length) != OperationStatus.Done)
            {
                return at;
            }

            var next = letters[(at + length)..].IndexOfAnyInRange('\uD800', '\uDFFF');
            at = next < 0 ? -1 : at + length + next;
        }

        return -1;
    }
}
