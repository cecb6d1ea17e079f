using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Sevenwolden.Bot;
using Sevenwolden.Bot.Outbox;

namespace Sevenwolden.Tests.Support;

/// <summary>The whole bot on a free port of this machine, with a database of its own.</summary>
internal sealed class BotHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TemporaryFolder? _folder;

    private BotHost(WebApplication app, TemporaryFolder? folder, LogCapture log)
    {
        (_app, _folder, Log) = (app, folder, log);
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public HttpClient Client { get; }

    public IServiceProvider Services => _app.Services;

    public LogCapture Log { get; }

    /// <param name="database">A connection string; without one the database goes when the host does.</param>
    /// <param name="settings">As on the command line: <c>--Delivery:Timeout=00:00:01</c>.</param>
    public static Task<BotHost> StartAsync(string? database = null, params string[] settings) =>
        StartWithAsync(TimeProvider.System, database, settings);

    public static async Task<BotHost> StartWithAsync(TimeProvider clock, string? database, params string[] settings)
    {
        var folder = database is null ? new TemporaryFolder() : null;
        var log = new LogCapture();
        var app = Build(clock, log, database ?? folder!.Database, settings);
        app.UseBot();
        try
        {
            await app.StartAsync(Turns.Token);
        }
        catch
        {
            // As when the process ends: else the database would stay locked.
            await app.DisposeAsync();
            throw;
        }

        return new BotHost(app, folder, log);
    }

    /// <summary>Not yet started.</summary>
    public static WebApplication Build(TimeProvider clock, LogCapture log, string database, params string[] settings)
    {
        var builder = Startup.CreateBuilder(
        [
            "--urls=http://127.0.0.1:0", $"--Storage:ConnectionString={database}",
            "--Delivery:FirstWait=00:00:00.1", "--Delivery:LongestWait=00:00:01", "--Delivery:Poll=00:00:00.05",
            "--Logging:LogLevel:Default=Trace",
            "--Logging:LogLevel:Microsoft.AspNetCore=Trace", "--Logging:LogLevel:System.Net.Http=Trace", .. settings,
        ]);
        builder.Environment.EnvironmentName = Environments.Development;
        builder.Logging.ClearProviders().AddProvider(log);
        builder.Services.AddSingleton(clock);
        builder.AddBot();
        // What Teams takes in one conversation is a test of its own: all others would wait for it.
        builder.Services.AddSingleton(services => new Pace(services.GetRequiredService<IOptions<DeliveryOptions>>(), haste: 50));
        return builder.Build();
    }

    public Task<HttpResponseMessage> PostAsync(JsonNode activity) => PostAsync(activity.ToJsonString());

    public async Task<HttpResponseMessage> PostAsync(string body)
    {
        RoundTrip.Check(body);
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await Client.PostAsync("/api/messages", content, Turns.Token);
    }

    /// <summary>Asks for the replies in the response.</summary>
    public async Task<JsonArray> AskAsync(JsonObject activity)
    {
        activity["deliveryMode"] = "expectReplies";
        var body = await TextAsync(activity);
        return JsonNode.Parse(body)!["activities"]!.AsArray();
    }

    /// <summary>The body of a response that must be a success.</summary>
    public async Task<string> TextAsync(JsonObject activity)
    {
        using var response = await PostAsync(activity);
        return await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync(Turns.Token);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        _folder?.Dispose();
    }
}
