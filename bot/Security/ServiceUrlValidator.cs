using Microsoft.Extensions.Options;
using Sevenwolden.Bot.Cases;
using Sevenwolden.Bot.Delivery;

namespace Sevenwolden.Bot.Security;

/// <summary>Stops the start when a setting names an address to which the bot would never show its token.</summary>
internal sealed class ServiceUrlValidator(Credentials credentials, ServiceHosts hosts)
    : IValidateOptions<DeliveryOptions>, IValidateOptions<EscalationOptions>
{
    public ValidateOptionsResult Validate(string? name, DeliveryOptions options) =>
        Judge("Delivery:TeamsServiceUrl", options.TeamsServiceUrl);

    public ValidateOptionsResult Validate(string? name, EscalationOptions options) =>
        Judge("Escalation:LeadersChannel:ServiceUrl", options.LeadersChannel.ServiceUrl);

    private ValidateOptionsResult Judge(string setting, string? url) =>
        url is null || !credentials.AreSet || (Uri.TryCreate(url, UriKind.Absolute, out var address) && hosts.Allows(address))
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                $"{setting}: '{url}' is on none of the hosts of Security:ServiceHosts, so nothing could be sent there; "
                + "correct one of the two.");
}
