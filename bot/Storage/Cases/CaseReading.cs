using System.Data.Common;

namespace Sevenwolden.Bot.Storage.Cases;

/// <summary>What is asked of the tables of cases, in SQL that both databases speak.</summary>
internal static class CaseReading
{
    public static Task<CaseRow?> FindAsync(DbConnection connection, string id, CancellationToken cancellationToken) =>
        new Sql(connection).Add($"SELECT id, version, state FROM case_file WHERE id = {id}").FirstAsync(Row, cancellationToken);

    // The open and the closed ones each come in order out of the index, so a page costs what stands before it, not all that there is.
    public static Task<IReadOnlyList<CaseRow>> ListAsync(DbConnection connection, CaseQuery query, CancellationToken cancellationToken) =>
        (query.NewestFirst ? NewestFirst(connection, query) : OldestFirst(connection, query)).ListAsync(Row, cancellationToken);

    private static Sql OldestFirst(DbConnection connection, CaseQuery query) =>
        new Sql(connection).Add($"""
            SELECT f.id, f.version, f.state FROM (
              SELECT * FROM (
                SELECT case_id, opened_at FROM case_party
                WHERE person = {query.Person} AND leads = {Leads(query)} AND open = 1
                ORDER BY opened_at, case_id LIMIT {query.Skip + query.Most}) AS ongoing
              UNION ALL
              SELECT * FROM (
                SELECT case_id, opened_at FROM case_party
                WHERE person = {query.Person} AND leads = {Leads(query)} AND open = 0
                ORDER BY opened_at, case_id LIMIT {(query.OpenOnly ? 0 : query.Skip + query.Most)}) AS closed
              ORDER BY opened_at, case_id LIMIT {query.Most} OFFSET {query.Skip}) AS page
            JOIN case_file AS f ON f.id = page.case_id
            ORDER BY page.opened_at, page.case_id
            """);

    private static Sql NewestFirst(DbConnection connection, CaseQuery query) =>
        new Sql(connection).Add($"""
            SELECT f.id, f.version, f.state FROM (
              SELECT * FROM (
                SELECT case_id, opened_at, open FROM case_party
                WHERE person = {query.Person} AND leads = {Leads(query)} AND open = 1
                ORDER BY opened_at DESC, case_id DESC LIMIT {query.Skip + query.Most}) AS ongoing
              UNION ALL
              SELECT * FROM (
                SELECT case_id, opened_at, open FROM case_party
                WHERE person = {query.Person} AND leads = {Leads(query)} AND open = 0
                ORDER BY opened_at DESC, case_id DESC LIMIT {(query.OpenOnly ? 0 : query.Skip + query.Most)}) AS closed
              ORDER BY open DESC, opened_at DESC, case_id DESC LIMIT {query.Most} OFFSET {query.Skip}) AS page
            JOIN case_file AS f ON f.id = page.case_id
            ORDER BY page.open DESC, page.opened_at DESC, page.case_id DESC
            """);

    public static async Task<int> CountAsync(DbConnection connection, CaseQuery query, CancellationToken cancellationToken)
    {
        var counts = await new Sql(connection).Add($"""
            SELECT count(*) FROM case_party
            WHERE person = {query.Person} AND leads = {Leads(query)} AND open >= {(query.OpenOnly ? 1 : 0)}
            """).ListAsync(row => row.GetInt32(0), cancellationToken);
        return counts[0];
    }

    public static Task<IReadOnlyList<string>> LeadersAsync(DbConnection connection, CancellationToken cancellationToken) =>
        new Sql(connection).Add($"SELECT DISTINCT person FROM case_party WHERE leads = 1 AND open = 1")
            .ListAsync(row => row.GetString(0), cancellationToken);

    public static Task<IReadOnlyList<CaseRow>> DueAsync(DbConnection connection, long now, int most, CancellationToken cancellationToken) =>
        new Sql(connection).Add($"""
            SELECT id, version, state FROM case_file WHERE next_due IS NOT NULL AND next_due <= {now}
              AND NOT EXISTS (
                SELECT 1 FROM case_setback AS s
                WHERE s.case_id = case_file.id AND s.until > {now} AND s.until <= {now + (long)Setback.Longest.TotalMilliseconds})
            ORDER BY next_due, id LIMIT {most}
            """).ListAsync(Row, cancellationToken);

