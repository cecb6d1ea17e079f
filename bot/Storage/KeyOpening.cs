using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;

namespace Sevenwolden.Bot.Storage;

/// <summary>
/// Stops the start where a key can't be opened: the bot would make a new one in silence, and what people wrote would be lost to everybody.
/// </summary>
// Behind StoreOpening, which makes the table that they lie in.
internal sealed class KeyOpening(IKeyManager keys, IOptions<StorageOptions> options) : IHostedLifecycleService
{
    private const string Lost =
        "If it is lost for good, delete the rows of the table key_ring: then what was sealed stays unreadable, and all else goes on.";

    public Task StartingAsync(CancellationToken cancellationToken)
    {
        var shut = keys.GetAllKeys().Count(key => !key.IsRevoked && !Opens(key));
        return shut == 0 ? Task.CompletedTask : throw new InvalidOperationException(
            $"{shut} of the keys that seal what people wrote can't be opened: they were sealed with "
            + (string.IsNullOrEmpty(options.Value.KeyCertificate)
                ? "a certificate, and Storage:KeyCertificate names none. Put the certificate in place that the database was made with. "
                : "another certificate than Storage:KeyCertificate. Put that one in place, or name it in Storage:OldKeyCertificate beside "
                    + "the new one. ")
            + Lost);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static bool Opens(IKey key)
    {
        try
        {
            return key.CreateEncryptor() is not null;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
