using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;
using Sevenwolden.Bot.Watching;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Protocols;

namespace Sevenwolden.Bot.Export;

/// <summary>Links to a leader's files: they name nobody, can't be made up, and work once, for ten minutes.</summary>
internal sealed class ExportLinks(
    IDataProtectionProvider protection, IServer server, IOptions<EscalationOptions> options, TimeProvider clock)
{
    public const string Path = "/export";

    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    // Not the time-limited protector: that goes by the system's clock, and this bot by its own.
    private readonly IDataProtector _protector = protection.CreateProtector("Sevenwolden.Export.v4");

    public string For(string person, Lookup.Export wish)
    {
        var until = (clock.GetUtcNow() + Lasts).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        var id = RandomNumberGenerator.GetHexString(32);
        return $"{Home()}{Path}/{_protector.Protect($"{until} {id} {wish.What} {wish.Language.Code} {person}")}";
    }

    /// <summary>What the link says, also when it is too old; null when it is none.</summary>
    public ExportLink? Read(string token)
    {
        try
        {
            return _protector.Unprotect(token).Split(' ', 5) is [var until, var id, var what, var code, var person]
                && Language.TryParse(code, out var language)
                    ? new ExportLink(id, Enum.Parse<FileOf>(what), person, language, long.Parse(until, CultureInfo.InvariantCulture))
                    : null;
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
