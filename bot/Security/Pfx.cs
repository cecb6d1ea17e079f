using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Sevenwolden.Bot.Security;

/// <summary>Loads a certificate that a setting names, or says in one sentence why it can't.</summary>
internal static class Pfx
{
    /// <param name="setting">The name of the setting; that of its password ends in <c>Password</c>.</param>
    /// <param name="value">A PFX file that holds the private key too, or what stands in one as base64, as a vault gives it.</param>
    /// <param name="password">The file's.</param>
    public static X509Certificate2 Load(string setting, string value, string? password)
    {
        var isText = IsText(value);
        if (!isText && !File.Exists(value))
        {
            throw new InvalidOperationException($"{setting}: there is no file {value}.");
        }

        // What stands in one is a secret, and is said nowhere.
        var of = isText ? $"of {setting}" : $"of {setting} ({value})";
        try
        {
            var certificate = isText
                ? X509CertificateLoader.LoadPkcs12(Convert.FromBase64String(value), password)
                : X509CertificateLoader.LoadPkcs12FromFile(value, password);
            return certificate.HasPrivateKey
                ? certificate
                : throw new InvalidOperationException($"The certificate {of} has no private key: export it with its key.");
        }
        catch (Exception fault) when (fault is CryptographicException or IOException)
        {
            throw new InvalidOperationException(
                $"The certificate {of} can't be read: is it a PFX file, and {setting}Password its password? {fault.Message}", fault);
        }
    }

    // A PFX begins with a sequence that says how long it is; the shortest with a key has far more than a path.
    private static bool IsText(string value) =>
        value.Length > 500 && value.StartsWith("MI", StringComparison.Ordinal) && Base64.IsValid(value);
}
