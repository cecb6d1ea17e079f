namespace Sevenwolden.Bot.Directory;

/// <summary>
/// Reads the directory before anything else starts: faults in it stop the start. Then it looks each second whether it changed, so that
/// whoever saves a fault sees it in the log.
/// </summary>
internal sealed class DirectoryOpening(CsvDirectory directory, TimeProvider clock) : Worker, IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        directory.Open();
        return Task.CompletedTask;
    }

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    protected override async Task WorkAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            directory.Current();
        }
    }
}
