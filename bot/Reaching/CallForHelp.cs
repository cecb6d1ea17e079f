using Microsoft.Extensions.Options;
using Sevenwolden.Bot.Security;
using Sevenwolden.Cards.Cases;
using Sevenwolden.Protocols;

namespace Sevenwolden.Bot.Reaching;

/// <summary>What is said outside of Teams, with the addresses of this installation.</summary>
// Sources: "Deep links to a chat" and "Deep links to an app" of the Teams platform; in Teams a bot's account is its app id behind "28:".
internal sealed class CallForHelp(Rulebook rulebook, Credentials credentials, IOptions<ReachOptions> options)
{
    /// <param name="id">The same for the same person and case.</param>
    /// <param name="to">An address.</param>
    /// <param name="at">When it was to be sent at first.</param>
    public Letter ByMail(string id, string to, DateTimeOffset at)
    {
        var mail = HelpMail.Write(rulebook.Pack.Languages, Chat, App);
        return new Letter(id, to, mail.Subject, mail.Text, at);
    }

    /// <summary>What is said by telephone, or in a text message: short, and no address that one would have to spell.</summary>
    public string Aloud => HelpMail.Aloud(rulebook.Pack.Languages);

    /// <summary>The bot's chat in Teams.</summary>
    public string Chat => credentials.AreSet
        ? $"https://teams.microsoft.com/l/chat/0/0?users=28:{credentials.AppId}"
        : "https://teams.microsoft.com";

    private string? App => options.Value.CatalogAppId is { } app ? $"https://teams.microsoft.com/l/app/{app}" : null;
}
