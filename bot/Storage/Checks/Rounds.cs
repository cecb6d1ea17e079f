using System.Collections.Concurrent;

namespace Sevenwolden.Bot.Storage.Checks;

/// <summary>
/// When each worker last went round all that it has to do, for all instances: noted in the database, four times a minute.
/// </summary>
internal sealed class Rounds(IStore store, TimeProvider clock)
{
    public const string Deadlines = "deadlines";
    public const string Delivery = "delivery";
    public const string Audit = "audit";
    public const string Nudges = "nudges";

    /// <summary>So often it is noted; who goes round less often is missed by the auditor (<see cref="CaseAudit.Grace"/>).</summary>
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(15);

    private readonly ConcurrentDictionary<string, long> _noted = [];

    /// <summary>Whoever should go round.</summary>
    public static IReadOnlyList<string> All { get; } = [Deadlines, Delivery, Audit, Nudges];

    /// <summary>A round was made to its end, and the database took part.</summary>
    public async ValueTask NoteAsync(string worker)
    {
        if (!_noted.TryGetValue(worker, out var noted) || clock.GetElapsedTime(noted) >= Every)
        {
            await WriteAsync(worker, clock.GetUtcNow().ToUnixTimeMilliseconds());
            _noted[worker] = clock.GetTimestamp();
        }
    }

    // Whatever stands there: a clock that was put back has rounds in the future.
    private Task<bool> WriteAsync(string worker, long at) => store.Database.WriteAsync(
        async connection => await new Sql(connection)
            .Add($"INSERT INTO worker_round (name, at) VALUES ({worker}, {at}) ON CONFLICT (name) DO UPDATE SET at = excluded.at")
            .RunAsync(CancellationToken.None) > 0,
        CancellationToken.None);
}
