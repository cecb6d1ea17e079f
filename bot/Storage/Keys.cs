using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Sevenwolden.Bot.Security;
using Sevenwolden.Bot.Storage.Cases;

namespace Sevenwolden.Bot.Storage;

/// <summary>
/// Composes the keys that seal what people wrote: in the database, so that every instance has them, and sealed themselves where there is a
/// certificate.
/// </summary>
internal static class Keys
{
    public static void AddKeys(this IServiceCollection services, IConfiguration configuration)
    {
        var protection = services.AddDataProtection().SetApplicationName("Sevenwolden.Bot");
        // It warns at every new key that the ring is not sealed itself: without a certificate the database guards it, as the
        // administrator's page says. Of a key that can't be opened it writes a stack, and KeyOpening a sentence.
        services.AddLogging(
            logging => logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Critical));
        services.AddOptions<KeyManagementOptions>().Configure<KeyRing>((options, ring) => options.XmlRepository = ring);
        var storage = configuration.GetSection("Storage").Get<StorageOptions>();
        if (storage is { KeyCertificate: { Length: > 0 } file })
        {
            protection.ProtectKeysWithCertificate(Pfx.Load("Storage:KeyCertificate", file, storage.KeyCertificatePassword));
        }

        if (storage is { OldKeyCertificate: { Length: > 0 } old })
        {
            protection.UnprotectKeysWithAnyCertificate(Pfx.Load("Storage:OldKeyCertificate", old, storage.OldKeyCertificatePassword));
        }
    }
}
