using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Sevenwolden.Tests.Support;

/// <summary>Plays whoever listens for the dead-man's switch, and would raise the alarm when it falls silent.</summary>
internal sealed class PingListener : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _heard;

    private PingListener(WebApplication app) => _app = app;

    public int Heard => Volatile.Read(ref _heard);

    /// <summary>What came with the last call: nothing should.</summary>
    public string Said { get; private set; } = "";

    public int Status { get; set; } = StatusCodes.Status200OK;

    public string Url => $"{_app.Urls.Single()}/a-secret";

    public static async Task<PingListener> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        var listener = new PingListener(builder.Build());
        listener._app.Run(listener.HearAsync);
        await listener._app.StartAsync();
        return listener;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Task HearAsync(HttpContext context)
    {
        Said = $"{context.Request.Method} {context.Request.QueryString}{context.Request.ContentLength}";
        context.Response.StatusCode = Status;
        Interlocked.Increment(ref _heard);
        return Task.CompletedTask;
    }
}
