using System.Globalization;

namespace Sevenwolden.Bot.Directory;

/// <summary>
/// Ids as people copy them into a spreadsheet: what is clearly no part of one is taken off, and one that can be nobody's is named.
/// </summary>
internal static class RosterIds
{
    private const int LeastOfObjectId = 30;

    /// <summary>
    /// Without what can't be seen on either side, and an object id as Microsoft writes it: without braces, with its dashes.
    /// </summary>
    public static string Tidy(string cell)
    {
        var id = Trim(cell);
        return Guid.TryParse(id, out var objectId) ? objectId.ToString() : id;
    }

    /// <summary>Without blanks and without letters that can't be seen, on either side; a page or a mail puts them there.</summary>
    public static string Trim(string cell)
    {
        var seen = cell.AsSpan();
        while (seen.Length > 0 && IsUnseen(seen[0]))
        {
            seen = seen[1..];
        }

        while (seen.Length > 0 && IsUnseen(seen[^1]))
        {
            seen = seen[..^1];
        }

        return seen.ToString();
    }

    /// <summary>Why no account has this id: what is wrong, and the mend; null where one may have it.</summary>
    /// <param name="id">As it is after <see cref="Tidy"/>.</param>
    /// <param name="withNames">Whether user principal names are understood: Microsoft Graph knows whose they are.</param>
    public static (string What, string Mend)? Fault(string id, bool withNames)
    {
        if (id.FirstOrDefault(letter => letter is <= ' ' or > '~' or '{' or '}' or '(' or ')' or '"' or '<' or '>') is var odd and not '\0')
        {
            return ($"the id '{id}' holds {Name(odd)}, which no id has", "copy the object id of the account anew");
        }

        if (id.Length >= LeastOfObjectId && id.All(letter => letter == '-' || char.IsAsciiHexDigit(letter)) && !Guid.TryParse(id, out _))
        {
            return ($"the id '{id}' is no whole object id: that has 32 digits and letters", "copy the object id of the account anew");
        }

        return !withNames && id.Contains('@', StringComparison.Ordinal) && !id.Contains('/', StringComparison.Ordinal)
            ? ($"the id '{id}' is a user principal name, which is nobody's without Microsoft Graph (Directory:Graph:TenantId)",
                "give the object id of the account, which is what Teams sends")
            : null;
    }

    private static bool IsUnseen(char letter) =>
        char.IsWhiteSpace(letter) || char.IsControl(letter) || char.GetUnicodeCategory(letter) == UnicodeCategory.Format;

    private static string Name(char letter) => letter is > ' ' and <= '~' ? $"'{letter}'" : $"U+{(int)letter:X4}";
}
