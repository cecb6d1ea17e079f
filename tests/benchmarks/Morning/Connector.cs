using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Sevenwolden.Benchmarks.Morning;

/// <summary>The connector of a whole school: makes chats, and keeps account of replies and of what the bot writes by itself.</summary>
internal sealed class Connector : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Replies> _replies = new();
    private readonly WebApplication _app;
    private int _ids;

    private Connector(WebApplication app) => _app = app;

    public string ServiceUrl => _app.Urls.First() + "/";

    public IEnumerable<KeyValuePair<string, Replies>> Replies => _replies;

    public ConcurrentQueue<News> News { get; } = new();

    /// <summary>Replies to what nobody had said.</summary>
    public ConcurrentQueue<string> Stray { get; } = new();

    public static async Task<Connector> OpenAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var connector = new Connector(app);
        app.Run(connector.TakeAsync);
        await app.StartAsync();
        return connector;
    }

    /// <summary>Asked for before the activity is brought.</summary>
    public Replies Expect(string activity, IReadOnlyList<string> replies) => _replies[activity] = new Replies(replies);

    public static string Chat(string person) => "c-" + person;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        var body = new byte[(int)(context.Request.ContentLength ?? 0)];
        await context.Request.Body.ReadExactlyAsync(body);
        var path = context.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        await context.Response.WriteAsJsonAsync(new { id = Take(context.Request.Method, path, body) });
    }

    /// <summary>Connector REST API: Create Conversation, Update Activity, Send to Conversation, Reply to Activity.</summary>
    private string Take(string method, string[] path, byte[] body)
    {
        var id = FormattableString.Invariant($"m-{Interlocked.Increment(ref _ids)}");
        switch (path)
        {
            case ["v3", "conversations"]:
                using (var json = JsonDocument.Parse(body))
                {
                    return Chat(json.RootElement.GetProperty("members")[0].GetProperty("id").GetString()!);
                }

            case [.., var old] when method == HttpMethods.Put || method == HttpMethods.Delete:
                return old;
            case [_, _, var conversation, "activities"]:
                News.Enqueue(Morning.News.Of(conversation, body));
                return id;
            case [_, _, _, "activities", var replyTo] when _replies.TryGetValue(replyTo, out var replies):
                replies.Add(id, body);
                return id;
            default:
                Stray.Enqueue(string.Join('/', path));
                return id;
        }
    }
}
