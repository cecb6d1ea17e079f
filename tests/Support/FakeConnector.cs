using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Sevenwolden.Tests.Support;

/// <summary>What arrived at the connector: the undecoded path, and the body.</summary>
internal sealed record Arrival(string Path, string Body, string Method = "POST")
{
    /// <summary>The name that it was given; null where it was refused.</summary>
    public string? Given { get; init; }

    /// <summary>The header that says who sends.</summary>
    public string? Authorization { get; init; }

    private string[] Steps => [.. Path.Split('/').Select(Uri.UnescapeDataString)];

    public bool Creates => Method == "POST" && Path == "/v3/conversations";

    /// <summary>The chat that it is for; null where it is to be made.</summary>
    public string? Chat => Creates ? null : Steps.ElementAtOrDefault(3);

    /// <summary>The activity that is answered or replaced; null for a message of its own.</summary>
    public string? About => Steps.ElementAtOrDefault(5);

    public JsonNode Json => JsonNode.Parse(Body)!;

    public JsonNode? Card => Json["attachments"]?[0]?["content"];

    public string Summary => (string?)Json["summary"] ?? (string?)Json["text"] ?? "";
}

/// <summary>How a request is refused; status 0 never answers.</summary>
internal sealed record Refused(int Status, string? RetryAfter = null, string Body = "")
{
    /// <summary>The person has blocked the bot.</summary>
    public static readonly Refused Blocked = new(403, Body: """{"error":{"code":"ConversationBlockedByUser","message":"…"}}""");
}

/// <summary>A real HTTP listener that plays the channel's connector. It takes everything, unless told otherwise.</summary>
internal sealed class FakeConnector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Func<HttpContext, Task>> _script = new();
    private readonly Channel<Arrival> _arrivals = Channel.CreateUnbounded<Arrival>();
    private readonly ConcurrentQueue<string> _taken = new();
    private readonly ConcurrentQueue<(Arrival Arrival, int Status)> _heard = new();
    private int _ids;

    private FakeConnector(WebApplication app) => _app = app;

    public string Url => _app.Urls.Single();

    /// <summary>The bodies that were answered with success, in order.</summary>
    public IReadOnlyCollection<string> Taken => _taken;

    /// <summary>What arrived so far, and what it was answered with, in order.</summary>
    public IReadOnlyCollection<(Arrival Arrival, int Status)> Heard => _heard;

    /// <summary>What arrived and was taken, in order.</summary>
    public IEnumerable<Arrival> Delivered => _heard.Where(heard => heard.Status is >= 200 and < 300).Select(heard => heard.Arrival);

    /// <summary>Whether and how a request is refused where no script says so; null takes it.</summary>
    public Func<Arrival, Refused?> Refuses { get; set; } = _ => null;

    /// <summary>What the messages are called, by their number.</summary>
    public Func<int, string> Names { get; set; } = number => $"card-{number}";

    public static async Task<FakeConnector> StartAsync(int port = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        var connector = new FakeConnector(builder.Build());
        connector._app.MapFallback(connector.AnswerAsync);
        await connector._app.StartAsync();
        return connector;
    }

    /// <summary>The next request not yet spoken for is answered like this.</summary>
    public void Next(int status, string? retryAfter = null, string body = "") =>
        _script.Enqueue(Answer(new Refused(status, retryAfter, body)));

    /// <summary>The next request not yet spoken for is sent elsewhere.</summary>
    public void NextRedirects(int status, string to) => _script.Enqueue(context =>
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Location = to;
        return Task.CompletedTask;
    });

    /// <summary>The next request not yet spoken for is never answered.</summary>
    public void NextHangs() => _script.Enqueue(HangAsync);

    public async Task<Arrival> ArrivalAsync() => await _arrivals.Reader.ReadAsync(Turns.Token);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        var body = await new StreamReader(context.Request.Body).ReadToEndAsync();
        var arrival = new Arrival(path, body, context.Request.Method) { Authorization = context.Request.Headers.Authorization };
        context.Response.StatusCode = StatusCodes.Status201Created;
        if (!_script.TryDequeue(out var answer))
        {
            answer = Refuses(arrival) is { } refused ? Answer(refused) : null;
        }

        if (answer is null)
        {
            _taken.Enqueue(body);
            arrival = arrival with { Given = Id(arrival) };
            _heard.Enqueue((arrival, StatusCodes.Status201Created));
        }

        _arrivals.Writer.TryWrite(arrival);
        await (answer is null ? context.Response.WriteAsync($$"""{"id":"{{arrival.Given}}"}""") : answer(context));
        if (answer is not null)
        {
            _heard.Enqueue((arrival, context.Response.StatusCode));
        }
    }

    /// <summary>
    /// A chat that is made for a member is named after them; every message has a name of its own, but replies, which nobody looks for
    /// again.
    /// </summary>
    private string Id(Arrival arrival) => arrival switch
    {
        { Method: "PUT" } => arrival.About!,
        { Creates: true } => $"made:{(string)arrival.Json["members"]![0]!["id"]!}",
        { Chat: not null, About: null } => Names(Interlocked.Increment(ref _ids)),
        _ => "given",
    };

    private static Func<HttpContext, Task> Answer(Refused refused) => refused.Status == 0 ? HangAsync : context =>
    {
        context.Response.StatusCode = refused.Status;
        context.Response.Headers.RetryAfter = refused.RetryAfter;
        return context.Response.WriteAsync(refused.Body);
    };

    private static async Task HangAsync(HttpContext context)
    {
        var aborted = new TaskCompletionSource();
        context.RequestAborted.Register(aborted.SetResult);
        await aborted.Task;
        context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
    }
}
