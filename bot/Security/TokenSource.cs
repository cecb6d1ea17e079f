using Microsoft.Bot.Connector.Authentication;

namespace Sevenwolden.Bot.Security;

/// <summary>Asks the SDK for the bot's token; it has a cache, and a login host behind that.</summary>
// One question at a time: MsalAppCredentials blocks a thread for each that comes while another is under way.
// Its scope is what the token is for: the channels, where none is named.
internal sealed class TokenSource(
    Credentials credentials, CloudSettings cloud, ServiceClientCredentialsFactory factory, TimeProvider clock, string? scope = null)
{
    // Of all that the SDK tries; one request to a login host has ten seconds.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private AppCredentials? _app;
    private Task<string>? _asking;

    /// <summary>The token, or an exception that says what the SDK, MSAL or the login host has against it.</summary>
    /// <param name="fresh">From the login host, whatever the cache holds.</param>
    /// <param name="stopping">When the process stops.</param>
    public async Task<string> AskAsync(bool fresh, CancellationToken stopping)
    {
        _app ??= (AppCredentials)await factory.CreateCredentialsAsync(
            credentials.AppId, scope ?? cloud.Scope, cloud.LoginUrl, cloud.ValidateAuthority, stopping);
        if (_asking is null or { IsCompleted: true })
        {
            _asking = _app.GetTokenAsync(fresh);
        }

        return await _asking.WaitAsync(Patience, clock, stopping) is { Length: > 0 } token
            ? token
            : throw new InvalidOperationException("The login host gave an empty token.");
    }
}
