using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Sevenwolden.Tests.Support;

/// <summary>A real https server that gives the bot its tokens: it plays Entra ID, and the managed identity of the machine.</summary>
internal sealed class FakeLogin : IAsyncDisposable
{
    private const string Known = "login.microsoftonline.com";

    private readonly WebApplication _app;
    private int _given;

    private FakeLogin(WebApplication app) => _app = app;

    public string Url => $"https://localhost:{new Uri(_app.Urls.Single()).Port}";

    /// <summary>What was posted for a token, in order.</summary>
    public ConcurrentQueue<IFormCollection> Asked { get; } = new();

    /// <summary>What was asked of the machine's managed identity.</summary>
    public ConcurrentQueue<IQueryCollection> Identity { get; } = new();

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
        login._app.MapGet("/common/discovery/instance", VouchAsync);
        login._app.MapGet("/identity", login.VouchForMachineAsync);
        await login._app.StartAsync();
        return login;
    }

    /// <summary>Has a client ask here what it asks of Microsoft's login host.</summary>
    public DelegatingHandler InPlaceOfMicrosoft() => new Detour(Url);

    public void Refuses(string code) => Fails(400, $$"""
        {"error":"invalid_client","error_description":"{{code}}: Said in many words. Trace ID: 5e0e0000","error_codes":[{{code[6..]}}]}
        """);

    public void Fails(int status, string body = "") => Mood = context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(body);
    };

    public void Hangs() => Mood = context =>
        Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        Asked.Enqueue(await context.Request.ReadFormAsync());
        await (Mood ?? GiveAsync)(context);
    }

    private Task GiveAsync(HttpContext context) => context.Response.WriteAsJsonAsync(new Dictionary<string, object>
    {
        ["token_type"] = "Bearer",
        ["expires_in"] = Life,
        ["access_token"] = $"token-{Interlocked.Increment(ref _given)}",
    });

    /// <summary>Instance discovery, as login.microsoftonline.com answers it: it vouches for no host that it doesn't know.</summary>
    private static Task VouchAsync(HttpContext context)
    {
        var isKnown = context.Request.Query["authorization_endpoint"].ToString().StartsWith($"https://{Known}/", StringComparison.Ordinal);
        context.Response.StatusCode = isKnown ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(isKnown
            ? $$"""
                {"tenant_discovery_endpoint":"https://{{Known}}/t/v2.0/.well-known/openid-configuration","api-version":"1.1",
                 "metadata":[{"preferred_network":"{{Known}}","preferred_cache":"{{Known}}","aliases":["{{Known}}"]}]}
                """
            : """{"error":"invalid_instance","error_description":"AADSTS50049: Unknown or invalid instance.","error_codes":[50049]}""");
    }

    /// <summary>The managed identity of an App Service.</summary>
    private Task VouchForMachineAsync(HttpContext context)
    {
        Identity.Enqueue(context.Request.Query);
        return context.Response.WriteAsJsonAsync(new Dictionary<string, object>
        {
            ["access_token"] = $"identity-{context.Request.Headers["X-IDENTITY-HEADER"]}",
            ["expires_on"] = TimeProvider.System.GetUtcNow().AddDays(1).ToUnixTimeSeconds(),
            ["token_type"] = "Bearer",
            ["resource"] = context.Request.Query["resource"].ToString(),
        });
    }

    // Whatever the bot asks of Microsoft's login host comes here: no test leaves this machine.
    private sealed class Detour(string to) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.RequestUri is { Host: Known } url)
            {
                request.RequestUri = new Uri(to + url.PathAndQuery);
            }

            return base.SendAsync(request, cancellationToken);
        }
    }
}
