using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;
using Sevenwolden.Bot.Watching;

namespace Sevenwolden.Bot.Export;

/// <summary>Links to a leader's own cases as a file: they name nobody, can't be made up, and work for ten minutes.</summary>
internal sealed class ExportLinks(
    IDataProtectionProvider protection, IServer server, IOptions<EscalationOptions> options, TimeProvider clock)
{
    public const string Path = "/export";

    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    // Not the time-limited protector: that goes by the system's clock, and this bot by its own.
    private readonly IDataProtector _protector = protection.CreateProtector("Sevenwolden.Export.v2");

    public string For(string person)
    {
        var until = (clock.GetUtcNow() + Lasts).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        return $"{Home()}{Path}/{_protector.Protect($"{until} {person}")}";
    }

    /// <summary>Whose link it is; null when it is none, or too old.</summary>
    public string? Read(string token)
    {
        try
        {
            return _protector.Unprotect(token).Split(' ', 2) is [var until, var person]
                && long.Parse(until, CultureInfo.InvariantCulture) > clock.GetUtcNow().ToUnixTimeMilliseconds() ? person : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private string Home()
    {
        var address = options.Value.PublicUrl ?? server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "";
        return address.Replace("://*", "://localhost", StringComparison.Ordinal).Replace("://+", "://localhost", StringComparison.Ordinal)
            .Replace("://0.0.0.0", "://localhost", StringComparison.Ordinal).Replace("://[::]", "://localhost", StringComparison.Ordinal)
            .TrimEnd('/');
    }
}
