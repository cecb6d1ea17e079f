using System.Collections.Concurrent;
using Sevenwolden.Benchmarks.Load;
using Sevenwolden.Bot.Storage.Sqlite;

namespace Sevenwolden.Benchmarks.Bare;

/// <summary>The bot's file settings, its tables and its group writer, and three statements.</summary>
internal sealed class BareSqlite(string connectionString) : IBareStore
{
    private readonly ConcurrentBag<Statement> _loads = [];
    private GroupWriter? _writer;
    private Statement? _handled;
    private Statement? _state;
    private Statement? _queue;
    private Statement? _delivered;

    public Task OpenAsync()
    {
        var connection = SqliteFile.Open(connectionString);
        SqliteFile.BuildSchema(connection);
        _handled = new Statement(connection, "INSERT INTO inbound (conversation, activity_id, response, at) VALUES (?1, ?2, ?3, ?4)");
        _state = new Statement(connection, "INSERT OR REPLACE INTO conversation (id, version, state, touched_at) VALUES (?1, ?2, ?3, ?4)");
        _queue = new Statement(
            connection, "INSERT INTO outbox (conversation, url, payload, due_at, lease_until) VALUES (?1, ?2, ?3, ?4, ?4) RETURNING id");
        _delivered = new Statement(connection, "DELETE FROM outbox WHERE id = ?1");
        _writer = new GroupWriter(connection, () => { }, () => { });
        return Task.CompletedTask;
    }

    public ValueTask<long> LoadAsync(string conversation)
    {
        if (!_loads.TryTake(out var load))
        {
            load = new Statement(SqliteFile.Open(connectionString), "SELECT version, state FROM conversation WHERE id = ?1");
        }

        var version = load.Bind(1, conversation).Step() && load.Blob(1).Length > 0 ? load.Long(0) : 0;
        load.Reset();
        _loads.Add(load);
        return new(version);
    }

    public Task<IReadOnlyList<long>> CommitAsync(
        string conversation, long version, string activityId, Recording recording, bool expectReplies, string url) =>
        _writer!.RunAsync(() => Commit(conversation, version, activityId, recording, expectReplies, url));

    public Task DeliveredAsync(long reply) => _writer!.RunAsync(() => _delivered!.Bind(1, reply).Run());

    public ValueTask DisposeAsync()
    {
        _writer?.Dispose();
        foreach (var statement in (Statement?[])[_handled, _state, _queue, _delivered, .. _loads])
        {
            statement?.Dispose();
        }

        return ValueTask.CompletedTask;
    }

    private IReadOnlyList<long> Commit(
        string conversation, long version, string activityId, Recording recording, bool expectReplies, string url)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        _handled!.Bind(1, conversation).Bind(2, activityId).Bind(3, expectReplies ? recording.Expected : recording.Response).Bind(4, now)
            .Run();
        _state!.Bind(1, conversation).Bind(2, version + 1).Bind(3, recording.State).Bind(4, now).Run();
        return expectReplies ? [] : [.. recording.Replies.Select(reply => Queue(conversation, url, reply, now))];
    }

    private long Queue(string conversation, string url, byte[] reply, long now)
    {
        _queue!.Bind(1, conversation).Bind(2, url).Bind(3, reply).Bind(4, now).Step();
        var id = _queue.Long(0);
        _queue.Reset();
        return id;
    }
}
