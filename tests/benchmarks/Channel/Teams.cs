using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Sevenwolden.Benchmarks.Channel;

/// <summary>Plays the channel: brings activities to a bot, and is the connector to which the bot brings its replies.</summary>
internal sealed class Teams : IAsyncDisposable
{
    private static readonly byte[] Taken = """{"id":"1"}"""u8.ToArray();
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    private readonly ConcurrentDictionary<string, Inbox> _inboxes = new();
    private readonly WebApplication _connector;
    private readonly HttpClient _http = new(
        new SocketsHttpHandler { UseCookies = false, UseProxy = false, PooledConnectionLifetime = Timeout.InfiniteTimeSpan })
    {
        Timeout = TimeSpan.FromSeconds(15),
    };

    private Teams(WebApplication connector) => _connector = connector;

    public string ServiceUrl => _connector.Urls.First() + "/";

    public static async Task<Teams> OpenAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var teams = new Teams(app);
        app.Run(teams.TakeAsync);
        await app.StartAsync();
        return teams;
    }

    /// <summary>Brings one activity; answers the status and the body.</summary>
    public async Task<(HttpStatusCode Status, byte[] Body)> PostAsync(Uri bot, Step step, byte[] activity, string? authorization = null)
    {
        // The bot reads no query; the bare server finds there what to answer.
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(bot, "api/messages?step=" + step.Name));
        request.Content = new ByteArrayContent(activity);
        request.Content.Headers.ContentType = Json;
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        using var response = await _http.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsByteArrayAsync());
    }

    /// <summary>Where the replies to an activity are collected; asked for before the activity is brought.</summary>
    public Inbox Expect(string activityId, int replies) => _inboxes[activityId] = new Inbox(replies);

    public void Forget(string activityId) => _inboxes.TryRemove(activityId, out _);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _connector.DisposeAsync();
    }

    /// <summary>Connector REST API, "Reply to Activity".</summary>
    private async Task TakeAsync(HttpContext context)
    {
        var body = new byte[(int)context.Request.ContentLength!];
        await context.Request.Body.ReadExactlyAsync(body);
        var path = context.Request.Path.Value!;
        if (_inboxes.TryGetValue(path[(path.LastIndexOf('/') + 1)..], out var inbox))
        {
            inbox.Add(body);
        }

        context.Response.ContentType = "application/json";
        context.Response.ContentLength = Taken.Length;
        await context.Response.Body.WriteAsync(Taken);
    }
}
