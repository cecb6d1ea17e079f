using Sevenwolden.Bot.Adapter;
using Sevenwolden.Bot.Channels;
using Sevenwolden.Bot.Outbox;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Bot.Storage.Cases;
using Sevenwolden.Bot.Turns;
using Sevenwolden.Cards;

namespace Sevenwolden.Bot.Showing;

/// <summary>A card that is there, and what stands in its place from now on.</summary>
internal sealed class CardPlace(PacedConnector connector, ChannelBook channels)
{
    public Task<Delivery> PutAsync(string url, Message message, Reference reference, long until)
    {
        var activity = Outbound.Proactive(reference, message, channels.Of(reference.ChannelId));
        return connector.SendAsync(HttpMethod.Put, new Outgoing(url, ActivityWriter.Write(activity)), reference.Place(), until);
    }
}
