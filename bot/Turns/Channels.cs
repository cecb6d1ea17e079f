using Microsoft.Bot.Schema;
using Sevenwolden.Dialogs;

namespace Sevenwolden.Bot.Turns;

/// <summary>What a channel can show, and who reads along there.</summary>
internal static class Channels
{
    private const string Teams = Microsoft.Bot.Connector.Channels.Msteams;

    // Source: "Channels reference" of the Bot Framework documentation: these render no Adaptive Cards.
    private static readonly HashSet<string> WithoutCards = new(StringComparer.OrdinalIgnoreCase)
    {
        "slack", "sms", "email", "telegram", "facebook", "line", "groupme", "kik", "alexa", "skype", "directlinespeech",
    };

    public static Surroundings Surroundings(Activity activity) => new(
        Shared: IsShared(activity),
        Cards: HaveCards(activity.ChannelId),
        PrivateChat: activity is { ChannelId: Teams, Recipient.Id: { } bot }
            ? $"https://teams.microsoft.com/l/chat/0/0?users={Uri.EscapeDataString(bot)}"
            : null);

    public static bool HaveCards(string? channelId) => !WithoutCards.Contains(channelId ?? "");

    /// <summary>Whether this channel limits how fast a bot may write, and names people by the directory's own ids.</summary>
    public static bool IsTeams(string? channelId) => channelId == Teams;

    /// <summary>Whether others read along. In Teams they do in doubt: of what is neither called personal nor looks like it nothing is known.</summary>
    // Source: Teams' conversation ids: "19:…@thread…" is a channel, a group chat or a meeting, "a:…" a chat of two.
    public static bool IsShared(Activity activity) => activity.Conversation switch
    {
        { IsGroup: true } => true,
        { ConversationType: "channel" or "groupChat" } => true,
        var conversation when !IsTeams(activity.ChannelId) => false,
        { ConversationType: { Length: > 0 } kind } => !kind.Equals("personal", StringComparison.OrdinalIgnoreCase),
        var conversation => conversation.Id.StartsWith("19:", StringComparison.Ordinal),
    };
}
