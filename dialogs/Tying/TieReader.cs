using System.Text.RegularExpressions;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Commands;

namespace Sevenwolden.Dialogs.Tying;

/// <summary>Recognises a message that is one of the sentences of <c>sentences.yaml</c> and nothing else, in any language at once.</summary>
public static class TieReader
{
    // The longest of them, with room for spaces.
    private const int LongestSentence = 80;
    private const string Name = @"(?:(?:melding|report|case) )?#?(?<WHICH>[a-z0-9]{3,8})";

    private static readonly Lazy<IReadOnlyList<(Regex Words, string Wish)>> Sentences = new(Load);

    /// <summary>Null for all other messages.</summary>
    public static TieWish? Read(string text)
    {
        if (text.Length > LongestSentence)
        {
            return null;
        }

        var plain = SentenceFile.Plain(text);
        return Sentences.Value.Select(sentence => Read(sentence.Words.Match(plain), sentence.Wish))
            .FirstOrDefault(wish => wish is not null);
    }

    // "Dit hoort bij havo" names no report. Who names two may have mistyped one, and is told that there is none of that name.
    private static TieWish? Read(Match match, string wish)
    {
        var (one, other) = (match.Groups["one"], match.Groups["other"]);
        return !match.Success ? null
            : !other.Success ? CaseIds.Read(one.Value) is { } id ? new TieWish.Show(id) : null
            : !MayBeAName(one.Value) || !MayBeAName(other.Value) ? null
            : wish == "loosen" ? new TieWish.Loosen(CaseIds.Read(one.Value), CaseIds.Read(other.Value))
            : new TieWish.Make(CaseIds.Read(one.Value), CaseIds.Read(other.Value));
    }

    private static bool MayBeAName(string word) =>
        CaseIds.Read(word) is not null || (word.Any(char.IsAsciiDigit) && word.Any(char.IsAsciiLetter));

    private static List<(Regex, string)> Load() =>
        [.. SentenceFile.Read("Tying.sentences").Select(each => (Pattern(each.Sentence), each.Name))];

    private static Regex Pattern(string sentence)
    {
        var words = sentence.Replace("{one}", Named("one"), StringComparison.Ordinal)
            .Replace("{other}", Named("other"), StringComparison.Ordinal);
        return new Regex($"^{words}$", RegexOptions.CultureInvariant);
    }

    private static string Named(string which) => Name.Replace("WHICH", which, StringComparison.Ordinal);
}
