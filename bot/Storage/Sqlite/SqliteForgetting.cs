using Microsoft.Data.Sqlite;

namespace Sevenwolden.Bot.Storage.Sqlite;

/// <summary>Takes out what is too old, in batches, so that turns can go in between; it runs on the writing thread.</summary>
internal sealed class SqliteForgetting(SqliteConnection connection) : IDisposable
{
    private readonly Statement _conversation = new(connection, """
        DELETE FROM conversation WHERE id = ?1 AND touched_at < ?2
          AND NOT EXISTS (SELECT 1 FROM outbox AS o WHERE o.conversation = conversation.id AND o.dead = 0)
        """);

    private readonly Statement _handledThere = new(connection, "DELETE FROM inbound WHERE conversation = ?1");

    // The oldest have the lowest ids, so that a batch needs no index on the moment.
    private readonly Statement _handled = new(connection,
        "DELETE FROM inbound WHERE id IN (SELECT id FROM inbound WHERE at < ?1 ORDER BY id LIMIT 500)");

    // An errand's line is a person, whom no conversation stands for.
    private readonly Statement _dead = new(connection, """
        DELETE FROM outbox WHERE dead
          AND (due_at < ?1 OR case_id IS NULL AND NOT EXISTS (SELECT 1 FROM conversation AS c WHERE c.id = outbox.conversation))
        """);

    public int Conversations(IEnumerable<string> ids, long untouchedSince)
    {
        var forgotten = 0;
        foreach (var id in ids)
        {
            if (_conversation.Bind(1, id).Bind(2, untouchedSince).Run() > 0)
            {
                _handledThere.Bind(1, id).Run();
                forgotten++;
            }
        }
        return forgotten;
    }

    public int Handled(long before) => _handled.Bind(1, before).Run();

    public int Dead(long untouchedSince) => _dead.Bind(1, untouchedSince).Run();

    public void Dispose()
    {
        _conversation.Dispose();
        _handledThere.Dispose();
        _handled.Dispose();
        _dead.Dispose();
    }
}
