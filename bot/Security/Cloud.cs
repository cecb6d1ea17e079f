using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Sevenwolden.Bot.Security;

/// <summary>A cloud that the Bot Framework runs in: where its tokens come from, and where its channels are.</summary>
internal sealed record Cloud(
    string LoginUrl, string AnyTenant, string Scope, string Issuer, string OAuthUrl, string ChannelMetadata, string EmulatorMetadata,
    string CallerId, string[] ServiceHosts)
{
    // Teams: "Send proactive messages", its table of global service URLs; the region stands in the path (…/emea/). The other channels of
    // the Azure Bot Service call from below botframework.com, by region too: webchat., slack., directline., europe.directline. and so on.
    public static readonly Cloud Public = new(
        AuthenticationConstants.ToChannelFromBotLoginUrlTemplate, AuthenticationConstants.DefaultChannelAuthTenant,
        AuthenticationConstants.ToChannelFromBotOAuthScope, AuthenticationConstants.ToBotFromChannelTokenIssuer,
        AuthenticationConstants.OAuthUrl, AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
        AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl, CallerIdConstants.PublicAzureChannel,
        ["smba.trafficmanager.net", "*.botframework.com"]);

    public static readonly Cloud UsGovernment = new(
        GovernmentAuthenticationConstants.ToChannelFromBotLoginUrlTemplate, GovernmentAuthenticationConstants.DefaultChannelAuthTenant,
        GovernmentAuthenticationConstants.ToChannelFromBotOAuthScope, GovernmentAuthenticationConstants.ToBotFromChannelTokenIssuer,
        GovernmentAuthenticationConstants.OAuthUrlGov, GovernmentAuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
        GovernmentAuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl, CallerIdConstants.USGovChannel,
        ["smba.infra.gov.teams.microsoft.us", "smba.infra.dod.teams.microsoft.us", "*.botframework.azure.us"]);

    /// <summary>Which one <c>ChannelService</c> means; null for one that the SDK has no values for, as that of 21Vianet in China.</summary>
    public static Cloud? Named(string? channelService) => channelService switch
    {
        null or "" => Public,
        GovernmentAuthenticationConstants.ChannelService => UsGovernment,
        _ => null,
    };
}
