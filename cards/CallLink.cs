using System.Text.RegularExpressions;
using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Cards;

/// <summary>
/// A number that a tap calls. What the directory holds is data: only what reads as a number becomes a link, all else is shown as it is.
/// </summary>
internal static partial class CallLink
{
    // Source: ITU-T E.164: fifteen digits at most. The shortest that there are have three.
    private const int Shortest = 3;
    private const int Longest = 15;

    /// <summary>"tel:+31612345678"; null for what is no number.</summary>
    public static string? Address(string? written)
    {
        if (written is null || !Number().IsMatch(written))
        {
            return null;
        }

        // "+31 (0)6 …": the zero in brackets is for who calls from within the country.
        var dialled = written.Contains('+', StringComparison.Ordinal) ? TrunkZero().Replace(written, "") : written;
        var digits = string.Concat(dialled.Where(char.IsAsciiDigit));
        return digits.Length is >= Shortest and <= Longest
            ? $"tel:{(dialled.TrimStart().StartsWith('+') ? "+" : "")}{digits}"
            : null;
    }

    /// <summary>The number as it was written, and a tap calls it.</summary>
    public static Prose Of(string written) => Address(written) is { } address ? Prose.Link(written, address) : Prose.Written(written);

    /// <summary>"Teamleider: 06-12345678"; the name alone where no number is known.</summary>
    public static Prose Of(Member member) =>
        member.Phone is { } phone ? Prose.Of($"{member.Name}: {Of(phone)}") : Prose.Written(member.Name);

    /// <summary>Nothing where there is no number to call.</summary>
    public static OpenUrl? Button(Member member, TextBook texts) =>
        Address(member.Phone) is { } address ? new OpenUrl(texts.Format(Key.DangerCall, member.Name), address) : null;

    [GeneratedRegex(@"^\s*\+?[0-9()\s./\u2010\u2011\u2013-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"\(\s*0\s*\)", RegexOptions.CultureInvariant)]
    private static partial Regex TrunkZero();
}
