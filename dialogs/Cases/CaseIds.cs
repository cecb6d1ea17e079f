using System.Text.RegularExpressions;

namespace Sevenwolden.Dialogs.Cases;

/// <summary>
/// The names of cases: six letters and digits that can't be taken for one another, so that one can say them over the phone.
/// </summary>
public static class CaseIds
{
    /// <summary>Without vowels, so that no word comes of it, and without 0, 1 and l.</summary>
    public const string Letters = "BCDFGHJKMNPQRSTVWXZ23456789";

    public const int Length = 6;

    /// <summary>A name as people write it: in small letters, with a # before it; null when it is none.</summary>
    public static string? Read(string? text) => text is { Length: <= 20 } && Name.Match(text.Trim()) is { Success: true } match
        ? match.Groups["id"].Value.ToUpperInvariant()
        : null;

    private static Regex Name { get; } = new(
        "^#?(?<id>[BCDFGHJKMNPQRSTVWXZ2-9]{6})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
