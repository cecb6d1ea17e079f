using System.Diagnostics.CodeAnalysis;

namespace Sevenwolden.Bot.Security;

/// <summary>An entry of <c>Security:ServiceHosts</c>: a host, with a port where it is an unusual one, or all hosts below a name.</summary>
/// <param name="Host">As in an address; of <c>*.example.com</c> what follows the asterisk, with its dot.</param>
/// <param name="Port">Null is the usual one of the scheme.</param>
internal sealed record ServiceHost(string Host, int? Port)
{
    private const string Below = "*.";
    private const string Usage =
        "is no host; write one as smba.trafficmanager.net, localhost:3978 or *.example.com, other letters than a to z as xn--";

    // Everybody can have a name below it, so that the bot's token would be anybody's.
    private const string Anybodys = "trafficmanager.net";

    public bool Covers(CanonicalAddress address) =>
        (Port is null ? address.IsDefaultPort : address.Port == Port) && (IsBelow ? CoversBelow(address) : CoversItself(address));

    /// <param name="written">As the administrator wrote it.</param>
    /// <param name="fault">What is wrong with it and the mend, to go on after the entry itself.</param>
    public static bool TryRead(string written, [NotNullWhen(true)] out ServiceHost? host, [NotNullWhen(false)] out string? fault)
    {
        var isBelow = written.StartsWith(Below, StringComparison.Ordinal);
        var name = isBelow ? written[Below.Length..] : written;
        (host, fault) = !Uri.TryCreate($"https://{name}", UriKind.Absolute, out var url) || !CanonicalAddress.TryRead(url, out var address)
            ? (null, name.Contains("//", StringComparison.Ordinal) ? "is an address; write its host alone" : Usage)
            : Read(name, address, isBelow);
        return host is not null;
    }

    private bool IsBelow => Host.StartsWith('.');

    private static (ServiceHost?, string?) Read(string name, CanonicalAddress address, bool isBelow) => address switch
    {
        _ when name.Contains('/', StringComparison.Ordinal) => (null, "is more than a host; write the host alone"),
        _ when name.AsSpan().ContainsAny('?', '#') => (null, Usage),
        { Host: [.., '.'] } => (null, "ends in a dot, which is another host; take it away"),
        { Host: Anybodys } when isBelow => (null, "are hosts that everybody can make; write the very host, as smba.trafficmanager.net"),
        _ when isBelow && !(address.Type == UriHostNameType.Dns && address.Host.Contains('.', StringComparison.Ordinal)) => (null, Usage),
        _ => (new ServiceHost((isBelow ? "." : "") + address.Host, WrittenPort(name, address.Port)), null),
    };

    private static int? WrittenPort(string name, int port) => name.EndsWith($":{port}", StringComparison.Ordinal) ? port : null;

    // In the clear only to this machine, and only where it is written so.
    private bool CoversItself(CanonicalAddress address) =>
        address.Host == Host && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsThisMachine));

    private bool CoversBelow(CanonicalAddress address) =>
        address.Scheme == Uri.UriSchemeHttps && address.Type == UriHostNameType.Dns
        && address.Host.Length > Host.Length && address.Host.EndsWith(Host, StringComparison.Ordinal);
}
