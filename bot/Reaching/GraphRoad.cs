using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using Sevenwolden.Bot.Outbox;
using Sevenwolden.Bot.Storage;

namespace Sevenwolden.Bot.Reaching;

/// <summary>The road to Microsoft Graph, in the bot's own name.</summary>
internal sealed class GraphRoad(HttpRoad http, IOptions<ReachOptions> options)
{
    /// <summary>The client that goes there.</summary>
    public const string Client = "graph";

    /// <summary>What Microsoft Graph calls something by.</summary>
    /// <param name="path">Where it is, without a slash before it.</param>
    public string Url(string path) => $"{options.Value.GraphUrl.TrimEnd('/')}/{path}";

    /// <summary>Has something done for a person of the tenant.</summary>
    /// <param name="person">The directory's id, or an address.</param>
    /// <param name="what">Where it is done, below the person.</param>
    /// <param name="wish">What is sent.</param>
    /// <param name="until">When the lease runs out that it is done under (unix milliseconds).</param>
    public Task<Delivery> PostAsync(string person, string what, JsonObject wish, long until) =>
        PostAsync(person, what, JsonSerializer.SerializeToUtf8Bytes(wish), until);

    /// <inheritdoc cref="PostAsync(string, string, JsonObject, long)"/>
    /// <param name="body">What is sent.</param>
    /// <param name="type">What that is; null for JSON.</param>
    public Task<Delivery> PostAsync(string person, string what, byte[] body, long until, MediaTypeHeaderValue? type = null) =>
        http.SendAsync(HttpMethod.Post, new Outgoing(Url($"users/{Uri.EscapeDataString(person)}/{what}"), body), until, type);
}
