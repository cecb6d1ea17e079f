using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace Sevenwolden.Tests.EndToEnd.Clients;

/// <summary>The local channel as the bot uses it: what a test sends by this, the bot could have sent.</summary>
internal sealed class Connector(Uri channel) : IDisposable
{
    private const string CardType = "application/vnd.microsoft.card.adaptive";

    private readonly HttpClient http = new() { BaseAddress = channel };

    /// <summary>The conversation with this person.</summary>
    public async Task<string> BeginAsync(string person) =>
        await IdOfAsync(
            HttpMethod.Post, "/local/v3/conversations",
            new JsonObject { ["members"] = new JsonArray(new JsonObject { ["id"] = $"29:{person}" }) });

    public Task<string> SayAsync(string conversation, string text) =>
        IdOfAsync(
            HttpMethod.Post, $"/local/v3/conversations/{conversation}/activities",
            new JsonObject { ["type"] = "message", ["text"] = text });

    public Task<string> ShowAsync(string conversation, string card) =>
        IdOfAsync(HttpMethod.Post, $"/local/v3/conversations/{conversation}/activities", Message(card));

    public Task<string> ReplaceAsync(string conversation, string activity, string card) =>
        IdOfAsync(HttpMethod.Put, $"/local/v3/conversations/{conversation}/activities/{activity}", Message(card));

    public void Dispose() => http.Dispose();

    private static JsonObject Message(string card) => new()
    {
        ["type"] = "message",
        ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = CardType, ["content"] = JsonNode.Parse(card) }),
    };

    private async Task<string> IdOfAsync(HttpMethod method, string path, JsonObject body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = JsonContent.Create(body) };
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        var answer = await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (string)JsonNode.Parse(answer)!["id"]!;
    }
}
