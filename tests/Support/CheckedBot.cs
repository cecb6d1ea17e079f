using System.Text;
using System.Text.Json.Nodes;

namespace Sevenwolden.Tests.Support;

/// <summary>A bot with credentials, so that it checks who calls; beside it who signs, and where it sends.</summary>
internal sealed class CheckedBot : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();

    private CheckedBot(Issuer channels, Issuer login, FakeConnector connector) =>
        (Channels, Login, Connector) = (channels, login, connector);

    public string App { get; } = Guid.NewGuid().ToString();

    public string Tenant { get; } = Guid.NewGuid().ToString();

    /// <summary>Signs for the channels.</summary>
    public Issuer Channels { get; }

    /// <summary>Published beside the key of the channels, as the next two.</summary>
    public SigningKey OfOtherChannels { get; } = new("of-other-channels", "webchat", "emulator");

    public SigningKey ForNothing { get; } = new("for-nothing");

    public SigningKey Unendorsed { get; } = new("unendorsed", null);

    /// <summary>Signs for the apps of the tenant.</summary>
    public Issuer Login { get; }

    public FakeConnector Connector { get; }

    public BotHost Host { get; private set; } = null!;

    public string ServiceUrl => Connector.Url + "/";

    public string ServiceHost => new Uri(ServiceUrl).Authority;

    private string[] Settings =>
    [
        "--MicrosoftAppType=SingleTenant", $"--MicrosoftAppId={App}", $"--MicrosoftAppTenantId={Tenant}",
        "--MicrosoftAppPassword=a-password", "--ValidateAuthority=false",
        $"--ToBotFromChannelOpenIdMetadataUrl={Channels.Metadata}", $"--ToBotFromEmulatorOpenIdMetadataUrl={Login.Metadata}",
        $"--ToChannelFromBotLoginUrl={Login.Url}/{Tenant}", "--ToChannelFromBotOAuthScope=https://api.botframework.com",
        "--ToBotFromChannelTokenIssuer=https://api.botframework.com", "--OAuthUrl=https://token.botframework.com",
        $"--Security:ServiceHosts:0={ServiceHost}",
    ];

    public static Task<CheckedBot> StartAsync(params string[] settings) => StartWithAsync(TimeProvider.System, settings: settings);

    /// <param name="outage">Of the issuers, from the start.</param>
    /// <param name="without">How the settings begin that are left out.</param>
    public static async Task<CheckedBot> StartWithAsync(
        TimeProvider clock, Outage outage = Outage.None, string without = "none", params string[] settings)
    {
        var (channels, login) = (await Issuer.StartAsync(Issuer.Channels), await Issuer.StartAsync(null));
        var bot = new CheckedBot(channels, login, await FakeConnector.StartAsync());
        foreach (var key in (SigningKey[])[bot.OfOtherChannels, bot.ForNothing, bot.Unendorsed])
        {
            bot.Channels.Add(key);
        }

        bot.Channels.Outage = bot.Login.Outage = outage;
        var kept = bot.Settings.Where(setting => !setting.StartsWith($"--{without}", StringComparison.Ordinal));
        bot.Host = await BotHost.StartWithAsync(clock, bot._folder.Database, [.. kept, .. settings]);
        return bot;
    }

    /// <summary>A good token.</summary>
    public Jwt Token() => Jwt.OfChannel(Channels.Key, App, ServiceUrl);

    /// <summary>The header of a good one.</summary>
    public string Authorization => "Bearer " + Token().Signed();

    /// <summary>A message as Teams brings it from this tenant.</summary>
    public JsonObject Message(string text = "hoi") => In(Tenant, Wire.Message(Wire.NewId("checked"), text, ServiceUrl));

    /// <summary>A button that brings this.</summary>
    public JsonObject Press(string text) => In(Tenant, Wire.Execute(Wire.NewId("checked"), new JsonObject { ["text"] = text }, ServiceUrl));

    public static JsonObject In(string tenant, JsonObject activity)
    {
        activity["conversation"]!["tenantId"] = tenant;
        return activity.With("channelData", new JsonObject { ["tenant"] = new JsonObject { ["id"] = tenant } });
    }

    public async Task<HttpResponseMessage> PostAsync(JsonObject activity, string? authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages");
        request.Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json");
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        return await Host.Client.SendAsync(request, Turns.Token);
    }

    /// <summary>How many rows the database holds of what anybody brought.</summary>
    public async Task<long> StoredAsync()
    {
        string[] tables = ["conversation", "inbound", "outbox", "case_file", "reference"];
        var counts = string.Join(" + ", tables.Select(table => $"(SELECT count(*) FROM {table})"));
        return (await new Bot.Storage.StorageOptions { ConnectionString = _folder.Database }.AskAsync<long>($"SELECT {counts}")).Single();
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Connector.DisposeAsync();
        await Login.DisposeAsync();
        await Channels.DisposeAsync();
        _folder.Dispose();
    }
}
