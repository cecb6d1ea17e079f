using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Sevenwolden.Bot.Reaching;

namespace Sevenwolden.Tests.Support;

/// <summary>A request to the gateway, with what it is signed with.</summary>
internal sealed record Call(string Body, string Moment, string Signature);

/// <summary>A real HTTP listener that plays the gateway that calls people; it takes everything, unless told otherwise.</summary>
internal sealed class FakeGateway : IAsyncDisposable
{
    public const string Secret = "a-secret-of-the-school";

    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Call> _heard = new();

    private FakeGateway(WebApplication app) => _app = app;

    public IReadOnlyCollection<Call> Heard => _heard;

    /// <summary>The status by how many came before; null takes it.</summary>
    public Func<int, int?> Refuses { get; set; } = _ => null;

    public string[] Settings => [$"--Escalation:Gateway:Url={_app.Urls.Single()}/call", $"--Escalation:Gateway:Secret={Secret}"];

    public static async Task<FakeGateway> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var gateway = new FakeGateway(builder.Build());
        gateway._app.MapPost("/call", gateway.TakeAsync);
        await gateway._app.StartAsync();
        return gateway;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        var body = await new StreamReader(context.Request.Body).ReadToEndAsync();
        context.Response.StatusCode = Refuses(_heard.Count) ?? StatusCodes.Status202Accepted;
        _heard.Enqueue(new Call(
            body, context.Request.Headers[GatewaySignature.Moment].ToString(), context.Request.Headers[GatewaySignature.Name].ToString()));
    }
}
