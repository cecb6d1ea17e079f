using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Bot.Storage.Cases;

namespace Sevenwolden.Bot.Cases;

/// <summary>Composes the keys that seal what people wrote: in the database, so that every instance has them, and sealed themselves where there is a certificate.</summary>
internal static class Keys
{
    public static void AddKeys(this IServiceCollection services, IConfiguration configuration)
    {
        var protection = services.AddDataProtection().SetApplicationName("Sevenwolden.Bot");
        // It warns at every new key that the ring is not sealed itself: without a certificate the database guards it, as the administrator's page says.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error));
        services.AddOptions<KeyManagementOptions>().Configure<KeyRing>((options, ring) => options.XmlRepository = ring);
        if (configuration.GetSection("Storage").Get<StorageOptions>() is { KeyCertificate: { Length: > 0 } file } storage)
        {
            protection.ProtectKeysWithCertificate(Load(file, storage.KeyCertificatePassword));
        }
    }

    private static X509Certificate2 Load(string file, string? password)
    {
        if (!File.Exists(file))
        {
            throw new InvalidOperationException($"Storage:KeyCertificate: there is no file {file}.");
        }

        try
        {
            var certificate = X509CertificateLoader.LoadPkcs12FromFile(file, password);
            return certificate.HasPrivateKey
                ? certificate
                : throw new InvalidOperationException($"The certificate of Storage:KeyCertificate ({file}) has no private key: export it with its key.");
        }
        catch (Exception fault) when (fault is CryptographicException or IOException)
        {
            throw new InvalidOperationException($"The certificate of Storage:KeyCertificate ({file}) can't be read: is it a PFX file, and Storage:KeyCertificatePassword its password? {fault.Message}", fault);
        }
    }
}
