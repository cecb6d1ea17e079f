using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Sevenwolden.Tests.Support;

/// <summary>A real https server that plays Entra ID, and the managed identity of the machine beside it: it gives the bot its tokens.</summary>
internal sealed class FakeLogin : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Channel<IFormCollection> _asked = Channel.CreateUnbounded<IFormCollection>();
    private int _given;

    private FakeLogin(WebApplication app) => _app = app;

    public string Url => $"https://localhost:{new Uri(_app.Urls.Single()).Port}";

    /// <summary>What was posted for a token, in order.</summary>
    public ConcurrentQueue<IFormCollection> Asked { get; } = new();

    /// <summary>How it answers now; null is with a token, each another.</summary>
    public Func<HttpContext, Task>? Mood { get; set; }

    /// <summary>How long a token is good for, in seconds; MSAL renews it when five minutes are left.</summary>
    public int Life { get; set; } = 3599;

    public static async Task<FakeLogin> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseLoopbackTls();
        var login = new FakeLogin(builder.Build());
        login._app.MapPost("/{tenant}/oauth2/v2.0/token", login.AnswerAsync);
        login._app.MapGet("/common/discovery/instance", login.VouchAsync);
        await login._app.StartAsync();
        return login;
    }

    public void Refuses(string code) => Fails(400, $$"""
        {"error":"invalid_client","error_description":"{{code}}: Said in many words. Trace ID: 5e0e0000","error_codes":[{{code[6..]}}]}
        """);

    public void Fails(int status, string body = "") => Mood = context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(body);
    };

    public void Hangs() => Mood = context => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);

    public async Task<IFormCollection> AskedAsync() => await _asked.Reader.ReadAsync(Turns.Token);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        Asked.Enqueue(form);
        _asked.Writer.TryWrite(form);
        await (Mood ?? GiveAsync)(context);
    }

    private Task GiveAsync(HttpContext context) => context.Response.WriteAsJsonAsync(new Dictionary<string, object>
    {
        ["token_type"] = "Bearer",
        ["expires_in"] = Life,
        ["access_token"] = $"token-{Interlocked.Increment(ref _given)}",
    });

    // As login.microsoftonline.com vouches for the login hosts that it knows.
    private Task VouchAsync(HttpContext context) => context.Response.WriteAsJsonAsync(new Dictionary<string, object>
    {
        ["tenant_discovery_endpoint"] = $"{Url}/tenant/v2.0/.well-known/openid-configuration",
        ["api-version"] = "1.1",
        ["metadata"] = Array.Empty<object>(),
    });
}
