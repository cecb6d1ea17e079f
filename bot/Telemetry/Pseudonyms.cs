using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace Sevenwolden.Bot.Telemetry;

/// <summary>
/// What stands in a log for an id that would say who: the same for the same id, so that lines can be laid beside each other, and of no use
/// without what this installation alone has.
/// </summary>
internal sealed class Pseudonyms(IKeyManager keys)
{
    private const int Letters = 12;

    /// <summary>
    /// The salt of the installation: the id of its first key, which is drawn once and stays; a random one before there is any.
    /// </summary>
    private readonly Lazy<byte[]> _salt = new(
        () => (keys.GetAllKeys().MinBy(key => key.CreationDate)?.KeyId ?? Guid.NewGuid()).ToByteArray());

    public string Of(string id) => Convert.ToHexStringLower(HMACSHA256.HashData(_salt.Value, Encoding.UTF8.GetBytes(id)))[..Letters];
}
