using System.Globalization;

namespace Sevenwolden.Bot.Security;

/// <summary>The settings as the SDK wants to read them: where one of a cloud's is set, it takes none of the others from anywhere.</summary>
// Source: Microsoft.Bot.Connector, BotFrameworkAuthenticationFactory.Create. All are always there, so that every bot is checked in one way.
internal sealed class CloudSettings
{
    private CloudSettings(IConfiguration configuration, Cloud cloud) => (Configuration, Cloud) = (configuration, cloud);

    /// <summary>For <c>ConfigurationBotFrameworkAuthentication</c>.</summary>
    public IConfiguration Configuration { get; }

    public Cloud Cloud { get; }

    /// <summary>Who gives the bot its tokens, its tenant included.</summary>
    public string LoginUrl => Configuration["ToChannelFromBotLoginUrl"]!;

    /// <summary>What the tokens are for.</summary>
    public string Scope => Configuration["ToChannelFromBotOAuthScope"]!;

    /// <summary>Whether a login host that is not well known must be vouched for by one that is.</summary>
    public bool ValidateAuthority => bool.Parse(Configuration["ValidateAuthority"]!);

    /// <param name="configuration">As the administrator wrote it.</param>
    /// <param name="credentials">Whose tenant the login URL ends in.</param>
    /// <param name="faults">Takes a sentence for each setting that can't be.</param>
    public static CloudSettings Complete(IConfiguration configuration, Credentials credentials, ICollection<string> faults)
    {
        var cloud = Cloud.Named(configuration["ChannelService"]) ?? Cloud.Public;
        var missing = Defaults(cloud, credentials).Where(setting => string.IsNullOrWhiteSpace(configuration[setting.Key])).ToList();
        CloudFaults.Find(configuration, missing.ConvertAll(setting => setting.Key), faults);
        return new CloudSettings(new ConfigurationBuilder().AddConfiguration(configuration).AddInMemoryCollection(missing).Build(), cloud);
    }

    private static Dictionary<string, string?> Defaults(Cloud cloud, Credentials credentials) => new()
    {
        ["ToChannelFromBotLoginUrl"] = string.Format(CultureInfo.InvariantCulture, cloud.LoginUrl, credentials.Tenant ?? cloud.AnyTenant),
        ["ToChannelFromBotOAuthScope"] = cloud.Scope,
        ["ToBotFromChannelTokenIssuer"] = cloud.Issuer,
        ["OAuthUrl"] = cloud.OAuthUrl,
        ["ToBotFromChannelOpenIdMetadataUrl"] = cloud.ChannelMetadata,
        ["ToBotFromEmulatorOpenIdMetadataUrl"] = cloud.EmulatorMetadata,
        ["CallerId"] = cloud.CallerId,
        ["ValidateAuthority"] = "true",
    };
}
