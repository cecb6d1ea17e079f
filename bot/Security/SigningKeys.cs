using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Sevenwolden.Bot.Security;

/// <summary>Which keys the channel's issuer signs with now. The SDK asks it every twelve hours; this is for a token whose key is newer than that.</summary>
internal sealed class SigningKeys(CloudSettings cloud, HttpClient http, TimeProvider clock) : IDisposable
{
    /// <summary>The SDK's own setting.</summary>
    public const string MetadataSetting = "ToBotFromChannelOpenIdMetadataUrl";

    /// <summary>However many tokens with unknown keys are brought, the issuer is asked once in this time.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _one = new(1);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private long? _asked;

    /// <summary>Whether the issuer has a key of this name. When it can't be asked it has none: a key that is known goes on all the same.</summary>
    public async Task<bool> HaveAsync(string kid, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            if (!_known.Contains(kid) && (_asked is not { } asked || clock.GetElapsedTime(asked) >= Rest))
            {
                _asked = clock.GetTimestamp();
                await AskAsync();
            }

            return _known.Contains(kid);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    // Not cancelled by whoever happens to have asked first.
    private async Task AskAsync()
    {
        try
        {
            var documents = new HttpDocumentRetriever(http);
            var issuer = await OpenIdConnectConfigurationRetriever.GetAsync(cloud.Configuration[MetadataSetting]!, documents, CancellationToken.None);
            _known.Clear();
            _known.UnionWith(issuer.SigningKeys.Select(key => key.KeyId));
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or InvalidOperationException or OperationCanceledException or ArgumentException)
        {
            // It is asked again after the rest.
        }
    }
}
