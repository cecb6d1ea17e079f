using Sevenwolden.Bot.Storage.Cases;

namespace Sevenwolden.Bot.Storage.Sqlite;

/// <summary>The store in a file of its own, for one process.</summary>
internal sealed class SqliteStore : IStore
{
    private readonly StorageOptions _options;
    private readonly TimeProvider _clock;
    private readonly SqliteDatabase _database;
    private SqliteWrites? _writes;
    private SqliteForgetting? _forgetting;

    public SqliteStore(StorageOptions options, TimeProvider clock)
    {
        (_options, _clock) = (options, clock);
        _database = new SqliteDatabase(options.ConnectionString);
        Cases = new CaseStore(_database, clock);
    }

    public CaseStore Cases { get; }

    public IDatabase Database => _database;

    public Task OpenAsync(CancellationToken cancellationToken)
    {
        try
        {
            var connection = _database.Open();
            // The lock says that whoever held a lease is dead.
            SqliteFile.Run(connection, "UPDATE outbox SET lease_until = 0 WHERE lease_until > 0");
            _writes = new SqliteWrites(connection);
            _forgetting = new SqliteForgetting(connection);
            return Task.CompletedTask;
        }
        catch (Exception exception) when (StoreFault.WhyNotOpened(exception) is { } why)
        {
            throw new InvalidOperationException(
                $"The database '{SqliteFile.Path(_options.ConnectionString)}' can't be opened: {why.TrimEnd('.')}.", exception);
        }
    }

    public Task ProbeAsync(CancellationToken cancellationToken)
    {
        _database.Read(reader => reader.AnyDue(Now));
        return Probe.RunAsync(_database, cancellationToken);
    }

    public ValueTask<Loaded> LoadAsync(
        string conversation, string? activityId, string person, CancellationToken cancellationToken) =>
        new(_database.Read(reader => reader.Load(conversation, activityId, person)));

    public Task<Commit> CommitAsync(TurnToCommit turn, CancellationToken cancellationToken) => _database.RunAsync(
        () => turn.Effects is { } effects ? CommitWith(effects, turn) : _writes!.Commit(turn, Now, Until));

    public Task<IReadOnlyList<Leased>> LeaseAsync(int most, CancellationToken cancellationToken) =>
        _database.Read(reader => reader.AnyDue(Now))
        ? _database.RunAsync(() => _writes!.Lease(most, Now, Until))
        : Task.FromResult<IReadOnlyList<Leased>>([]);

    public Task<Leased?> DeliveredAsync(Leased reply, CancellationToken cancellationToken) =>
        _database.RunAsync(() => _writes!.Delivered(reply, Now, Until));

    public Task PostponeAsync(Leased reply, DateTimeOffset due, string reason, CancellationToken cancellationToken) =>
        _database.RunAsync(() => _writes!.Postpone(reply, due.ToUnixTimeMilliseconds(), reason, failures: 1));

    public Task RestAsync(Leased reply, DateTimeOffset due, string reason, CancellationToken cancellationToken) =>
        _database.RunAsync(() => _writes!.Postpone(reply, due.ToUnixTimeMilliseconds(), reason, failures: 0));

    public Task<Leased?> BuryAsync(Leased reply, string reason, CancellationToken cancellationToken) =>
        _database.RunAsync(() => _writes!.Bury(reply, reason, Now, Until));

    public async Task<int> ForgetAsync(Terms terms, CancellationToken cancellationToken)
    {
        var (since, before) = (terms.Conversations.ToUnixTimeMilliseconds(), terms.Handled.ToUnixTimeMilliseconds());
        var forgotten = 0;
        foreach (var batch in _database.Read(reader => reader.Untouched(since)).Chunk(200))
        {
            cancellationToken.ThrowIfCancellationRequested();
            forgotten += await _database.RunAsync(() => _forgetting!.Conversations(batch, since));
        }
        while (await _database.RunAsync(() => _forgetting!.Handled(before)) > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }
        await _database.RunAsync(() => _forgetting!.Dead(since));
        await CaseForgetting.OldAsync(_database, terms, cancellationToken);
        return forgotten;
    }

    public ValueTask DisposeAsync()
    {
        _database.Stop();
        _writes?.Dispose();
        _forgetting?.Dispose();
        _database.Dispose();
        return ValueTask.CompletedTask;
    }

    private long Now => _clock.GetUtcNow().ToUnixTimeMilliseconds();

    private long Until => (_clock.GetUtcNow() + _options.Lease).ToUnixTimeMilliseconds();

    private Commit CommitWith(Effects effects, TurnToCommit turn)
    {
        Commit commit = Commit.Stale.Instance;
        if (effects.Case is { EraseTexts: true })
        {
            _database.NoteErasing();
        }

        var kept = _database.Attempt(connection =>
        {
            commit = _writes!.Commit(turn, Now, Until);
            return commit is Commit.Done
                ? CaseWriting.ApplyAsync(connection, effects, Now, CancellationToken.None)
                : Task.FromResult(false);
        });
        return commit is not Commit.Done done ? commit
            : kept ? done with { Errands = _writes!.LeaseHeads(CaseWriting.Lines(effects), Now, Until) }
            : Commit.Stale.Instance;
    }
}
