using System.Data.Common;
using Sevenwolden.Bot.Storage.Cases;

namespace Sevenwolden.Bot.Storage.Checks;

/// <summary>
/// Asks the tables themselves, in SQL that both databases speak, whether anything stands still. It knows nothing of how cases are folded,
/// so a fault there is no fault here.
/// </summary>
/// <param name="connection">To either database.</param>
/// <param name="at">Now.</param>
/// <param name="grace">How late something may be that comes by itself.</param>
/// <param name="after">Behind which case it goes on comparing the rows of the open ones; nothing for the first.</param>
/// <param name="most">How many open cases have their rows compared: that takes longer than all the rest.</param>
internal sealed class CaseAudit(
    DbConnection connection, DateTimeOffset at, TimeSpan grace, string after = "", int most = CaseAudit.Slice)
{
    /// <summary>Twice as many, more than any school has, are compared within two minutes; and no audit takes long.</summary>
    public const int Slice = 25_000;

    /// <summary>How late something may be; the look for deadlines comes on top.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(45);

    // A lease is five minutes at most, a wait two hours; nobody has a holiday of four months, or is reminded in more than a year.
    private static readonly TimeSpan LongestLease = TimeSpan.FromMinutes(6);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(2);
    private static readonly TimeSpan LongestHoliday = TimeSpan.FromDays(120);
    private static readonly TimeSpan LongestSnooze = TimeSpan.FromDays(500);
    private static readonly TimeSpan LongestInLine = TimeSpan.FromMinutes(20);

    // So many of a kind are told at most.
    private const int Most = 100;
    private const int FullLine = 100;

    private readonly long _past = (at - grace).ToUnixTimeMilliseconds();

    /// <summary>Behind which case the next audit goes on; nothing where it begins anew.</summary>
    public string Next { get; private set; } = "";

    public async Task<IReadOnlyList<Standstill>> FindAsync(CancellationToken cancellationToken)
    {
        var found = new List<Standstill>();
        Next = await Ask.Add($"SELECT id FROM case_file WHERE open = 1 AND id > {after} ORDER BY id LIMIT 1 OFFSET {most - 1}")
            .FirstAsync(row => row.GetString(0), cancellationToken) ?? "";
        foreach (var (kind, sql) in Questions())
        {
            found.AddRange(await sql.ListAsync(row => Read(kind, row), cancellationToken));
        }

        return [.. found, .. await RoundsAsync(cancellationToken)];
    }

    private IEnumerable<(StandstillKind Kind, Sql Sql)> Questions() =>
    [
        (StandstillKind.Overdue, Overdue),
        (StandstillKind.NoMoment, WithoutMoment),
        (StandstillKind.TooFarAhead, TooFarAhead),
        (StandstillKind.HalfWritten, HalfClosed),
        (StandstillKind.HalfWritten, WithoutItsEvents),
        (StandstillKind.Nobody, Nobody),
        (StandstillKind.Failing, Ask.Add($"SELECT case_id, since FROM case_setback WHERE failures >= {Setback.Again} LIMIT {Most}")),
        (StandstillKind.LostErrand, LostErrands),
        (StandstillKind.LateErrand, LateErrands),
        (StandstillKind.UndeliveredErrand, Undelivered),
        (StandstillKind.FullLine, FullLines),
        (StandstillKind.StaleLease, StaleLeases),
    ];

    private Sql Overdue => Ask.Add($"""
        SELECT f.id, f.next_due FROM case_file AS f WHERE f.next_due IS NOT NULL AND f.next_due < {_past}
          AND NOT EXISTS (SELECT 1 FROM case_setback AS s WHERE s.case_id = f.id AND s.failures >= {Setback.Again})
        ORDER BY f.next_due LIMIT {Most}
        """);

    // Each has an order, which says by which index it is answered.
    private Sql TooFarAhead => Ask.Add($"""
        SELECT id, opened_at FROM case_file WHERE next_due IS NOT NULL AND next_due > {After(LongestHoliday)} AND open = 1
          AND (next_due > {After(LongestSnooze)} OR status IN ('Open', 'HandedOver'))
        ORDER BY next_due LIMIT {Most}
        """);

    private Sql WithoutMoment =>
        Ask.Add($"SELECT id, opened_at FROM case_file WHERE open = 1 AND next_due IS NULL ORDER BY id LIMIT {Most}");

    private Sql HalfClosed =>
        Ask.Add($"SELECT id, opened_at FROM case_file WHERE (open = 1) = (closed_at IS NOT NULL) ORDER BY id LIMIT {Most}");

    private Sql WithoutItsEvents => Ask.Add($"""
        SELECT f.id, f.opened_at
        FROM (SELECT id, version, opened_at FROM case_file WHERE open = 1 AND id > {after} ORDER BY id LIMIT {most}) AS f
        WHERE coalesce((SELECT max(e.number) FROM case_event AS e WHERE e.case_id = f.id), 0) <> f.version
        LIMIT {Most}
        """);

    // Where it says from which row on, PostgreSQL asks for each case by the index, instead of reading the parties of all.
    private Sql Nobody => Ask.Add($"""
        SELECT f.id, f.opened_at
        FROM (SELECT id, opened_at FROM case_file WHERE open = 1 AND id > {after} ORDER BY id LIMIT {most}) AS f
        WHERE NOT EXISTS (
          SELECT 1 FROM case_party AS p WHERE p.case_id = f.id AND p.leads = 1 AND p.open = 1 LIMIT 1 OFFSET 0)
        LIMIT {Most}
        """);

    private Sql LostErrands => Ask.Add($"""
        SELECT w.case_id, w.at FROM errand_owed AS w WHERE NOT EXISTS (SELECT 1 FROM outbox AS o WHERE o.id = w.id) LIMIT {Most}
        """);

    // Only the first of a line is ever tried. Each attempt, and each wait, puts it off.
    private Sql LateErrands => Ask.Add($"""
        SELECT o.case_id, o.due_at FROM (SELECT min(id) AS id FROM outbox WHERE NOT dead GROUP BY conversation) AS head
        JOIN outbox AS o ON o.id = head.id
        WHERE o.due_at < {_past} OR o.due_at > {After(LongestWait)}
        LIMIT {Most}
        """);

    // Who can't be reached stands in the case, which then takes another road.
    private Sql Undelivered => Ask.Add($"""
        SELECT o.case_id, o.due_at FROM outbox AS o JOIN case_file AS f ON f.id = o.case_id
        WHERE dead AND f.open = 1 AND o.occasion NOT IN ('refresh', 'retired')
          AND NOT EXISTS (SELECT 1 FROM case_event AS e WHERE e.case_id = o.case_id AND e.kind = 'not_delivered')
        LIMIT {Most}
        """);

    private Sql FullLines => Ask.Add($"""
        SELECT min(case_id), min(queued_at) FROM outbox
        WHERE NOT dead AND conversation NOT LIKE 'card/%' AND conversation NOT LIKE 'retire/%'
        GROUP BY conversation
        HAVING (count(*) >= {FullLine} AND min(queued_at) < {_past}) OR min(queued_at) < {After(-LongestInLine)}
        LIMIT {Most}
        """);

    private Sql StaleLeases => Ask.Add($"""
        SELECT case_id, lease_until FROM outbox
        WHERE NOT dead AND lease_until > 0 AND (lease_until < {_past} OR lease_until > {After(LongestLease)})
        LIMIT {Most}
        """);

    private async Task<IEnumerable<Standstill>> RoundsAsync(CancellationToken cancellationToken)
    {
        var made = await Ask.Add($"SELECT name, at FROM worker_round").ListAsync(
            row => (Name: row.GetString(0), At: row.GetInt64(1)), cancellationToken);
        return
            from worker in Rounds.All
            let round = made.Where(each => each.Name == worker).Select(each => (long?)each.At).FirstOrDefault()
            where !(round >= _past && round <= After(grace))
            select new Standstill(StandstillKind.NoRound, worker, round);
    }

    private Sql Ask => new(connection);

    private long After(TimeSpan time) => (at + time).ToUnixTimeMilliseconds();

    private static Standstill Read(StandstillKind kind, DbDataReader row) =>
        new(kind, row.IsDBNull(0) ? null : row.GetString(0), row.IsDBNull(1) ? null : row.GetInt64(1));
}
