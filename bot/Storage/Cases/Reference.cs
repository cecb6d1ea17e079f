using Sevenwolden.Bot.Channels;

namespace Sevenwolden.Bot.Storage.Cases;

/// <summary>How to write to somebody of one's own accord. Source: ConversationReference of the Bot Framework.</summary>
/// <param name="Person">The directory's id.</param>
/// <param name="Upn">The user principal name, where it is known.</param>
/// <param name="Account">The channel's id of the person.</param>
/// <param name="Bot">The channel's id of the bot.</param>
/// <param name="Language">The code of what the person speaks with the bot: "nl".</param>
/// <param name="IsTrusted">Whether it may also serve to make a chat with somebody else: it is the school's own, and whoever brought it was
/// checked.</param>
internal sealed record Reference(
    string Person, string? Upn, string ChannelId, string ServiceUrl, string Conversation, string Account, string Bot, string? Tenant,
    string Language, bool IsTrusted = false)
{
    /// <summary>The conversation, as the channels' pace is kept by it.</summary>
    // No property: what a conversation has noted of a reference is a digest of all its properties.
    public string Place() => LineName.Place(ChannelId, Conversation);
}
