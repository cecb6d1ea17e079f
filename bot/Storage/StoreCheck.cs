using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Sevenwolden.Bot.Storage;

/// <summary>The bot is ready when its store answers: without it no message can be taken.</summary>
internal sealed class StoreCheck(IStore store) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await store.LoadAsync("ready", null, cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
