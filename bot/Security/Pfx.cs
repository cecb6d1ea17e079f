using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Sevenwolden.Bot.Security;

/// <summary>Loads a certificate that a setting names, or says in one sentence why it can't.</summary>
internal static class Pfx
{
    /// <param name="setting">The name of the setting; that of its password ends in <c>Password</c>.</param>
    /// <param name="file">A PFX file that holds the private key too.</param>
    /// <param name="password">The file's.</param>
    public static X509Certificate2 Load(string setting, string file, string? password)
    {
        if (!File.Exists(file))
        {
            throw new InvalidOperationException($"{setting}: there is no file {file}.");
        }

        try
        {
            var certificate = X509CertificateLoader.LoadPkcs12FromFile(file, password);
            return certificate.HasPrivateKey
                ? certificate
                : throw new InvalidOperationException($"The certificate of {setting} ({file}) has no private key: export it with its key.");
        }
        catch (Exception fault) when (fault is CryptographicException or IOException)
        {
            throw new InvalidOperationException(
                $"The certificate of {setting} ({file}) can't be read: is it a PFX file, and {setting}Password its password? "
                + fault.Message,
                fault);
        }
    }
}
