using System.Net;
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
    public async Task<Delivery> CallAsync(string id, IEnumerable<string> phones, string text, long until)
    {
        var wish = new JsonObject
        {
            ["id"] = id,
            ["to"] = new JsonArray([.. phones.Select(phone => (JsonNode)phone)]),
            ["text"] = text,
        };
        return options.Value.Gateway is { IsOn: true, Url: { } url }
            ? Judged(await http.SendAsync(HttpMethod.Post, new Outgoing(url, JsonSerializer.SerializeToUtf8Bytes(wish)), until))
            : new Delivery.Gone(Trouble.NoGateway);
    }

    /// <summary>A wrong address or secret does not mend itself, and whoever waits in danger has to hear so at once.</summary>
    private static Delivery Judged(Delivery delivery) => delivery is Delivery.Wait { Why: Trouble.Status { Code: var code } why }
        && (int)code is >= 400 and < 500 && code is not (HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests)
            ? new Delivery.Gone(why)
            : delivery;
}
