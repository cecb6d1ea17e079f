using System.Globalization;

namespace Sevenwolden.Bot.Security;

/// <summary>Says in time that the bot's certificate runs out; of a secret, nobody but Entra ID knows when.</summary>
internal static class CertificateExpiry
{
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(30);

    public static string? Warn(Credentials credentials, DateTimeOffset now)
    {
        if (credentials is not Credentials.Certificate { Pfx.NotAfter: var last } || new DateTimeOffset(last) - now > Ahead)
        {
            return null;
        }

        var verb = new DateTimeOffset(last) > now ? "expires" : "expired";
        return $"The certificate of Security:Certificate {verb} on {last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}. "
            + "Make a new one, upload its public part to the app registration, put the file in place and start the bot again.";
    }
}
