using Sevenwolden.Bot.Directory;
using Sevenwolden.Bot.Security;

namespace Sevenwolden.Bot;

/// <summary>
/// Says once, when the bot has started with credentials, who it is and whom it serves, and what would make it serve nobody.
/// </summary>
internal sealed partial class Announcement(
    Credentials credentials, SecurityOptions options, CsvDirectory directory, IHostApplicationLifetime lifetime, ILogger<Announcement> log)
    : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(Announce);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Announce()
    {
        LogSelf(credentials.AppId, credentials.ToString(), string.Join(", ", options.Tenants));
        if (options.Tenants.Count == 0)
        {
            LogNoTenant();
        }

        if (directory.Current().IsSample)
        {
            LogSample();
        }
    }

    [LoggerMessage(LogLevel.Information, "This is bot {App}, which proves itself by {Proof} and serves the tenants {Tenants}")]
    private partial void LogSelf(string app, string proof, string tenants);

    [LoggerMessage(LogLevel.Warning, "No tenant is served, so nobody in Teams is: write the school's tenant in Security:Tenants")]
    private partial void LogNoTenant();

    [LoggerMessage(
        LogLevel.Warning,
        "The directory is still the sample, and its people don't exist: set Directory:File and Escalation:FallbackLeader")]
    private partial void LogSample();
}
