using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Sevenwolden.Tests.Faults;

/// <summary>The channel's other end: it brings an activity again until a bot has taken it, each time to the next bot.</summary>
internal sealed class Carrier(Bots bots, Chats chats) : IDisposable
{
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(50);
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(30) };
    private int _again;
    private int _faults;

    /// <summary>How many activities were brought more than once.</summary>
    public int Again => _again;

    public async Task<JsonNode?> BringAsync(JsonObject activity, CancellationToken cancellationToken)
    {
        var json = activity.ToJsonString();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                using var content = new StringContent(json, Encoding.UTF8, "application/json");
                using var response = await _http.PostAsync(new Uri(bots.Next(), "api/messages"), content, cancellationToken);
                var body = await response.Content.ReadAsStringAsync(cancellationToken);
                if (response.StatusCode == HttpStatusCode.OK)
                {
                    return body.Length == 0 ? null : JsonNode.Parse(body);
                }
            }
            catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException
                && !cancellationToken.IsCancellationRequested)
            {
            }

            Interlocked.Add(ref _again, attempt == 1 ? 1 : 0);
            await Task.Delay(Breath, cancellationToken);
        }
    }

    /// <summary>How often a bot answered with a fault of its own to what it should have refused.</summary>
    public int Faults => _faults;

    /// <summary>Brings something that is no good, once.</summary>
    public async Task ThrowAsync(string body, CancellationToken cancellationToken)
    {
        try
        {
            using var content = new StringContent(body, Encoding.UTF8, "application/json");
            using var response = await _http.PostAsync(new Uri(bots.Next(), "api/messages"), content, cancellationToken);
            Interlocked.Add(ref _faults, (int)response.StatusCode == 400 ? 0 : 1);
        }
        catch (HttpRequestException)
        {
            // It was killed just now.
        }
    }

    /// <summary>The card that takes the place of the pressed one.</summary>
    public async Task<JsonNode> PressAsync(Person who, JsonObject data, Posted card, CancellationToken cancellationToken)
    {
        var answer = await BringAsync(who.Presses(data, card), cancellationToken);
        var shown = answer?["value"] ?? throw new InvalidOperationException($"{data["verb"]} was answered with nothing.");
        chats.Replace(card.Id, shown);
        return shown;
    }

    public void Dispose() => _http.Dispose();
}
