using Microsoft.Extensions.Diagnostics.HealthChecks;
using Sevenwolden.Dialogs;

namespace Sevenwolden.Bot.Turns;

/// <summary>
/// The bot is ready once it can understand what people type: the reader is read beside the start, and only readiness waits for it.
/// </summary>
internal sealed class ReaderCheck(Dialog dialog) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        return Task.FromResult(HealthCheckResult.Healthy());
    }
}
