using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Sevenwolden.Tests.Support;

/// <summary>
/// A real HTTP listener that plays a collector of OTLP: it keeps the bytes that come, by where they came, or under load only how many.
/// </summary>
internal sealed class FakeCollector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly bool _keeps;
    private long _bytes;
    private readonly ConcurrentQueue<(string Path, byte[] Body)> _heard = new();

    private FakeCollector(WebApplication app, bool keeps) => (_app, _keeps) = (app, keeps);

    public string Url => _app.Urls.Single();

    public long Bytes => Interlocked.Read(ref _bytes);

    public static async Task<FakeCollector> StartAsync(bool keeps = true)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var collector = new FakeCollector(builder.Build(), keeps);
        collector._app.MapFallback(collector.TakeAsync);
        await collector._app.StartAsync();
        return collector;
    }

    /// <summary>All that came there, as letters: what a protobuf holds of text stands in it as UTF-8.</summary>
    public string TextOf(string path) =>
        string.Concat(_heard.Where(heard => heard.Path == path).Select(heard => Encoding.UTF8.GetString(heard.Body)));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        Interlocked.Add(ref _bytes, body.Length);
        if (_keeps)
        {
            _heard.Enqueue((context.Request.Path, body.ToArray()));
        }
    }
}
