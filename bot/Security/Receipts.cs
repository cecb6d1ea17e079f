using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Sevenwolden.Dialogs.Onboarding;

namespace Sevenwolden.Bot.Security;

/// <summary>
/// Makes a receipt of a signature, and a signature of a receipt: only the keys of this installation make one that can be read again.
/// </summary>
internal sealed class Receipts(IDataProtectionProvider protection)
{
    private const char Between = '\n';

    private readonly IDataProtector _protector = protection.CreateProtector("Sevenwolden.Receipts.v1");

    public Signature Stamp(Signature signature) => signature with
    {
        Receipt = WebEncoders.Base64UrlEncode(_protector.Protect(Encoding.UTF8.GetBytes(string.Join(
            Between,
            signature.Person, signature.Version, signature.Hash,
            signature.At.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture), signature.Name)))),
    };

    /// <summary>What the receipt says was signed; null where this installation did not make it, or somebody changed it.</summary>
    public Signature? Read(string receipt)
    {
        try
        {
            var parts = Encoding.UTF8.GetString(_protector.Unprotect(WebEncoders.Base64UrlDecode(receipt.Trim()))).Split(Between, 5);
            return new Signature(
                parts[0], parts[4], parts[1], parts[2],
                DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(parts[3], CultureInfo.InvariantCulture)))
            {
                Receipt = receipt,
            };
        }
        // A ring without a single key made no receipt either.
        catch (Exception fault) when (fault is FormatException or CryptographicException or InvalidOperationException)
        {
            return null;
        }
    }
}
