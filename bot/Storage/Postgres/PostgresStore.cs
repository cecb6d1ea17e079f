using Npgsql;
using Sevenwolden.Bot.Storage.Cases;

namespace Sevenwolden.Bot.Storage.Postgres;

/// <summary>The store that several instances share.</summary>
internal sealed class PostgresStore : IStore
{
    private readonly StorageOptions _options;
    private readonly TimeProvider _clock;
    private readonly PostgresDatabase _database;

    public PostgresStore(StorageOptions options, TimeProvider clock)
    {
        (_options, _clock) = (options, clock);
        _database = new PostgresDatabase(options.ConnectionString);
        Cases = new CaseStore(_database, clock);
    }

    public CaseStore Cases { get; }

    public IDatabase Database => _database;

    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _database.BuildSchemaAsync(cancellationToken);
        }
        catch (Exception exception) when (StoreFault.WhyNotOpened(exception) is { } why)
        {
            throw new InvalidOperationException($"The database {_database.Name} can't be opened: {why.TrimEnd('.', '?')}.", exception);
        }
    }

    public Task ProbeAsync(CancellationToken cancellationToken) => Probe.RunAsync(_database, cancellationToken);

    public async ValueTask<Loaded> LoadAsync(
        string conversation, string? activityId, string person, CancellationToken cancellationToken) =>
        await _database.RunAsync<Loaded>(
            Command(PostgresSql.Load, Text(conversation), Text(activityId), Text(person)),
            async load =>
            {
                await using var reader = await load.ExecuteReaderAsync(cancellationToken);
                await reader.ReadAsync(cancellationToken);
                return !reader.IsDBNull(2) ? new Loaded.Seen(reader.GetFieldValue<byte[]>(2))
                    : (reader.IsDBNull(0)
                        ? new Loaded.Open(null, 0)
                        : new Loaded.Open(reader.GetFieldValue<byte[]>(1), reader.GetInt64(0))) with
                    {
                        HasCases = reader.GetBoolean(3),
                    };
            },
            cancellationToken);

    public async Task<Commit> CommitAsync(TurnToCommit turn, CancellationToken cancellationToken)
    {
        try
        {
            return turn.Effects is { } effects ? await CommitWithAsync(effects, turn, cancellationToken)
                : await TryCommitAsync(turn, cancellationToken) switch
                {
                    null => await WhyNotAsync(turn, cancellationToken),
                    // A reply went before these, and may just have been marked.
                    { First: null } when turn.Replies.Count > 0 =>
                        new Commit.Done(await LeaseHeadAsync(turn.Conversation, cancellationToken)),
                    var done => done,
                };
        }
        catch (PostgresException exception) when (exception is { SqlState: PostgresErrorCodes.UniqueViolation, TableName: "inbound" })
        {
            return await WhyNotAsync(turn, cancellationToken);
        }
    }

    public Task<IReadOnlyList<Leased>> LeaseAsync(int most, CancellationToken cancellationToken) =>
        ReadLeasedAsync(Command(PostgresSql.Lease, Number(Now), Number(Until), Number(most)), cancellationToken);

    public Task<Leased?> DeliveredAsync(Leased reply, CancellationToken cancellationToken) =>
        LeaseNextAsync(reply, Part(PostgresSql.Delivered, Number(reply.Id), Number(reply.Until)), cancellationToken);

    public Task PostponeAsync(Leased reply, DateTimeOffset due, string reason, CancellationToken cancellationToken) =>
        PostponeAsync(reply, due, reason, failures: 1, cancellationToken);

    public Task RestAsync(Leased reply, DateTimeOffset due, string reason, CancellationToken cancellationToken) =>
        PostponeAsync(reply, due, reason, failures: 0, cancellationToken);

    private Task<int> PostponeAsync(
        Leased reply, DateTimeOffset due, string reason, int failures, CancellationToken cancellationToken) =>
        ChangeAsync(
            Command(
                PostgresSql.Postpone, Number(reply.Id), Number(reply.Until), Number(due.ToUnixTimeMilliseconds()), Text(reason),
                Number(failures)),
            cancellationToken);

    public Task<Leased?> BuryAsync(Leased reply, string reason, CancellationToken cancellationToken) =>
        LeaseNextAsync(reply, Part(PostgresSql.Bury, Number(reply.Id), Number(reply.Until), Text(reason)), cancellationToken);

    public async Task<int> ForgetAsync(Terms terms, CancellationToken cancellationToken)
    {
        var forget = Command(
            PostgresSql.Forget, Number(terms.Conversations.ToUnixTimeMilliseconds()), Number(terms.Handled.ToUnixTimeMilliseconds()));
        var forgotten = (int)(await AskAsync(forget, cancellationToken))!;
        await CaseForgetting.OldAsync(_database, terms, cancellationToken);
        return forgotten;
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private long Now => _clock.GetUtcNow().ToUnixTimeMilliseconds();

    private long Until => (_clock.GetUtcNow() + _options.Lease).ToUnixTimeMilliseconds();

    private async Task<Commit> CommitWithAsync(Effects effects, TurnToCommit turn, CancellationToken cancellationToken)
    {
        Commit.Done? done = null;
        var kept = await _database.TransactAsync(
            async connection =>
            {
                var commit = CommitCommand(turn);
                await using var command = commit.Command;
                command.Connection = connection;
                done = await TryCommitAsync(turn, command, commit.Until, cancellationToken);
                return done is not null && await CaseWriting.ApplyAsync(connection, effects, Now, cancellationToken);
            },
            cancellationToken);
        if (!kept)
        {
            return await WhyNotAsync(turn, cancellationToken);
        }
        string[] own = done!.First is null && turn.Replies.Count > 0 ? [turn.Conversation] : [];
        string[] lines = [.. CaseWriting.Lines(effects), .. own];
        return done with { Errands = lines.Length == 0 ? [] : await LeaseHeadsAsync(lines, cancellationToken) };
    }

    private Task<Commit.Done?> TryCommitAsync(TurnToCommit turn, CancellationToken cancellationToken)
    {
        var (commit, until) = CommitCommand(turn);
        return _database.RunAsync(commit, command => TryCommitAsync(turn, command, until, cancellationToken), cancellationToken);
    }

    private (NpgsqlCommand Command, long Until) CommitCommand(TurnToCommit turn)
    {
        var until = Until;
        return (
            Command(
                turn.Version == 0 ? PostgresSql.CommitFirst : PostgresSql.CommitNext,
                Text(turn.Conversation), Number(turn.Version), Bytes(turn.State), Number(Now), Text(turn.ActivityId),
                Bytes(turn.Response), Number(until), Texts([.. turn.Replies.Select(reply => reply.Url)]), Bodies(turn.Replies)),
            until);
    }

    private static async Task<Commit.Done?> TryCommitAsync(
        TurnToCommit turn, NpgsqlCommand commit, long until, CancellationToken cancellationToken)
    {
        await using var reader = await commit.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return reader.GetInt64(0) == 0 ? null
            : reader.IsDBNull(1) ? new Commit.Done(null)
            : new Commit.Done(new Leased.Said(reader.GetInt64(1), turn.Conversation, turn.Replies[0], 0, until));
    }

    private async Task<Commit> WhyNotAsync(TurnToCommit turn, CancellationToken cancellationToken)
    {
        var response = await AskAsync(
            Command(PostgresSql.Response, Text(turn.Conversation), Text(turn.ActivityId)), cancellationToken);
        return response is byte[] bytes ? new Commit.Seen(bytes) : Commit.Stale.Instance;
    }

    // Of a lease that was lost nothing changes: what stands behind the reply is not the first of its line then. What takes it out answers
    // with no rows, so the reader begins at the lease.
    private Task<Leased?> LeaseNextAsync(Leased reply, NpgsqlBatchCommand takeOut, CancellationToken cancellationToken) =>
        _database.RunTogetherAsync(
            [takeOut, Part(PostgresSql.LeaseHead, LeaseBehind(reply.Conversation, reply.Id))],
            async reader => await reader.ReadAsync(cancellationToken) ? ReadLeased(reader) : null,
            cancellationToken);

    private async Task<Leased?> LeaseHeadAsync(string conversation, CancellationToken cancellationToken) =>
        await ReadLeasedAsync(Command(PostgresSql.LeaseHead, LeaseBehind(conversation, 0)), cancellationToken) is [var head, ..]
            ? head
            : null;

    private NpgsqlParameter[] LeaseBehind(string conversation, long id) => [Number(Now), Number(Until), Text(conversation), Number(id)];

    private Task<IReadOnlyList<Leased>> LeaseHeadsAsync(string[] lines, CancellationToken cancellationToken) =>
        ReadLeasedAsync(Command(PostgresSql.LeaseHeads, Number(Now), Number(Until), Texts(lines)), cancellationToken);

    private Task<IReadOnlyList<Leased>> ReadLeasedAsync(NpgsqlCommand lease, CancellationToken cancellationToken) =>
        _database.RunAsync<IReadOnlyList<Leased>>(
            lease,
            async command =>
            {
                await using var reader = await command.ExecuteReaderAsync(cancellationToken);
                var heads = new List<Leased>();
                while (await reader.ReadAsync(cancellationToken))
                {
                    heads.Add(ReadLeased(reader));
                }
                return heads;
            },
            cancellationToken);

    private Task<int> ChangeAsync(NpgsqlCommand statement, CancellationToken cancellationToken) =>
        _database.RunAsync(statement, command => command.ExecuteNonQueryAsync(cancellationToken), cancellationToken);

    private Task<object?> AskAsync(NpgsqlCommand question, CancellationToken cancellationToken) =>
        _database.RunAsync(question, command => command.ExecuteScalarAsync(cancellationToken), cancellationToken);

    private static Leased ReadLeased(NpgsqlDataReader row) => row.IsDBNull(6)
        ? new Leased.Said(
            row.GetInt64(0), row.GetString(1), new Outgoing(row.GetString(2), row.GetFieldValue<byte[]>(3)), row.GetInt32(4),
            row.GetInt64(5))
        : Errands.Read(
            row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(6), row.GetString(7), row.GetString(8), row.GetInt32(4),
            row.GetInt64(5));

    private static NpgsqlCommand Command(string sql, params ReadOnlySpan<NpgsqlParameter> parameters)
    {
        var command = new NpgsqlCommand(sql);
        Fill(command.Parameters, parameters);
        return command;
    }

    private static NpgsqlBatchCommand Part(string sql, params ReadOnlySpan<NpgsqlParameter> parameters)
    {
        var part = new NpgsqlBatchCommand(sql);
        Fill(part.Parameters, parameters);
        return part;
    }

    private static void Fill(NpgsqlParameterCollection holes, ReadOnlySpan<NpgsqlParameter> parameters)
    {
        foreach (var parameter in parameters)
        {
            holes.Add(parameter);
        }
    }

    private static NpgsqlParameter<long> Number(long value) => new() { TypedValue = value };

    private static NpgsqlParameter<string> Text(string? value) =>
        new() { TypedValue = value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text };

    private static NpgsqlParameter<byte[]> Bytes(byte[] value) => new() { TypedValue = value };

    private static NpgsqlParameter<string[]> Texts(string[] values) => new() { TypedValue = values };

    private static NpgsqlParameter<byte[][]> Bodies(IReadOnlyList<Outgoing> replies) =>
        new() { TypedValue = [.. replies.Select(reply => reply.Body)] };
}
