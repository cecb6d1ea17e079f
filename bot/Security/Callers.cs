using System.Security.Claims;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Sevenwolden.Bot.Security;

/// <summary>
/// The SDK's authentication, with what it leaves open closed: only tokens of the channel itself, signed as the channel signs, for an
/// activity that names its channel and its service URL. What was checked is remembered for a while, and a key that the issuer has
/// just begun to use is looked for.
/// </summary>
/// <param name="cloud">The SDK's cloud settings, all of them.</param>
/// <param name="credentials">Whose token it is that a channel brings: the bot's own.</param>
/// <param name="keys">The keys of the issuer as they are now.</param>
/// <param name="clients">Where the SDK gets its HTTP clients.</param>
/// <param name="clock">The time by which a remembered token ends.</param>
/// <param name="log">The SDK's own log.</param>
internal sealed class Callers(
    CloudSettings cloud, ServiceClientCredentialsFactory credentials, SigningKeys keys,
    IHttpClientFactory clients, TimeProvider clock, ILogger<Callers> log)
    : BotFrameworkAuthentication, IDisposable
{
    private const string Scheme = "Bearer ";

    // Teams' channel for a server in the house, which the SDK checks by settings of its own.
    private const string InTheHouse = "AseChannel";

    private readonly CheckedTokens _checked = new(clock);
    private readonly string? _issuer = cloud.Configuration["ToBotFromChannelTokenIssuer"];
    private volatile Lazy<BotFrameworkAuthentication> _sdk = Make(cloud.Configuration, 0, credentials, clients, log);

    /// <returns>Who is calling.</returns>
    /// <exception cref="UnauthorizedAccessException">
    /// Nobody who may; or one of <see cref="SecurityTokenException"/> and <see cref="ArgumentException"/>.
    /// </exception>
    /// <exception cref="InvalidOperationException">The issuer's metadata can't be had, and no key is known.</exception>
    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(activity.ChannelId) || string.IsNullOrEmpty(activity.ServiceUrl) || activity.ChannelId == InTheHouse)
        {
            throw new UnauthorizedAccessException("The activity names no channel that a token can be checked for.");
        }

        if (_checked.Find(authHeader, activity) is { } known)
        {
            return known;
        }

        var token = Read(authHeader);
        var result = await CheckAsync(activity, authHeader, token, cancellationToken);
        _checked.Keep(authHeader, activity, result, token.ValidTo);
        return result;
    }

    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(
        string authHeader, string channelIdHeader, CancellationToken cancellationToken) =>
        throw new UnauthorizedAccessException("This bot is not called by streams.");

    public override Task<ClaimsIdentity> AuthenticateChannelRequestAsync(string authHeader, CancellationToken cancellationToken) =>
        throw new UnauthorizedAccessException("This bot hosts no skills.");

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) =>
        _sdk.Value.CreateConnectorFactory(claimsIdentity);

    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
        _sdk.Value.CreateUserTokenClientAsync(claimsIdentity, cancellationToken);

    public void Dispose() => _checked.Dispose();

    /// <summary>
    /// What the SDK would accept and a channel never sends: another issuer (the emulator, a skill), another algorithm, no end.
    /// </summary>
    private JsonWebToken Read(string authHeader)
    {
        if (authHeader?.StartsWith(Scheme, StringComparison.Ordinal) != true)
        {
            throw new UnauthorizedAccessException("There is no bearer token.");
        }

        var token = new JsonWebToken(authHeader[Scheme.Length..]);
        return token.Alg == SecurityAlgorithms.RsaSha256 && token.Issuer == _issuer && token.ValidTo != default
            ? token
            : throw new UnauthorizedAccessException("The token is none that a channel gives.");
    }

    private async Task<AuthenticateRequestResult> CheckAsync(
        Activity activity, string authHeader, JsonWebToken token, CancellationToken cancellationToken)
    {
        var sdk = _sdk;
        try
        {
            return await sdk.Value.AuthenticateRequestAsync(activity, authHeader, cancellationToken);
        }
        catch (SecurityTokenSignatureKeyNotFoundException)
        {
            if (await keys.FindAsync(token.Kid, cancellationToken) is not { } generation)
            {
                throw;
            }

            var renewed = Make(cloud.Configuration, generation, credentials, clients, log);
            var result = await renewed.Value.AuthenticateRequestAsync(activity, authHeader, cancellationToken);
            // Only now that the new keys have served do the old ones go.
            _sdk = renewed;
            return result;
        }
    }

    // The SDK looks at an address again after twelve hours. A fragment is never sent, and makes it another address: one for each
    // generation of keys. Made when the first token comes: where callers are not checked, none does.
    private static Lazy<BotFrameworkAuthentication> Make(
        IConfiguration cloud, int generation, ServiceClientCredentialsFactory credentials,
        IHttpClientFactory clients, ILogger log) => new(() =>
    {
        var address = cloud[SigningKeys.MetadataSetting];
        var settings = new ConfigurationBuilder().AddConfiguration(cloud)
            .AddInMemoryCollection(
                [KeyValuePair.Create(SigningKeys.MetadataSetting, generation == 0 ? address : $"{address}#{generation}")])
            .Build();
        return new ConfigurationBotFrameworkAuthentication(settings, credentials, new AuthenticationConfiguration(), clients, log);
    });
}
