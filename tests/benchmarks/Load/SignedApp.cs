using Sevenwolden.Tests.Support;

namespace Sevenwolden.Benchmarks.Load;

/// <summary>
/// An app of a tenant, whose channel brings the same signed token for an hour: what a server is told so that it checks that, and what
/// the channel shows.
/// </summary>
internal sealed class SignedApp
{
    private const string Tenant = "0b8ad4a0-4b7c-4c8e-9d8e-1f8c0d7a3a55";

    public SignedApp(Issuer issuer, string serviceUrl)
    {
        var app = Guid.NewGuid().ToString();
        Authorization = "Bearer " + Jwt.OfChannel(issuer.Key, app, serviceUrl).Signed();
        Forged = "Bearer " + Jwt.OfChannel(issuer.Key, app, serviceUrl).SignedBy(new SigningKey("nobody's")).Signed();
        Settings = new Dictionary<string, string>
        {
            ["MicrosoftAppType"] = "SingleTenant",
            ["MicrosoftAppId"] = app,
            ["MicrosoftAppTenantId"] = Tenant,
            ["MicrosoftAppPassword"] = "a-password",
            ["ValidateAuthority"] = "false",
            // The SDK takes none of a cloud's settings from elsewhere once it is told one; the bot would fill in those below by itself.
            ["ToBotFromChannelOpenIdMetadataUrl"] = issuer.Metadata,
            ["ToChannelFromBotLoginUrl"] = $"{issuer.Url}/{Tenant}",
            ["ToChannelFromBotOAuthScope"] = "https://api.botframework.com",
            ["ToBotFromChannelTokenIssuer"] = "https://api.botframework.com",
            ["ToBotFromEmulatorOpenIdMetadataUrl"] = issuer.Metadata,
            ["OAuthUrl"] = "https://api.botframework.com",
            ["CallerId"] = "urn:botframework:azure",
            ["Security__ServiceHosts__0"] = new Uri(serviceUrl).Authority,
        };
    }

    /// <summary>By their names in the environment.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; }

    public string Authorization { get; }

    /// <summary>The same, signed by somebody else.</summary>
    public string Forged { get; }
}
