using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Sevenwolden.Bot.Security;

/// <summary>
/// Seals what a person wrote, wherever it is kept. What holds no words stays as it is, and is told apart by how it begins.
/// </summary>
internal sealed class Vault(IDataProtectionProvider protection)
{
    // Source: ASP.NET Core Data Protection, authenticated encryption details: every protected payload begins so. JSON never does.
    private static ReadOnlySpan<byte> Magic => [0x09, 0xF0, 0xC9, 0xF0];

    private readonly IDataProtector _protector = protection.CreateProtector("Sevenwolden.Words.v1");

    public byte[] Seal(byte[] plain) => plain.Length == 0 ? plain : _protector.Protect(plain);

    /// <exception cref="CryptographicException">The key that sealed it is gone.</exception>
    public byte[] Open(byte[] kept) => IsSealed(kept) ? _protector.Unprotect(kept) : kept;

    public static bool IsSealed(ReadOnlySpan<byte> kept) => kept.StartsWith(Magic);
}
