using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using Sevenwolden.Bot.Outbox;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Bot.Watching;

namespace Sevenwolden.Bot.Reaching;

/// <summary>What calls people or sends them a text message. It learns numbers and a sentence, nothing of a case.</summary>
internal sealed class Gateway(HttpRoad http, IOptions<EscalationOptions> options)
{
    /// <summary>The client that goes there.</summary>
    public const string Client = "gateway";

    /// <param name="id">The same for the same errand, so that what comes twice is called once.</param>
    /// <param name="phones">Whom to call, as the directory has their numbers.</param>
    /// <param name="text">What is said.</param>
    /// <param name="until">When the lease runs out that it is done under (unix milliseconds).</param>
    public Task<Delivery> CallAsync(string id, IEnumerable<string> phones, string text, long until)
    {
        var wish = new JsonObject
        {
            ["id"] = id,
            ["to"] = new JsonArray([.. phones.Select(phone => (JsonNode)phone)]),
            ["text"] = text,
        };
        return options.Value.Gateway is { IsOn: true, Url: { } url }
            ? http.SendAsync(HttpMethod.Post, new Outgoing(url, JsonSerializer.SerializeToUtf8Bytes(wish)), until)
            : Task.FromResult<Delivery>(new Delivery.Gone(Trouble.NoGateway));
    }
}
