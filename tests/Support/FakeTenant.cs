using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Sevenwolden.Tests.Support;

/// <summary>
/// A real HTTP listener that plays Microsoft Graph where it installs apps and sends mail, in a tenant whose people have no app at first.
/// </summary>
internal sealed class FakeTenant : IAsyncDisposable
{
    /// <summary>The app's id in the catalogue of the tenant.</summary>
    public const string App = "7a3f0000-0000-4000-8000-000000000007";

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, bool> _have = new();
    private readonly ConcurrentQueue<(string Path, string Body, string? Authorization)> _asked = new();

    private FakeTenant(WebApplication app) => _app = app;

    public string Url => $"{_app.Urls.Single()}/v1.0";

    /// <summary>What was asked, in order: the path below the version, the body, and who asked.</summary>
    public IReadOnlyCollection<(string Path, string Body, string? Authorization)> Asked => _asked;

    /// <summary>What each said that its body is.</summary>
    public ConcurrentQueue<string> Types { get; } = new();

    /// <summary>Whether and how a request is refused, by how many came before it; null takes it.</summary>
    public Func<int, Refused?> Refuses { get; set; } = _ => null;

    public static async Task<FakeTenant> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var tenant = new FakeTenant(builder.Build());
        tenant._app.MapPost("/v1.0/users/{id}/teamwork/installedApps", (HttpContext context, string id) => tenant.TakeAsync(
            context, $"/users/{id}/teamwork/installedApps",
            () => tenant._have.TryAdd(id, true) ? StatusCodes.Status201Created : StatusCodes.Status409Conflict));
        tenant._app.MapPost("/v1.0/users/{id}/sendMail", (HttpContext context, string id) => tenant.TakeAsync(
            context, $"/users/{id}/sendMail", () => StatusCodes.Status202Accepted));
        await tenant._app.StartAsync();
        return tenant;
    }

    /// <summary>Somebody installs the app themselves.</summary>
    public void Installs(string person) => _have[person] = true;

    /// <summary>The connector refuses whoever has no app, as Teams does.</summary>
    public Refused? Refuse(Arrival arrival) =>
        arrival.Creates && (string)arrival.Json["members"]![0]!["id"]! is var person && !_have.ContainsKey(person)
            ? new Refused(403, Body: """
                {"error":{"code":"BotNotInConversationRoster","message":"Bot is not installed in user's personal scope"}}
                """)
            : null;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context, string path, Func<int> take)
    {
        var before = _asked.Count;
        var body = await new StreamReader(context.Request.Body).ReadToEndAsync();
        Types.Enqueue(context.Request.ContentType ?? "");
        _asked.Enqueue((path, body, context.Request.Headers.Authorization));
        if (Refuses(before) is { } refused)
        {
            context.Response.StatusCode = refused.Status;
            context.Response.Headers.RetryAfter = refused.RetryAfter;
            await context.Response.WriteAsync(refused.Body);
            return;
        }

        context.Response.StatusCode = take();
    }
}
