using System.Globalization;
using System.Text;

namespace Sevenwolden.Dialogs.Understanding;

/// <summary>
/// Cuts a message into words: case, accents, apostrophes and hyphens within words fall away, a symbol is a word of its own.
/// </summary>
internal static class Tokenizer
{
    // A pasted draft is long, and the question stands before or after it: both ends are read, so that the work is bounded.
    private const int Head = 1200;
    private const int Tail = 400;
    private const int Most = 300;

    // What is typed for a wink is read as one.
    private const string Wink = "😉";

    public static IReadOnlyList<Token> Read(string text)
    {
        var tokens = new List<Token>();
        var clause = 0;
        foreach (var piece in text.Length > Head + Tail ? [text[..Head], text[^Tail..]] : new[] { text })
        {
            ReadInto(tokens, piece, ref clause);
            clause++;
        }
        return tokens.Count <= Most ? tokens : [.. tokens.Take(Most - Most / 4), .. tokens.TakeLast(Most / 4)];
    }

    /// <summary>The folded form of one word, as <see cref="Read"/> would give it.</summary>
    public static string Fold(string word) => string.Concat(Read(word).Select(token => token.Text));

    private static void ReadInto(List<Token> tokens, string text, ref int clause)
    {
        var word = new StringBuilder();
        var winking = text.Replace(";)", Wink, StringComparison.Ordinal).Replace(";-)", Wink, StringComparison.Ordinal);
        for (int at = 0, length; at < winking.Length; at += length)
        {
            var rune = RuneAt(winking, at, out length);
            var next = at + length < winking.Length ? RuneAt(winking, at + length, out _) : new Rune(' ');
            if (Rune.IsLetterOrDigit(rune))
            {
                Append(word, rune);
            }
            else if (!JoinsWords(rune, next) && Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark)
            {
                End(tokens, word, clause);
                clause += EndsClause(rune, next) ? 1 : 0;
                AddSymbol(tokens, rune, clause);
            }
        }
        End(tokens, word, clause);
    }

    /// <summary>Half a pair of surrogates reads as the sign for what could not be read.</summary>
    private static Rune RuneAt(string text, int at, out int length)
    {
        Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out length);
        return rune;
    }

    private static void Append(StringBuilder word, Rune rune)
    {
        if (rune.IsAscii)
        {
            word.Append(char.ToLowerInvariant((char)rune.Value));
            return;
        }
        // One rune at a time: Normalize throws on text that is no valid Unicode, a letter always is.
        foreach (var part in rune.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(part))
            {
                word.Append(Rune.ToLowerInvariant(part).ToString());
            }
        }
    }

    private static void AddSymbol(List<Token> tokens, Rune rune, int clause)
    {
        if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherSymbol && rune.Value != Rune.ReplacementChar.Value)
        {
            tokens.Add(new Token(rune.ToString(), null, clause));
        }
    }

    private static void End(List<Token> tokens, StringBuilder word, int clause)
    {
        if (word.Length == 0)
        {
            return;
        }
        var text = word.ToString();
        tokens.Add(IsStretched(text) ? new Token(Shorten(text, 2), Shorten(text, 1), clause) : new Token(text, null, clause));
        word.Clear();
    }

    private static bool IsStretched(string word)
    {
        for (var place = 2; place < word.Length; place++)
        {
            if (word[place] == word[place - 1] && word[place] == word[place - 2] && char.IsLetter(word[place]))
            {
                return true;
            }
        }

        return false;
    }

    private static string Shorten(string word, int most)
    {
        var shorter = new StringBuilder(word.Length);
        for (var start = 0; start < word.Length;)
        {
            var end = start + 1;
            while (end < word.Length && word[end] == word[start])
            {
                end++;
            }
            // Two letters alike are spelling, three are a drawl; digits are never stretched.
            var stretched = end - start > 2 && char.IsLetter(word[start]);
            shorter.Append(word[start], stretched ? most : end - start);
            start = end;
        }
        return shorter.ToString();
    }

    private static bool JoinsWords(Rune rune, Rune next) =>
        Rune.IsLetterOrDigit(next) && rune.Value is '\'' or '’' or '‘' or '`' or '´' or '-' or '‑' or '\u00AD';

    private static bool EndsClause(Rune rune, Rune next) =>
        rune.Value is ',' or ';' or ':' or '?' or '!' or '\n' || (rune.Value == '.' && !Rune.IsLetterOrDigit(next));
}
