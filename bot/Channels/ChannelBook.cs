using System.Collections.Frozen;
namespace Sevenwolden.Bot.Channels;

/// <summary>The channels that are known, by their ids in any case.</summary>
internal sealed class ChannelBook(IEnumerable<Channel> channels)
{
    private static readonly Channel Unknown = new("");

    private readonly FrozenDictionary<string, Channel> _channels =
        channels.ToFrozenDictionary(channel => channel.Id, StringComparer.OrdinalIgnoreCase);

    /// <summary>The channel; one that nobody knows has nothing of its own.</summary>
    // A channel spells its own name as it does: who spells it otherwise is somebody else, and vouches for nobody.
    public Channel Of(string? id) =>
        _channels.TryGetValue(id ?? "", out var channel) && (channel.Id == id || channel.People != KnownBy.Directory) ? channel : Unknown;
}
