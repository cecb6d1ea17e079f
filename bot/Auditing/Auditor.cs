using Microsoft.Extensions.Options;
using Sevenwolden.Bot.Directory;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Bot.Storage.Checks;
using Sevenwolden.Bot.Telemetry;
using Sevenwolden.Bot.Watching;

namespace Sevenwolden.Bot.Auditing;

/// <summary>
/// Watches the watchers: once a minute it looks whether anything stands still, says so, and calls the dead-man's switch only where nothing
/// does.
/// </summary>
internal sealed partial class Auditor(
    IStore store, Rounds rounds, IDirectory directory, LastAudit last, AuditFigures figures, DeadMansSwitch @switch,
    IOptions<EscalationOptions> options, TimeProvider clock, FaultLog faults, ILogger<Auditor> log) : Worker
{
    internal static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    // Far more than it takes, and short enough for the next.
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly ClockJumps _clock = new(clock);
    private string _after = "";

    /// <summary>One audit; answers what it found.</summary>
    public async Task<IReadOnlyList<Standstill>> PassAsync(CancellationToken cancellationToken)
    {
        var begun = clock.GetTimestamp();
        IReadOnlyList<Standstill> findings =
        [
            .. _clock.Look() ? [new Standstill(StandstillKind.Clock)] : Array.Empty<Standstill>(),
            .. await WithinAsync(OfDatabaseAsync, StandstillKind.Database, cancellationToken),
            .. await WithinAsync(OfDirectoryAsync, StandstillKind.Directory, cancellationToken),
        ];
        figures.Took(clock.GetElapsedTime(begun));
        Tell(findings);
        last.Are(findings);
        if (findings.Count == 0)
        {
            await @switch.HoldAsync(cancellationToken);
        }

        return findings;
    }

    // The first after a minute: what was due while nobody worked has been done by then.
    protected override async Task WorkAsync(CancellationToken stoppingToken)
    {
        using var minute = new PeriodicTimer(Every, clock);
        while (await minute.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await PassAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                faults.Note("The audit could not be made; it is tried again", exception);
            }
        }
    }

    // It writes before it reads: a database that takes no writes is as good as none.
    private async Task<IReadOnlyList<Standstill>> OfDatabaseAsync(CancellationToken cancellationToken)
    {
        await rounds.NoteAsync(Rounds.Audit);
        return await store.Database.ReadAsync(
            async connection =>
            {
                var audit = new CaseAudit(connection, clock.GetUtcNow(), CaseAudit.Grace + options.Value.Poll, _after);
                var found = await audit.FindAsync(cancellationToken);
                // It stays with what it found, or that would seem mended while it looks elsewhere.
                _after = found.Any(each => each.Kind is StandstillKind.HalfWritten or StandstillKind.Nobody) ? _after : audit.Next;
                return found;
            },
            cancellationToken);
    }

    private async Task<IReadOnlyList<Standstill>> OfDirectoryAsync(CancellationToken cancellationToken)
    {
        await directory.LeadersAsync(cancellationToken);
        return directory.IsFailing ? [new Standstill(StandstillKind.Directory)] : [];
    }

    /// <summary>What is not found within its time is a finding itself.</summary>
    private async Task<IReadOnlyList<Standstill>> WithinAsync(
        Func<CancellationToken, Task<IReadOnlyList<Standstill>>> find, StandstillKind otherwise, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            return await Task.Run(() => find(either.Token), either.Token).WaitAsync(either.Token);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            if (!patience.IsCancellationRequested)
            {
                faults.Note($"The audit could not ask the {otherwise.Name()}", exception);
            }

            return [new Standstill(otherwise)];
        }
    }

    private void Tell(IReadOnlyList<Standstill> findings)
    {
        var before = last.Findings.Select(finding => finding.Kind).ToHashSet();
        foreach (var kind in findings.GroupBy(finding => finding.Kind).Where(kind => !before.Contains(kind.Key)))
        {
            LogFound(kind.Key.Name(), kind.Count(), kind.First().Subject, kind.Key.Means());
        }

        foreach (var kind in before.Except(findings.Select(finding => finding.Kind)))
        {
            LogOver(kind.Name());
        }
    }

    [LoggerMessage(LogLevel.Error, "The audit found {Kind} ({Count}, such as {Subject}): {Means}")]
    private partial void LogFound(string kind, int count, string? subject, string means);

    [LoggerMessage(LogLevel.Information, "The audit finds {Kind} no more")]
    private partial void LogOver(string kind);
}