    /// <param name="person">The directory's id, or the user principal name where the directory is kept by name.</param>
    public static Task<Reference?> ReferenceAsync(DbConnection connection, string person, CancellationToken cancellationToken) =>
        new Sql(connection).Add($"""
            SELECT person, upn, channel, service_url, conversation, account, bot, tenant, language, trusted FROM reference
            WHERE person = {person} OR lower(upn) = lower({person})
            ORDER BY CASE WHEN person = {person} THEN 0 ELSE 1 END, at DESC LIMIT 1
            """).FirstAsync(Reference, cancellationToken);

    public static Task<Reference?> TrustedReferenceAsync(DbConnection connection, CancellationToken cancellationToken) =>
        new Sql(connection).Add($"""
            SELECT person, upn, channel, service_url, conversation, account, bot, tenant, language, trusted FROM reference
            WHERE trusted = 1 ORDER BY at DESC LIMIT 1
            """).FirstAsync(Reference, cancellationToken);

    public static async Task<IReadOnlySet<string>> ReachedAsync(DbConnection connection, CancellationToken cancellationToken) =>
        (await new Sql(connection).Add($"SELECT person, upn FROM reference")
            .ListAsync(row => (Person: row.GetString(0), Upn: Text(row, 1)), cancellationToken))
        .SelectMany(row => (string?[])[row.Person, row.Upn]).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);

    public static Task<ShownCard?> CardAsync(DbConnection connection, string @case, string person, CancellationToken cancellationToken) =>
        new Sql(connection)
            .Add($"SELECT activities, activity_id, version, posted FROM case_card WHERE case_id = {@case} AND person = {person}")
            .FirstAsync(
                row => new ShownCard(@case, person, row.GetString(0), row.GetString(1), row.GetInt32(2)) { Posted = row.GetInt32(3) },
                cancellationToken);

    /// <summary>Whether this person was ever shown a case.</summary>
    public static async Task<bool> HasCardAsync(DbConnection connection, string person, CancellationToken cancellationToken) =>
        await new Sql(connection).Add($"SELECT case_id FROM case_card WHERE person = {person} LIMIT 1")
            .FirstAsync(row => row.GetString(0), cancellationToken) is not null;

    /// <param name="connection">To either database.</param>
    /// <param name="before">What was queued before this moment and still waits is one (unix milliseconds).</param>
    /// <param name="most">At most so many, the newest.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public static Task<IReadOnlyList<Failure>> FailuresAsync(
        DbConnection connection, long before, int most, CancellationToken cancellationToken) =>
        new Sql(connection).Add($"""
            SELECT id, coalesce(person, conversation), case_id, error, attempts, CASE WHEN dead THEN due_at ELSE queued_at END,
              CASE WHEN dead THEN 1 ELSE 0 END
            FROM outbox WHERE dead OR queued_at < {before} ORDER BY id DESC LIMIT {most}
            """).ListAsync(
            row => new Failure(
                row.GetInt64(0), row.GetString(1), Text(row, 2), Text(row, 3) ?? "", row.GetInt32(4), row.GetInt64(5),
                IsSetAside: row.GetInt64(6) == 1),
            cancellationToken);

    public static async Task<bool> IsUsedAsync(DbConnection connection, string link, CancellationToken cancellationToken) =>
        (await new Sql(connection).Add($"SELECT id FROM used_link WHERE id = {link}")
            .ListAsync(row => row.GetString(0), cancellationToken)).Count > 0;

    public static Task<IReadOnlyList<AuditNote>> AuditAsync(DbConnection connection, int most, CancellationToken cancellationToken) =>
        new Sql(connection).Add($"SELECT at, person, action, case_id FROM audit ORDER BY id DESC LIMIT {most}")
            .ListAsync(row => new AuditNote(row.GetInt64(0), row.GetString(1), row.GetString(2), Text(row, 3)), cancellationToken);

    public static async Task<bool> HoldsAsync(DbConnection connection, Leased leased, CancellationToken cancellationToken) =>
        (await new Sql(connection).Add($"SELECT id FROM outbox WHERE id = {leased.Id} AND lease_until = {leased.Until}")
            .ListAsync(row => row.GetInt64(0), cancellationToken)).Count > 0;

    private static int Leads(CaseQuery query) => query.AsLeader ? 1 : 0;

    private static CaseRow Row(DbDataReader row) => new(row.GetString(0), row.GetInt32(1), row.GetFieldValue<byte[]>(2));

    private static Reference Reference(DbDataReader row) => new(
        row.GetString(0), Text(row, 1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetString(6),
        Text(row, 7), row.GetString(8), row.GetInt32(9) == 1);

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
