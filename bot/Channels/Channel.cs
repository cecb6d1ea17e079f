using Microsoft.Bot.Schema;
using Sevenwolden.Cards.Model;
using Sevenwolden.Dialogs;

namespace Sevenwolden.Bot.Channels;

/// <summary>All that is particular about a channel; as it stands here, it is a channel of which nothing is known.</summary>
/// <param name="Id">As the Bot Framework calls it.</param>
internal sealed record Channel(string Id)
{
    /// <summary>Whether it renders Adaptive Cards.</summary>
    public bool HasCards { get; init; } = true;

    /// <summary>Whether others read along where the channel does not say that a conversation is personal.</summary>
    public bool IsSharedInDoubt { get; init; }

    /// <summary>Whether it shows sources, how confidential a message is, and thumbs.</summary>
    public bool HasMarks { get; init; }

    /// <summary>
    /// Whether it asks for a card anew when somebody looks at it, and shows what a press is answered with where that failed; elsewhere a
    /// status tells it.
    /// </summary>
    public bool HasUniversalActions { get; init; }

    /// <summary>Whether it limits how fast a bot may write.</summary>
    public bool IsPaced { get; init; }

    /// <summary>By what somebody is known there.</summary>
    public KnownBy People { get; init; } = KnownBy.Account;

    /// <summary>
    /// The bot's account there, by its app id: a chat can be begun before anybody has written. Null where that can't be told.
    /// </summary>
    public Func<string, string>? BotAccount { get; init; }

    /// <summary>The link to a chat with the bot alone, by the bot's account; null where there is none.</summary>
    public Func<string, string>? PrivateChat { get; init; }

    /// <summary>How it spells what somebody typed, unless the activity says otherwise.</summary>
    public Spelling Spelling { get; init; }

    /// <summary>How text is written there, where it does not stand on a card.</summary>
    public Script Script { get; init; } = Script.Markdown;

    public Surroundings Surroundings(Activity activity) => new(
        Shared: IsShared(activity),
        Cards: HasCards,
        PrivateChat: activity.Recipient?.Id is { } bot ? PrivateChat?.Invoke(bot) : null)
    {
        IsDialog = TaskModule.Is(activity),
    };

    /// <summary>Whether others read along.</summary>
    // Source: Teams' conversation ids: "19:…@thread…" is a channel, a group chat or a meeting, "a:…" a chat of two.
    public bool IsShared(Activity activity) => activity.Conversation switch
    {
        _ when TaskModule.Is(activity) => false,
        { IsGroup: true } => true,
        { ConversationType: "channel" or "groupChat" } => true,
        { Id: var id } when id.StartsWith("19:", StringComparison.Ordinal) && id.Contains("@thread", StringComparison.Ordinal) => true,
        _ when !IsSharedInDoubt => false,
        { ConversationType: { Length: > 0 } kind } => !kind.Equals("personal", StringComparison.OrdinalIgnoreCase),
        var conversation => conversation.Id.StartsWith("19:", StringComparison.Ordinal),
    };
}
