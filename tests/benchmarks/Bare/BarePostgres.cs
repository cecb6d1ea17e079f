using Npgsql;
using Sevenwolden.Benchmarks.Load;
using Sevenwolden.Bot.Storage.Postgres;

namespace Sevenwolden.Benchmarks.Bare;

/// <summary>The bot's tables: one read, and one commit with a statement for each table.</summary>
internal sealed class BarePostgres(string connectionString) : IBareStore
{
    private readonly NpgsqlDataSource _source =
        NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 32, AutoPrepareMinUsages = 1 });

    public Task OpenAsync() => PostgresSchema.BuildAsync(_source, CancellationToken.None);

    public async ValueTask<long> LoadAsync(string conversation)
    {
        await using var command = _source.CreateCommand("SELECT version, state FROM conversation WHERE id = $1");
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = conversation });
        await using var reader = await command.ExecuteReaderAsync();
        return await reader.ReadAsync() && reader.GetFieldValue<byte[]>(1).Length > 0 ? reader.GetInt64(0) : 0;
    }

    public async Task<IReadOnlyList<long>> CommitAsync(
        string conversation, long version, string activityId, Recording recording, bool expectReplies, string url)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        // A batch is one round trip and one transaction.
        await using var batch = _source.CreateBatch();
        Add(
            batch, "INSERT INTO inbound (conversation, activity_id, response, at) VALUES ($1, $2, $3, $4)", conversation, activityId,
            expectReplies ? recording.Expected : recording.Response, now);
        Add(
            batch,
            "INSERT INTO conversation (id, version, state, touched_at) VALUES ($1, $2, $3, $4) ON CONFLICT (id) DO UPDATE SET version = "
            + "$2, state = $3, touched_at = $4",
            conversation, version + 1, recording.State, now);
        foreach (var reply in expectReplies ? [] : recording.Replies)
        {
            Add(
                batch, "INSERT INTO outbox (conversation, url, payload, due_at, lease_until) VALUES ($1, $2, $3, $4, $4) RETURNING id",
                conversation, url, reply, now);
        }

        await using var reader = await batch.ExecuteReaderAsync();
        var ids = new List<long>();
        do
        {
            while (await reader.ReadAsync())
            {
                ids.Add(reader.GetInt64(0));
            }
        }
        while (await reader.NextResultAsync());
        return ids;
    }

    public async Task DeliveredAsync(long reply)
    {
        await using var command = _source.CreateCommand("DELETE FROM outbox WHERE id = $1");
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = reply });
        await command.ExecuteNonQueryAsync();
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private static void Add(NpgsqlBatch batch, string sql, params object[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        batch.BatchCommands.Add(command);
    }
}
