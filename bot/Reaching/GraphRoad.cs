using Sevenwolden.Bot.Outbox;
using Sevenwolden.Bot.Storage;

namespace Sevenwolden.Bot.Reaching;

/// <summary>The road to Microsoft Graph, in the bot's own name.</summary>
internal sealed class GraphRoad(HttpRoad http)
{
    /// <summary>The client that goes there.</summary>
    public const string Client = "graph";

    public Task<Delivery> PostAsync(Outgoing outgoing, long until) => http.SendAsync(HttpMethod.Post, outgoing, until);
}
