using System.Net.Mail;

namespace Sevenwolden.Bot.Directory;

/// <summary>What may stand where one mail address is asked for.</summary>
internal static class MailText
{
    /// <summary>
    /// Whether it is one bare address: no name beside it, no blank, no second one. A mail server would be told all of that as the address,
    /// or the mail be written to somebody else.
    /// </summary>
    public static bool IsAddress(string text) =>
        MailAddress.TryCreate(text, out var address) && address.Address == text && !text.Any(char.IsWhiteSpace);
}
