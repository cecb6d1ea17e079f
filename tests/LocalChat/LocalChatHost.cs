using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sevenwolden.Bot.LocalChat;
using Xunit;

namespace Sevenwolden.Tests.LocalChat;

/// <summary>The local chat on a real port, with a bot beside it that writes down what it gets and answers as a test tells it to.</summary>
public sealed class LocalChatHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private LocalChatHost(WebApplication app)
    {
        this.app = app;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public HttpClient Client { get; }

    public ConcurrentQueue<JsonNode> Heard { get; } = new();

    /// <summary>What the bot answers to an activity; by default that it took it.</summary>
    public Func<JsonNode, IResult> Bot { get; set; } = _ => TypedResults.Accepted((string?)null);

    public static async Task<LocalChatHost> StartAsync()
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { EnvironmentName = Environments.Development, WebRootPath = PageFolder() });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddLocalChat();
        var app = builder.Build();
        app.MapLocalChat();
        LocalChatHost? host = null;
        app.MapPost("/api/messages", async (HttpRequest request) => host!.Hear((await JsonNode.ParseAsync(request.Body))!));
        await app.StartAsync(TestContext.Current.CancellationToken);
        return host = new LocalChatHost(app);
    }

    public Task<HttpResponseMessage> PostAsync(string path, object body) =>
        Client.PostAsJsonAsync(path, body, TestContext.Current.CancellationToken);

    /// <summary>A new chat of the person; its conversation's id.</summary>
    public async Task<string> OpenAsync(string person = "docent", string? conversation = null)
    {
        var opened = await ReadAsync(await PostAsync("/local/page/chats", new { person, conversation }));
        return (string)opened["conversation"]!;
    }

    public Task<HttpResponseMessage> SayAsync(string conversation, string text, string id = "said-1") =>
        PostAsync($"/local/page/chats/{conversation}/messages", new { id, text, locale = "nl-NL" });

    public Task<HttpResponseMessage> PressAsync(string conversation, string replyToId, object action) =>
        PostAsync($"/local/page/chats/{conversation}/actions", new { id = "pressed-1", replyToId, action, locale = "en-GB" });

    /// <summary>The bot asks for a conversation with this person; its id.</summary>
    public async Task<string> BotBeginsAsync(string member)
    {
        var begun = await ReadAsync(await PostAsync("/local/v3/conversations", new { members = new[] { new { id = member } } }));
        return (string)begun["id"]!;
    }

    /// <summary>The bot sends an activity; the id that the channel gave it.</summary>
    public async Task<string> BotSendsAsync(string conversation, object activity)
    {
        var response = await PostAsync($"/local/v3/conversations/{conversation}/activities", activity);
        return (string)(await ReadAsync(response))["id"]!;
    }

    /// <summary>What a page hears that listens from this event on, up to where it has caught up.</summary>
    public async Task<(string Name, string? EventId, JsonNode Activity)[]> CatchUpAsync(
        string conversation, string? lastEventId = null, string? after = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/local/page/chats/{conversation}/events?after={after}");
        request.Headers.TryAddWithoutValidation("Last-Event-ID", lastEventId);
        using var response = await Client.SendAsync(
            request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        await using var stream = await response.EnsureSuccessStatusCode().Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        var heard = new List<(string, string?, JsonNode)>();
        await foreach (var item in SseParser.Create(stream).EnumerateAsync(TestContext.Current.CancellationToken))
        {
            if (item.EventType == "ready")
            {
                break;
            }

            heard.Add((item.EventType, item.EventId, JsonNode.Parse(item.Data)!));
        }

        return [.. heard];
    }

    public static async Task<JsonNode> ReadAsync(HttpResponseMessage response) =>
        JsonNode.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }

    private static string PageFolder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../bot/wwwroot"));

    private IResult Hear(JsonNode activity)
    {
        Heard.Enqueue(activity);
        return Bot(activity);
    }
}
