using System.Collections.Frozen;
using System.Globalization;

namespace Sevenwolden.Dialogs.Cases;

/// <summary>Numbers, in digits or in Dutch or English words, to sixty.</summary>
internal static class MomentNumbers
{
    private static readonly string[] Dutch =
        ["een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien"];

    private static readonly string[] English =
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];

    private static readonly string[] DutchTens = ["twintig", "dertig", "veertig", "vijftig", "zestig"];

    private static readonly string[] EnglishTens = ["twenty", "thirty", "forty", "fifty", "sixty"];

    private static readonly FrozenDictionary<string, int> InDutch = Below(Dutch)
        .Concat(DutchTens.SelectMany((tens, place) => Dutch.Take(9).Select((unit, one) => KeyValuePair.Create($"{unit}en{tens}", ((place + 2) * 10) + one + 1))))
        .Concat(Tens(DutchTens)).ToFrozenDictionary();

    private static readonly FrozenDictionary<string, int> InEnglish = Below(English).Concat(Tens(EnglishTens))
        .Append(KeyValuePair.Create("a", 1)).Append(KeyValuePair.Create("an", 1)).ToFrozenDictionary();

    /// <summary>Takes a number; null when none comes next.</summary>
    public static int? Take(MomentCursor cursor)
    {
        var word = cursor[0];
        if (Dutchly(word) is { } number)
        {
            cursor.Skip(1);
            return number;
        }

        if (!InEnglish.TryGetValue(word, out var english))
        {
            return null;
        }

        cursor.Skip(1);
        if (english >= 20 && InEnglish.TryGetValue(cursor[0], out var unit) && unit < 10 && cursor[0] is not ("a" or "an"))
        {
            cursor.Skip(1);
            return english + unit;
        }

        return english;
    }

    /// <summary>The number of digits or a Dutch word; null for an English word, which means another hour after "half".</summary>
    public static int? Dutchly(string word) => Digits(word) ?? (InDutch.TryGetValue(word, out var number) ? number : null);

    public static int? Digits(string word) => word.Length is > 0 and <= 4 && word.All(char.IsAsciiDigit) ? int.Parse(word, CultureInfo.InvariantCulture) : null;

    private static IEnumerable<KeyValuePair<string, int>> Below(string[] words) => words.Select((word, place) => KeyValuePair.Create(word, place + 1));

    private static IEnumerable<KeyValuePair<string, int>> Tens(string[] words) => words.Select((word, place) => KeyValuePair.Create(word, (place + 2) * 10));
}
