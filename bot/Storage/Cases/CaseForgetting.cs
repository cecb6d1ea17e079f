using System.Data.Common;
using System.Security.Cryptography;
using Sevenwolden.Bot.Storage.Onboarding;

namespace Sevenwolden.Bot.Storage.Cases;

/// <summary>Takes people out of what is kept, in SQL that both databases speak.</summary>
internal static class CaseForgetting
{
    // No channel brings an activity again that late; until then the answer to it is repeated, and may hold what somebody wrote.
    private static readonly TimeSpan Repeats = TimeSpan.FromHours(1);

    /// <summary>Answers how many rows changed.</summary>
    public static Task<int> PersonAsync(
        DbConnection connection, string person, IReadOnlyList<string> conversations, DateTimeOffset now,
        CancellationToken cancellationToken)
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
        AbsenceRows.Forget(sql, person);
        PathRows.Forget(sql, person);
        ReceiptRows.Forget(sql, person);
        sql.Add($"UPDATE audit SET person = {Pseudonym()} WHERE person = {person}");
        Answers(sql, now);
        foreach (var conversation in conversations)
        {
            sql.Add($"DELETE FROM conversation WHERE id = {conversation}")
                .Add($"DELETE FROM inbound WHERE conversation = {conversation}")
                .Add($"DELETE FROM outbox WHERE dead AND conversation = {conversation}");
        }
        return sql.RunAsync(cancellationToken);
    }

    /// <summary>How to reach whoever hasn't been heard of for long and has no open case; the audit; and what was answered.</summary>
    public static Task OldAsync(IDatabase database, Terms terms, CancellationToken cancellationToken) => database.EraseAsync(
        async connection =>
        {
            var sql = new Sql(connection)
                .Add($"""
                    DELETE FROM reference WHERE at < {terms.References.ToUnixTimeMilliseconds()} AND NOT EXISTS (
                      SELECT 1 FROM case_party AS p
                      WHERE p.person IN (reference.person, reference.upn, lower(reference.upn)) AND p.leads IN (0, 1) AND p.open = 1)
                    """)
                .Add($"DELETE FROM audit WHERE at < {terms.Audit.ToUnixTimeMilliseconds()}")
                .Add($"DELETE FROM briefing WHERE at < {terms.Audit.ToUnixTimeMilliseconds()}")
                // Of the same age as the outbox's rows that were set aside, which go as well.
                .Add($"DELETE FROM errand_owed WHERE at < {terms.Conversations.ToUnixTimeMilliseconds()}");
            AbsenceRows.ForgetOld(sql, terms.Now);
            ReceiptRows.ForgetNeedless(sql);
            Answers(sql, terms.Now);
            await sql.RunAsync(cancellationToken);
            return true;
        },
        cancellationToken);

    // Another each time, so nobody finds a person by it; what one person did can still be told to be of one.
    private static string Pseudonym() => $"forgotten/{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}";

    private static void Answers(Sql sql, DateTimeOffset now) => sql.Add($"""
        UPDATE inbound SET response = {Array.Empty<byte>()}
        WHERE at < {(now - Repeats).ToUnixTimeMilliseconds()} AND length(response) > 0
        """);

    private static void Reference(Sql sql, string person) =>
        sql.Add($"DELETE FROM reference WHERE person = {person} OR lower(upn) = lower({person})");
}
