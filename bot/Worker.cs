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

    /// <summary>The work; it may end by being cancelled.</summary>
    protected abstract Task WorkAsync(CancellationToken stoppingToken);
}
