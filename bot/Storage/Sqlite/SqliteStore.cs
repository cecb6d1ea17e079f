using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Sevenwolden.Bot.Storage.Sqlite;

/// <summary>The store in a file of its own, for one process.</summary>
internal sealed class SqliteStore(StorageOptions options, TimeProvider clock) : IStore
{
    private readonly ConcurrentBag<SqliteReader> _readers = [];
    private FileStream? _lock;
    private SqliteConnection? _connection;
    private SqliteWrites? _writes;
    private SqliteForgetting? _forgetting;
    private GroupWriter? _writer;

    public Task OpenAsync(CancellationToken cancellationToken)
    {
        _lock = SqliteFile.Lock(options.ConnectionString);
        _connection = SqliteFile.Open(options.ConnectionString);
        SqliteFile.BuildSchema(_connection);
        // The lock file says that whoever held a lease is dead.
        SqliteFile.Run(_connection, "UPDATE outbox SET lease_until = 0 WHERE lease_until > 0");
        _writes = new SqliteWrites(_connection);
        _forgetting = new SqliteForgetting(_connection);
        _writer = new GroupWriter(_connection);
        return Task.CompletedTask;
    }

    public ValueTask<Loaded> LoadAsync(string conversation, string? activityId, CancellationToken cancellationToken) =>
        new(Read(reader => reader.Load(conversation, activityId)));

    public Task<Commit> CommitAsync(TurnToCommit turn, CancellationToken cancellationToken) =>
        Writer.RunAsync(() => _writes!.Commit(turn, Now, Until));

    public Task KeepAsync(Dialogs.Kept message, CancellationToken cancellationToken) =>
        Writer.RunAsync(() => _writes!.Keep(message, Now));

    public Task<IReadOnlyList<Leased>> LeaseAsync(int most, CancellationToken cancellationToken) =>
        Read(reader => reader.AnyDue(Now)) ? Writer.RunAsync(() => _writes!.Lease(most, Now, Until)) : Task.FromResult<IReadOnlyList<Leased>>([]);

    public Task<Leased?> DeliveredAsync(Leased reply, CancellationToken cancellationToken) =>
        Writer.RunAsync(() => _writes!.Delivered(reply, Now, Until));

    public Task PostponeAsync(Leased reply, DateTimeOffset due, string reason, CancellationToken cancellationToken) =>
        Writer.RunAsync(() => _writes!.Postpone(reply, due.ToUnixTimeMilliseconds(), reason));

    public Task<Leased?> BuryAsync(Leased reply, string reason, CancellationToken cancellationToken) =>
        Writer.RunAsync(() => _writes!.Bury(reply, reason, Now, Until));

    public async Task<int> ForgetAsync(DateTimeOffset untouchedSince, DateTimeOffset handledBefore, CancellationToken cancellationToken)
    {
        var (since, before) = (untouchedSince.ToUnixTimeMilliseconds(), handledBefore.ToUnixTimeMilliseconds());
        var forgotten = 0;
        foreach (var batch in Read(reader => reader.Untouched(since)).Chunk(200))
        {
            cancellationToken.ThrowIfCancellationRequested();
            forgotten += await Writer.RunAsync(() => _forgetting!.Conversations(batch, since));
        }
        while (await Writer.RunAsync(() => _forgetting!.Handled(before)) > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }
        await Writer.RunAsync(() => _forgetting!.Dead(since));
        return forgotten;
    }

    public ValueTask DisposeAsync()
    {
        _writer?.Dispose();
        _writes?.Dispose();
        _forgetting?.Dispose();
        foreach (var reader in _readers)
        {
            reader.Dispose();
        }
        _connection?.Dispose();
        _lock?.Dispose();
        return ValueTask.CompletedTask;
    }

    private GroupWriter Writer => _writer ?? throw new InvalidOperationException("The store is not open.");

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private long Until => (clock.GetUtcNow() + options.Lease).ToUnixTimeMilliseconds();

    private T Read<T>(Func<SqliteReader, T> read)
    {
        if (!_readers.TryTake(out var reader))
        {
            reader = new SqliteReader(options.ConnectionString);
        }
        var result = read(reader);
        // Not returned when the read threw: such a connection is given up.
        _readers.Add(reader);
        return result;
    }
}
