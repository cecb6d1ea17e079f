using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Sevenwolden.Bot.Security;

/// <summary>
/// Which keys the channel's issuer signs with now. The SDK asks it every twelve hours; this is for a token whose key is newer than that.
/// </summary>
internal sealed class SigningKeys(CloudSettings cloud, HttpClient http, TimeProvider clock) : IDisposable
{
    /// <summary>The SDK's own setting.</summary>
    public const string MetadataSetting = "ToBotFromChannelOpenIdMetadataUrl";

    /// <summary>However many tokens with unknown keys are brought, the issuer is asked once in this time.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _one = new(1);
    private HashSet<string> _known = new(StringComparer.Ordinal);
    private int _generation;
    private long? _asked;

    /// <summary>
    /// Which generation of the issuer's keys has one of this name; null for none. When the issuer can't be asked it has none: a key
    /// that is known goes on all the same.
    /// </summary>
    public async Task<int?> FindAsync(string kid, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            if (!_known.Contains(kid) && (_asked is not { } asked || clock.GetElapsedTime(asked) >= Rest))
            {
                _asked = clock.GetTimestamp();
                await AskAsync();
            }

            return _known.Contains(kid) ? _generation : null;
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
            var issuer = await OpenIdConnectConfigurationRetriever.GetAsync(
                cloud.Configuration[MetadataSetting]!, documents, CancellationToken.None);
            var keys = issuer.SigningKeys.Select(key => key.KeyId).ToHashSet(StringComparer.Ordinal);
            (_known, _generation) = (keys, keys.SetEquals(_known) ? _generation : _generation + 1);
        }
        catch (Exception fault) when (fault is
            HttpRequestException or IOException or InvalidOperationException or OperationCanceledException or ArgumentException)
        {
            // It is asked again after the rest.
        }
    }
}
