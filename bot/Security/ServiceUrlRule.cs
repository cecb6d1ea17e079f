using Microsoft.Extensions.Options;

namespace Sevenwolden.Bot.Security;

/// <summary>Stops the start when a setting names an address to which the bot would never show its token.</summary>
internal sealed class ServiceUrlRule(Credentials credentials, ServiceHosts hosts)
{
    /// <param name="setting">What it is called, for the administrator.</param>
    /// <param name="url">What it says; null where it says nothing.</param>
    public ValidateOptionsResult Judge(string setting, string? url) =>
        url is null || !credentials.AreSet || (Uri.TryCreate(url, UriKind.Absolute, out var address) && hosts.Allows(address))
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                $"{setting}: '{url}' is on none of the hosts of Security:ServiceHosts, so nothing could be sent there; "
                + "correct one of the two.");
}
