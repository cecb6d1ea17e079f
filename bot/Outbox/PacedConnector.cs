using Sevenwolden.Bot.Channels;
using Sevenwolden.Bot.Storage;

namespace Sevenwolden.Bot.Outbox;

/// <summary>The connector, at the pace that the channel asks for.</summary>
internal sealed class PacedConnector(HttpRoad connector, Pace pace, ChannelBook channels)
{
    /// <param name="method">POST for a new activity or conversation, PUT to replace one.</param>
    /// <param name="outgoing">Where to, and the bytes.</param>
    /// <param name="place">The conversation that it is for, as <see cref="LineName.Place(string?, string)"/> names it.</param>
    /// <param name="until">When the lease runs out that it is sent under (unix milliseconds): without the time for it, it is not
    /// tried.</param>
    public async Task<Delivery> SendAsync(HttpMethod method, Outgoing outgoing, string place, long until = long.MaxValue) =>
        channels.Of(LineName.Channel(place)).IsPaced && !await pace.TakeAsync(place)
            ? Delivery.Wait.ForPace
            : await connector.SendAsync(method, outgoing, until);

    /// <summary>
    /// The same for something that is made when its turn has come, which can take seconds: what is over by then is not sent. Null where
    /// nothing was made.
    /// </summary>
    public async Task<Delivery?> SendAsync(HttpMethod method, Func<Task<Outgoing?>> make, string place, long until) =>
        channels.Of(LineName.Channel(place)).IsPaced && !await pace.TakeAsync(place) ? Delivery.Wait.ForPace
        : await make() is { } outgoing ? await connector.SendAsync(method, outgoing, until)
        : null;

    /// <summary>Makes a conversation, which no pace counts yet.</summary>
    public Task<Delivery> MakeAsync(Outgoing outgoing, long until) => connector.SendAsync(HttpMethod.Post, outgoing, until);
}
