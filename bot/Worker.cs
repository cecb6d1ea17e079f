using Sevenwolden.Bot.Telemetry;

namespace Sevenwolden.Bot;

/// <summary>
/// Works in the background until the host stops, which is no fault: a start that fails stops what began already, and says itself what is
/// wrong.
/// </summary>
internal abstract class Worker : BackgroundService
{
    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await WorkAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    /// <summary>Does this again and again: what goes wrong in one pass is noted, and the next comes all the same.</summary>
    protected static async Task RepeatAsync(
        Func<CancellationToken, Task> pass, TimeSpan every, TimeProvider clock, FaultLog faults, string fault,
        CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await pass(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                faults.Note(fault, exception);
            }

            await Task.Delay(every, clock, stoppingToken);
        }
    }

    /// <summary>The work; it may end by being cancelled.</summary>
    protected abstract Task WorkAsync(CancellationToken stoppingToken);
}
