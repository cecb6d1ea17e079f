namespace Sevenwolden.Bot.Security;

/// <summary>The hosts that the bot writes to, and the only ones that see its token.</summary>
internal sealed class ServiceHosts(IReadOnlyList<ServiceHost> entries)
{
    /// <summary>Judges the host that a request would connect to, and refuses an address that only comes down to an allowed one.</summary>
    public bool Allows(Uri url) =>
        url is { IsAbsoluteUri: true } && CanonicalAddress.TryRead(url, out var address) && entries.Any(entry => entry.Covers(address));
}
