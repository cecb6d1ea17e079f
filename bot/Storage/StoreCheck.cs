using Microsoft.Extensions.Diagnostics.HealthChecks;
using Sevenwolden.Bot.Telemetry;

namespace Sevenwolden.Bot.Storage;

/// <summary>The bot is ready when its store takes a real write: without one no message can be taken.</summary>
/// <remarks>However many ask, there is one probe at a time, and what it found counts for a second.</remarks>
internal sealed class StoreCheck(IStore store, FaultLog faults, TimeProvider clock) : IHealthCheck
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private readonly Lock _gate = new();
    private Task<HealthCheckResult>? _probe;
    private long _ended;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            return await Current().WaitAsync(Patience, clock, cancellationToken);
        }
        catch (TimeoutException)
        {
            return HealthCheckResult.Unhealthy($"The database took no write within {Patience.TotalSeconds:0} seconds.");
        }
    }

    private Task<HealthCheckResult> Current()
    {
        lock (_gate)
        {
            if (_probe is null || (_probe.IsCompleted && clock.GetElapsedTime(Volatile.Read(ref _ended)) >= Fresh))
            {
                _probe = Task.Run(ProbeAsync);
            }
            return _probe;
        }
    }

    private async Task<HealthCheckResult> ProbeAsync()
    {
        try
        {
            await store.ProbeAsync(CancellationToken.None);
            return HealthCheckResult.Healthy();
        }
        catch (Exception fault)
        {
            faults.Note("The store is not ready", fault);
            return HealthCheckResult.Unhealthy($"The database takes no write: {StoreFault.Why(fault) ?? "the log says why"}.");
        }
        finally
        {
            Volatile.Write(ref _ended, clock.GetTimestamp());
        }
    }
}
