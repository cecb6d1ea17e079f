using System.Net.Mail;

namespace Sevenwolden.Bot.Directory;

/// <summary>What may stand where one mail address is asked for.</summary>
internal static class MailText
{
    /// <summary>
    /// The one address, bare: of "Jan ‹jan@school.nl›" what stands between the brackets. Null for anything else, such as two of them, or
    /// "jan bos@school.nl": a mail server would be told all of that as the address, or the mail be written to somebody else.
    /// </summary>
    public static string? Address(string text) =>
        MailAddress.TryCreate(text, out var address) && address.Address is var bare && !bare.Any(char.IsWhiteSpace)
        && (text.Trim() == bare || text.TrimEnd().EndsWith($"<{bare}>", StringComparison.Ordinal))
            ? bare
            : null;
}
