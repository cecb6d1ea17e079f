using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Sevenwolden.Tests.Support;

/// <summary>What arrived at the connector: the undecoded path, and the body.</summary>
internal sealed record Arrival(string Path, string Body);

/// <summary>A real HTTP listener that plays the channel's connector. It takes everything, unless told otherwise.</summary>
internal sealed class FakeConnector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Func<HttpContext, Task>> _script = new();
    private readonly Channel<Arrival> _arrivals = Channel.CreateUnbounded<Arrival>();
    private readonly ConcurrentQueue<string> _taken = new();

    private FakeConnector(WebApplication app) => _app = app;

    public string Url => _app.Urls.Single();

    /// <summary>The bodies that were answered with success, in order.</summary>
    public IReadOnlyCollection<string> Taken => _taken;

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
    public void Next(int status, string? retryAfter = null) => _script.Enqueue(context =>
    {
        context.Response.StatusCode = status;
        context.Response.Headers.RetryAfter = retryAfter;
        return Task.CompletedTask;
    });

    /// <summary>The next request not yet spoken for is never answered.</summary>
    public void NextHangs() => _script.Enqueue(async context =>
    {
        var aborted = new TaskCompletionSource();
        context.RequestAborted.Register(aborted.SetResult);
        await aborted.Task;
    });

    public async Task<Arrival> ArrivalAsync() => await _arrivals.Reader.ReadAsync(Turns.Token);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        var body = await new StreamReader(context.Request.Body).ReadToEndAsync();
        context.Response.StatusCode = StatusCodes.Status201Created;
        var scripted = _script.TryDequeue(out var answer);
        if (!scripted)
        {
            _taken.Enqueue(body);
        }
        _arrivals.Writer.TryWrite(new Arrival(path, body));
        await (scripted ? answer!(context) : context.Response.WriteAsync("""{"id":"given"}"""));
    }
}
