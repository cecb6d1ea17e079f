using Microsoft.Extensions.Diagnostics.HealthChecks;
using Sevenwolden.Bot.Storage.Checks;

namespace Sevenwolden.Bot.Auditing;

/// <summary>
/// Whatever the audit finds, the bot can take a message; but somebody has to look. How many of which kind, never which case.
/// </summary>
internal sealed class AuditCheck(LastAudit last) : IHealthCheck
{
    public const string Name = "audit";

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(
            last.IsStale ? HealthCheckResult.Degraded("No audit was made for some minutes: the bot hangs, start it again.")
            : last.Findings is { Count: > 0 } findings ? HealthCheckResult.Degraded($"{Counted(findings)}; cases audit names them.")
            : HealthCheckResult.Healthy());

    private static string Counted(IReadOnlyList<Standstill> findings) => string.Join(
        ", ", findings.GroupBy(finding => finding.Kind).OrderBy(kind => kind.Key).Select(kind => $"{kind.Key.Name()} {kind.Count()}"));
}
