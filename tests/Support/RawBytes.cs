using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Sevenwolden.Bot.Security;

namespace Sevenwolden.Tests.Support;

/// <summary>What somebody finds who has the files of a database: every byte, whether a row still holds it or not.</summary>
internal static class RawBytes
{
    // A payload of Data Protection: header and id of the key, modifier, IV, blocks, MAC. It says nowhere how long it is.
    private const int Least = 100;
    private const int Block = 16;

    /// <summary>The file and what SQLite keeps beside it, by name: a copy, as the bot lets nobody of .NET open the file itself.</summary>
    public static async Task<IReadOnlyDictionary<string, byte[]>> OfAsync(string folder)
    {
        using var copies = new TemporaryFolder();
        using (var copy = Process.Start("cp", [.. Directory.EnumerateFiles(folder, "bot.db*"), copies.Path]))
        {
            await copy.WaitForExitAsync(Turns.Token);
        }

        return Directory.EnumerateFiles(copies.Path).ToDictionary(path => Path.GetFileName(path), File.ReadAllBytes);
    }

    /// <summary>All that can be unsealed of it with the keys.</summary>
    public static IEnumerable<string> Unsealed(byte[] all, Vault vault)
    {
        for (var at = 0; at + Least <= all.Length; at++)
        {
            if (Vault.IsSealed(all.AsSpan(at)) && Open(all, at, vault) is { } text)
            {
                yield return text;
            }
        }
    }

    private static string? Open(byte[] all, int at, Vault vault)
    {
        for (var length = Least; length <= 4096 && at + length <= all.Length; length += Block)
        {
            try
            {
                return Encoding.UTF8.GetString(vault.Open(all[at..(at + length)]));
            }
            catch (CryptographicException)
            {
                // Not as long as this, or a piece of it has been overwritten.
            }
        }

        return null;
    }
}
