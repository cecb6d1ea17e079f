using System.Data.Common;
using Sevenwolden.Dialogs.Cases;

namespace Sevenwolden.Bot.Storage.Cases;

/// <summary>An errand of those that wait in one line to come on one card. Only the first of them is ever leased.</summary>
/// <param name="Id">Of its row in the outbox.</param>
/// <param name="DueAt">Moves when it becomes something newer (unix milliseconds).</param>
/// <param name="QueuedAt">Since when it waits (unix milliseconds).</param>
internal sealed record Together(long Id, string Case, Occasion Occasion, long DueAt, long QueuedAt)
{
    public static Task<IReadOnlyList<Together>> ListAsync(
        DbConnection connection, Leased.Showing head, CancellationToken cancellationToken) =>
        new Sql(connection).Add($"""
            SELECT id, case_id, occasion, due_at, queued_at FROM outbox
            WHERE conversation = {head.Conversation} AND NOT dead AND id >= {head.Id} ORDER BY id
            """).ListAsync(
            row => new Together(row.GetInt64(0), row.GetString(1), Occasion.Of(row.GetString(2)), row.GetInt64(3), row.GetInt64(4)),
            cancellationToken);

    /// <summary>It was done, as it was read.</summary>
    public static void AddTakeOut(Sql sql, Together done) => sql
        .Add($"DELETE FROM outbox WHERE id = {done.Id} AND due_at = {done.DueAt}")
        .Add($"DELETE FROM errand_owed WHERE id = {done.Id} AND NOT EXISTS (SELECT 1 FROM outbox WHERE id = {done.Id})");
}
