using System.Data.Common;

namespace Sevenwolden.Bot.Storage.Cases;

/// <summary>Takes people out of what is kept, in SQL that both databases speak.</summary>
internal static class CaseForgetting
{
    private static readonly TimeSpan KeepReferences = TimeSpan.FromDays(365);

    /// <summary>Answers how many rows changed.</summary>
    public static Task<int> PersonAsync(
        DbConnection connection, string person, IReadOnlyList<string> conversations, CancellationToken cancellationToken)
    {
        // The case first, as whoever changes it does: none waits for the other, and one that is reopened meanwhile is left alone.
        var sql = new Sql(connection)
            .Add($"""
                UPDATE case_file SET reporter = '' WHERE reporter = {person} AND open = 0
                  AND id IN (SELECT case_id FROM case_party WHERE person = {person} AND leads = 0 AND open = 0)
                """)
            .Add($"""
                UPDATE case_event SET by_person = '' WHERE by_person = {person}
                  AND case_id IN (SELECT case_id FROM case_party WHERE person = {person} AND leads = 0 AND open = 0)
                """)
            .Add($"""
                DELETE FROM case_card WHERE person = {person}
                  AND case_id IN (SELECT case_id FROM case_party WHERE person = {person} AND leads = 0 AND open = 0)
                """)
            .Add($"UPDATE case_party SET person = '' WHERE person = {person} AND leads = 0 AND open = 0");
        Reference(sql, person);
        foreach (var conversation in conversations)
        {
            sql.Add($"DELETE FROM conversation WHERE id = {conversation}")
                .Add($"DELETE FROM inbound WHERE conversation = {conversation}")
                .Add($"DELETE FROM outbox WHERE dead AND conversation = {conversation}");
        }
        return sql.RunAsync(cancellationToken);
    }

    /// <summary>Whoever hasn't been heard of for long, and has no open case.</summary>
    public static Task OldReferencesAsync(IDatabase database, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var before = (now - KeepReferences).ToUnixTimeMilliseconds();
        return database.WriteAsync(
            async connection => await new Sql(connection).Add($"""
                DELETE FROM reference WHERE at < {before} AND NOT EXISTS (
                  SELECT 1 FROM case_party AS p
                  WHERE p.person IN (reference.person, reference.upn, lower(reference.upn)) AND p.leads IN (0, 1) AND p.open = 1)
                """).RunAsync(cancellationToken) > 0,
            cancellationToken);
    }

    private static void Reference(Sql sql, string person) =>
        sql.Add($"DELETE FROM reference WHERE person = {person} OR lower(upn) = lower({person})");
}
