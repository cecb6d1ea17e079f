using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Text;

namespace Sevenwolden.Bot.Security;

/// <summary>Scheme, host and port of an address that says plainly where it goes.</summary>
/// <param name="Host">In lower case; an IPv6 address stands between brackets.</param>
/// <param name="Type">A name of the DNS, or an IP address.</param>
internal sealed record CanonicalAddress(string Scheme, string Host, UriHostNameType Type, int Port, bool IsDefaultPort)
{
    /// <summary>Whether it is this machine, which needs no TLS to talk to itself.</summary>
    public bool IsThisMachine => Host == "localhost" || (IPAddress.TryParse(Host, out var address) && IPAddress.IsLoopback(address));

    // Uri makes one host of many spellings (0x7f.1, 2130706433, full-width dots, %2E, a backslash for a slash), and who reads the text may
    // take it for another than who connects. Hence it must be written as Uri would write it, but for capitals.
    public static bool TryRead(Uri url, [NotNullWhen(true)] out CanonicalAddress? address)
    {
        var host = url.HostNameType == UriHostNameType.Dns ? url.IdnHost.ToLowerInvariant() : url.Host;
        address = url.HostNameType is UriHostNameType.Dns or UriHostNameType.IPv4 or UriHostNameType.IPv6
            && AfterStart(url.OriginalString, $"{url.Scheme}://{host}") is { } rest
            && (EndsHost(rest) || (AfterStart(rest, $":{url.Port}") is { } path && EndsHost(path)))
                ? new CanonicalAddress(url.Scheme, host, url.HostNameType, url.Port, url.IsDefaultPort)
                : null;
        return address is not null;
    }

    private static string? AfterStart(string text, string start) =>
        text.Length >= start.Length && Ascii.EqualsIgnoreCase(text.AsSpan(0, start.Length), start) ? text[start.Length..] : null;

    private static bool EndsHost(string rest) => rest is [] or ['/' or '?' or '#', ..];
}
