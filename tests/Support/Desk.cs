using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Sevenwolden.Bot.Outbox;
using Sevenwolden.Bot.Reaching;
using Sevenwolden.Bot.Security;
using Sevenwolden.Bot.Storage;
using Xunit;

namespace Sevenwolden.Tests.Support;

/// <summary>The outgoing side alone of a bot with credentials, under a clock that stands still.</summary>
internal sealed class Desk : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly TokenKeeper _keeper;
    private readonly LogCapture _log = new();

    private Desk(FakeLogin login, FakeConnector connector, FakeTimeProvider clock, string[] settings)
    {
        (Login, Connector, Clock) = (login, connector, clock);
        string[] usual =
        [
            "--MicrosoftAppType=SingleTenant", $"--MicrosoftAppId={App}", $"--MicrosoftAppTenantId={Tenant}", "--ValidateAuthority=false",
            $"--ToChannelFromBotLoginUrl={login.Url}/{Tenant}", $"--Security:ServiceHosts:0={new Uri(connector.Url).Authority}",
        ];
        var configuration = new ConfigurationBuilder().AddCommandLine([.. usual, .. settings]).Build();
        var services = new ServiceCollection();
        services.AddHttpClient(SecurityServices.Login).AddHttpMessageHandler(login.InPlaceOfMicrosoft);
        _services = services
            .AddLogging(logging => logging.AddProvider(_log))
            .AddSingleton<TimeProvider>(clock)
            .AddSecurity(configuration, new HostingEnvironment { EnvironmentName = Environments.Production }, out _)
            .AddOutbox(configuration)
            .AddReaching(configuration)
            .BuildServiceProvider();
        _keeper = ActivatorUtilities.CreateInstance<TokenKeeper>(_services);
    }

    // MSAL keeps the tokens of an app as long as the process lives.
    public string App { get; } = Guid.NewGuid().ToString();

    public string Tenant { get; } = Guid.NewGuid().ToString();

    public FakeLogin Login { get; }

    public FakeConnector Connector { get; }

    public FakeTimeProvider Clock { get; }

    /// <summary>What was logged about the token.</summary>
    public IEnumerable<string> Log => _log.Lines.Where(line => line.Contains("token", StringComparison.Ordinal));

    /// <summary>How much time passes at each look for what shall happen; none, unless it is said.</summary>
    public TimeSpan EachLook { get; set; }

    public string? Trouble => _services.GetRequiredService<BotToken>().Trouble;

    public const string Password = "--MicrosoftAppPassword=a-password";

    public static Task<Desk> OpenAsync(params string[] settings) => OpenAsync(_ => { }, settings);

    public static async Task<Desk> OpenAsync(Action<FakeLogin> mood, params string[] settings)
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        var desk = new Desk(await FakeLogin.StartAsync(), await FakeConnector.StartAsync(), clock, settings);
        mood(desk.Login);
        await desk._keeper.StartAsync(Turns.Token);
        return desk;
    }

    public Task<Delivery> SendAsync(string? url = null)
    {
        var outgoing = new Outgoing(url ?? Connector.Url + "/v3/conversations/a", Turns.Bytes("{}"));
        return _services.GetRequiredService<HttpRoad>().SendAsync(HttpMethod.Post, outgoing);
    }

    /// <summary>Has Microsoft Graph install the app for somebody.</summary>
    public Task<Installation> InstallAsync(string person) =>
        _services.GetRequiredService<AppInstaller>().InstallAsync(person, 0, long.MaxValue);

    /// <summary>Sends one, and shows what arrived with it.</summary>
    public async Task<string?> ShownAsync()
    {
        var answer = await SendAsync();
        Assert.True(answer is Delivery.Sent, $"{answer}, {Trouble}");
        return Connector.Heard.Last().Arrival.Authorization;
    }

    /// <summary>Sends until this comes with it: the token changes beside the sending.</summary>
    public Task UntilShownAsync(string authorization) => UntilAsync(async () => await ShownAsync() == authorization);

    /// <summary>Until the trouble begins like this; null is none.</summary>
    public Task UntilTroubleAsync(string? words) => UntilAsync(() => Task.FromResult(
        words is null ? Trouble is null : Trouble?.StartsWith(words, StringComparison.Ordinal) ?? false));

    public Task UntilLoggedAsync(int lines) => UntilAsync(() => Task.FromResult(Log.Count() >= lines));

    public Task UntilAskedAsync(int times) => UntilAsync(() => Task.FromResult(Login.Asked.Count >= times));

    private async Task UntilAsync(Func<Task<bool>> holds)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!await holds())
        {
            Assert.False(late.IsCancellationRequested, $"{Trouble}, asked {Login.Asked.Count} times\n{string.Join('\n', Log)}");
            Clock.Advance(EachLook);
            await Task.Delay(10, Turns.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _keeper.StopAsync(CancellationToken.None);
        _keeper.Dispose();
        await _services.DisposeAsync();
        await Connector.DisposeAsync();
        await Login.DisposeAsync();
    }
}
