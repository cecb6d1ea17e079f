using System.Data.Common;
using Sevenwolden.Dialogs.Cases;

namespace Sevenwolden.Bot.Storage.Cases;

/// <summary>How far people have read their chat with the bot, where the channel tells it; in SQL that both databases speak.</summary>
internal static class ReceiptRows
{
    /// <summary>Stands in the outbox where an errand has its occasion.</summary>
    public const string Occasion = "read";

    /// <summary>
    /// That it is kept, and that their cases are looked at, is one transaction. False where it tells nothing new, or the person leads no
    /// open case: then nothing is written.
    /// </summary>
    // The look rests a moment: a card that is being noted in another transaction just now is there by then.
    public static async Task<bool> NoteAsync(DbConnection connection, Receipt receipt, long now, CancellationToken cancellationToken)
    {
        var isNews = await new Sql(connection).Add($"""
            INSERT INTO read_receipt (person, conversation, message, at)
            SELECT {receipt.Person}, {receipt.Conversation}, {receipt.Message}, {now}
            WHERE EXISTS (SELECT 1 FROM case_party WHERE person = {receipt.Person} AND leads = 1 AND open = 1)
            ON CONFLICT (person, conversation) DO UPDATE SET message = excluded.message, at = excluded.at
            WHERE excluded.message > read_receipt.message
            """).RunAsync(cancellationToken) > 0;
        if (isNews)
        {
            await Look(new Sql(connection), receipt.Person, receipt.Message, now + Errands.Settled, now).RunAsync(cancellationToken);
        }

        return isNews;
    }

    /// <summary>Whether it would tell something new, of somebody of whom it is kept.</summary>
    public static async Task<bool> IsNewsAsync(DbConnection connection, Receipt receipt, CancellationToken cancellationToken) =>
        (await new Sql(connection).Add($"""
            SELECT 1 WHERE EXISTS (SELECT 1 FROM case_party WHERE person = {receipt.Person} AND leads = 1 AND open = 1)
              AND NOT EXISTS (
                SELECT 1 FROM read_receipt
                WHERE person = {receipt.Person} AND conversation = {receipt.Conversation} AND message >= {receipt.Message})
            """).ListAsync(row => row.GetInt32(0), cancellationToken)).Count > 0;

    /// <summary>A card that was sent may be read before it is noted that it was: then its case is looked at.</summary>
    public static void AddLook(Sql sql, ShownCard card, long now)
    {
        if (Receipt.TryNumber(card.ActivityId, out var number))
        {
            Look(sql, card.Person, number, now, now);
        }
    }

    /// <summary>The cards of cases that wait for this person, each beside each chat of theirs that they have read in.</summary>
    public static Task<IReadOnlyList<ReadCard>> ListAsync(DbConnection connection, string person, CancellationToken cancellationToken) =>
        new Sql(connection).Add($"""
            SELECT c.case_id, c.activities, c.activity_id, c.posted, r.conversation, r.message, r.at FROM read_receipt AS r
            JOIN case_party AS p ON p.person = r.person AND p.leads = 1 AND p.open = 1
            JOIN case_file AS f ON f.id = p.case_id AND f.status IN ('Open', 'HandedOver')
            JOIN case_card AS c ON c.case_id = p.case_id AND c.person = p.person
            WHERE r.person = {person} AND c.posted >= 0 ORDER BY p.opened_at, p.case_id
            """).ListAsync(
            row => new ReadCard(
                new ShownCard(row.GetString(0), person, row.GetString(1), row.GetString(2), row.GetInt32(3)),
                new Receipt(person, row.GetString(4), row.GetInt64(5)), row.GetInt64(6)),
            cancellationToken);

    public static void Forget(Sql sql, string person) => sql.Add($"DELETE FROM read_receipt WHERE person = {person}");

    /// <summary>Nothing can come of it any more where the person leads no open case.</summary>
    public static void ForgetNeedless(Sql sql) => sql.Add($"""
        DELETE FROM read_receipt WHERE NOT EXISTS (
          SELECT 1 FROM case_party AS p WHERE p.person = read_receipt.person AND p.leads = 1 AND p.open = 1)
        """);

    // One that is due may be under way already, and past what is written here.
    /// <summary>One look that is still to come is enough for all that was read.</summary>
    private static Sql Look(Sql sql, string person, long number, long due, long now) => sql.Add($"""
        INSERT INTO outbox (conversation, due_at, queued_at, url, payload, case_id, person, occasion)
        SELECT {$"{Occasion}/{person}"}, {due}, {now}, '', {Array.Empty<byte>()}, '', {new Addressee.Person(person).Written}, {Occasion}
        WHERE EXISTS (SELECT 1 FROM read_receipt WHERE person = {person} AND message >= {number})
          AND NOT EXISTS (
            SELECT 1 FROM outbox WHERE conversation = {$"{Occasion}/{person}"} AND NOT dead AND due_at > {now})
        """);
}
