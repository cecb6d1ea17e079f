using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Sevenwolden.Benchmarks.Load;

/// <summary>A collector that takes all that it is told, and keeps how much that was.</summary>
internal sealed class Sink : IAsyncDisposable
{
    private readonly WebApplication _app;
    private long _bytes;

    private Sink(WebApplication app) => _app = app;

    public string Url => _app.Urls.Single();

    public long Megabytes => Interlocked.Read(ref _bytes) / 1_000_000;

    public static async Task<Sink> OpenAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var sink = new Sink(builder.Build());
        sink._app.MapFallback(async (HttpContext context) =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            Interlocked.Add(ref sink._bytes, body.Length);
        });
        await sink._app.StartAsync();
        return sink;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
