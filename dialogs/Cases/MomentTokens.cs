using System.Text;

namespace Sevenwolden.Dialogs.Cases;

/// <summary>Splits what somebody typed into words, numbers, and the signs between numbers.</summary>
internal static class MomentTokens
{
    /// <summary>No moment takes more words.</summary>
    private const int Most = 20;

    private const int LongestWord = 20;

    /// <summary>Null when it can't be a moment: too long, or with signs that moments don't have.</summary>
    public static IReadOnlyList<string>? Split(string text)
    {
        var tokens = new List<string>();
        var word = new StringBuilder();
        for (var place = 0; place < text.Length; place++)
        {
            var sign = Plain(text[place]);
            if (IsPartOfWord(sign) && (word.Length == 0 || char.IsAsciiDigit(word[^1]) == char.IsAsciiDigit(sign)))
            {
                word.Append(sign);
            }
            else if (sign == '.' && IsAbbreviated(text, place))
            {
                // p.m. is one word.
            }
            else if (sign != '\u0301' && sign != '\u0308')
            {
                Finish(word, tokens);
                if (IsPartOfWord(sign))
                {
                    word.Append(sign);
                }
                else if (sign == ':' || ("./-,".Contains(sign, StringComparison.Ordinal) && IsDigit(text, place - 1) && IsDigit(text, place + 1)))
                {
                    tokens.Add(sign.ToString());
                }
                else if (!char.IsWhiteSpace(sign) && !".,!?;()\"'-".Contains(sign, StringComparison.Ordinal))
                {
                    return null;
                }
            }

            if (tokens.Count > Most || word.Length > LongestWord)
            {
                return null;
            }
        }

        Finish(word, tokens);
        return tokens.Count > Most ? null : tokens;
    }

    private static void Finish(StringBuilder word, List<string> tokens)
    {
        var found = word.ToString();
        word.Clear();
        if (found.Length > 0 && !MomentWords.Fillers.Contains(found))
        {
            tokens.AddRange(MomentWords.Compounds.TryGetValue(found, out var parts) ? parts : [found]);
        }
    }

    private static bool IsPartOfWord(char sign) => char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign);

    private static bool IsDigit(string text, int place) => place >= 0 && place < text.Length && char.IsAsciiDigit(text[place]);

    private static bool IsAbbreviated(string text, int place) => IsLetter(text, place - 1) && !IsLetter(text, place - 2) && IsLetter(text, place + 1) && !IsLetter(text, place + 2);

    private static bool IsLetter(string text, int place) => place >= 0 && place < text.Length && char.IsLetter(text[place]);

    private static char Plain(char sign) => char.ToLowerInvariant(sign) switch
    {
        'é' or 'è' or 'ë' or 'ê' => 'e',
        'ï' or 'í' or 'ì' => 'i',
        'ó' or 'ö' or 'ò' => 'o',
        'ü' or 'ú' or 'ù' => 'u',
        '’' or '‘' or '`' or '´' => '\'',
        '–' or '—' => '-',
        '…' => '.',
        var lower => lower,
    };
}
