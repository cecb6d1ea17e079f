using Sevenwolden.Bot.Directory;
using Sevenwolden.Protocols;

namespace Sevenwolden.Bot;

/// <summary>
/// Begins anew on the day on which another version of the protocol comes into force. Whatever is under way is answered by the old one, and
/// what comes after by the new one: none is ever judged by both.
/// </summary>
internal sealed partial class PackWatch(
    PackVersions versions, Rulebook rulebook, Renewal renewal, IHostApplicationLifetime lifetime, TimeProvider clock,
    ILogger<PackWatch> log) : Worker
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    public void Pass()
    {
        if (versions.On(DutchDay.Of(clock)) is { } now && now.InForce != rulebook.Pack.InForce && !renewal.IsWanted)
        {
            LogRenewed(now.Version, rulebook.Pack.Version);
            renewal.IsWanted = true;
            lifetime.StopApplication();
        }
    }

    protected override async Task WorkAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            Pass();
            await Task.Delay(Every, clock, stoppingToken);
        }
    }

    [LoggerMessage(LogLevel.Information, "Version {Version} of the protocol holds from today, instead of {Before}: the bot begins anew")]
    private partial void LogRenewed(string version, string before);
}
