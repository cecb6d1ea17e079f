using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Sevenwolden.Bot.Security;

/// <summary>Without a token the bot still takes messages and keeps its answers, so it is ready, but somebody has to look.</summary>
internal sealed class TokenCheck(BotToken token) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(token.Trouble is { } trouble ? HealthCheckResult.Degraded(trouble) : HealthCheckResult.Healthy());
}
