namespace Sevenwolden.Bot.Directory;

/// <summary>Reads the directory before anything else starts: faults in it stop the start.</summary>
internal sealed class DirectoryOpening(CsvDirectory directory) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        directory.Open();
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
