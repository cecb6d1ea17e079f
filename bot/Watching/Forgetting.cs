using Microsoft.Extensions.Options;
using Sevenwolden.Bot.Storage;

namespace Sevenwolden.Bot.Watching;

/// <summary>Forgets what is no longer needed: at the start, and then daily.</summary>
internal sealed partial class Forgetting(
    IStore store, PathLeavers leavers, IOptions<StorageOptions> options, TimeProvider clock, ILogger<Forgetting> log) : Worker
{
    protected override async Task WorkAsync(CancellationToken stoppingToken)
    {
        using var daily = new PeriodicTimer(TimeSpan.FromDays(1), clock);
        do
        {
            await ForgetAsync(stoppingToken);
        }
        while (await daily.WaitForNextTickAsync(stoppingToken));
    }

    private async Task ForgetAsync(CancellationToken stoppingToken)
    {
        var now = clock.GetUtcNow();
        try
        {
            var forgotten = await store.ForgetAsync(new Terms(options.Value, now), stoppingToken);
            if (forgotten > 0)
            {
                LogForgotten(forgotten);
            }

            await leavers.ForgetAsync(stoppingToken);
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            LogFailed(exception);
        }
    }

    [LoggerMessage(LogLevel.Information, "Forgot {Count} conversations that nobody touched")]
    private partial void LogForgotten(int count);

    [LoggerMessage(LogLevel.Error, "Forgetting failed; it is tried again tomorrow")]
    private partial void LogFailed(Exception exception);
}
