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

    public async ValueTask<Loaded> LoadAsync(string conversation, string? activityId, CancellationToken cancellationToken)
    {
        await using var command = Command(PostgresSql.Load, Text(conversation), Text(activityId));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return !reader.IsDBNull(2) ? new Loaded.Seen(reader.GetFieldValue<byte[]>(2))
            : reader.IsDBNull(0) ? new Loaded.Open(null, 0)
            : new Loaded.Open(reader.GetFieldValue<byte[]>(1), reader.GetInt64(0));
    }

    public async Task<Commit> CommitAsync(TurnToCommit turn, CancellationToken cancellationToken)
    {
        try
        {
            return turn.Effects is { } effects ? await CommitWithAsync(effects, turn, cancellationToken)
                : await TryCommitAsync(turn, _database.Command(CommitSql(turn)), cancellationToken) switch
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
        LeaseNextAsync(reply, Command(PostgresSql.Delivered, Number(reply.Id), Number(reply.Until)), cancellationToken);

    public Task PostponeAsync(Leased reply, DateTimeOffset due, string reason, CancellationToken cancellationToken) =>
        PostponeAsync(reply, due, reason, failures: 1, cancellationToken);

    public Task RestAsync(Leased reply, DateTimeOffset due, string reason, CancellationToken cancellationToken) =>
        PostponeAsync(reply, due, reason, failures: 0, cancellationToken);

    private async Task PostponeAsync(Leased reply, DateTimeOffset due, string reason, int failures, CancellationToken cancellationToken)
    {
        await using var command = Command(
            PostgresSql.Postpone, Number(reply.Id), Number(reply.Until), Number(due.ToUnixTimeMilliseconds()), Text(reason),
            Number(failures));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public Task<Leased?> BuryAsync(Leased reply, string reason, CancellationToken cancellationToken) =>
        LeaseNextAsync(reply, Command(PostgresSql.Bury, Number(reply.Id), Number(reply.Until), Text(reason)), cancellationToken);

    public async Task<int> ForgetAsync(Terms terms, CancellationToken cancellationToken)
    {
        await using var command = Command(
            PostgresSql.Forget, Number(terms.Conversations.ToUnixTimeMilliseconds()), Number(terms.Handled.ToUnixTimeMilliseconds()));
        var forgotten = (int)(await command.ExecuteScalarAsync(cancellationToken))!;
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
                done = await TryCommitAsync(turn, new NpgsqlCommand(CommitSql(turn), connection), cancellationToken);
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

    private static string CommitSql(TurnToCommit turn) => turn.Version == 0 ? PostgresSql.CommitFirst : PostgresSql.CommitNext;

    private async Task<Commit.Done?> TryCommitAsync(TurnToCommit turn, NpgsqlCommand commit, CancellationToken cancellationToken)
    {
        var until = Until;
        await using var command = With(
            commit, Text(turn.Conversation), Number(turn.Version), Bytes(turn.State), Number(Now), Text(turn.ActivityId),
            Bytes(turn.Response), Number(until), Texts([.. turn.Replies.Select(reply => reply.Url)]), Bodies(turn.Replies));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return reader.GetInt64(0) == 0 ? null
            : reader.IsDBNull(1) ? new Commit.Done(null)
            : new Commit.Done(new Leased.Said(reader.GetInt64(1), turn.Conversation, turn.Replies[0], 0, until));
    }

    private async Task<Commit> WhyNotAsync(TurnToCommit turn, CancellationToken cancellationToken)
    {
        await using var command = Command(PostgresSql.Response, Text(turn.Conversation), Text(turn.ActivityId));
        return await command.ExecuteScalarAsync(cancellationToken) is byte[] response ? new Commit.Seen(response) : Commit.Stale.Instance;
    }

    private async Task<Leased?> LeaseNextAsync(Leased reply, NpgsqlCommand takeOut, CancellationToken cancellationToken)
    {
        await using (takeOut)
        {
            return await takeOut.ExecuteNonQueryAsync(cancellationToken) == 0
                ? null
                : await LeaseHeadAsync(reply.Conversation, cancellationToken);
        }
    }

    private async Task<Leased?> LeaseHeadAsync(string conversation, CancellationToken cancellationToken)
    {
        await using var command = Command(PostgresSql.LeaseHead, Number(Now), Number(Until), Text(conversation));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? ReadLeased(reader) : null;
    }

    private Task<IReadOnlyList<Leased>> LeaseHeadsAsync(string[] lines, CancellationToken cancellationToken) =>
        ReadLeasedAsync(Command(PostgresSql.LeaseHeads, Number(Now), Number(Until), Texts(lines)), cancellationToken);

    private static async Task<IReadOnlyList<Leased>> ReadLeasedAsync(NpgsqlCommand lease, CancellationToken cancellationToken)
    {
        await using var command = lease;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var heads = new List<Leased>();
        while (await reader.ReadAsync(cancellationToken))
        {
            heads.Add(ReadLeased(reader));
        }
        return heads;
    }

    private static Leased ReadLeased(NpgsqlDataReader row) => row.IsDBNull(6)
        ? new Leased.Said(
            row.GetInt64(0), row.GetString(1), new Outgoing(row.GetString(2), row.GetFieldValue<byte[]>(3)), row.GetInt32(4),
            row.GetInt64(5))
        : new Leased.Showing(
            row.GetInt64(0), row.GetString(1), Errands.Read(row.GetString(6), row.GetString(7), row.GetString(8)), row.GetInt32(4),
            row.GetInt64(5));

    private NpgsqlCommand Command(string sql, params ReadOnlySpan<NpgsqlParameter> parameters) => With(_database.Command(sql), parameters);

    private static NpgsqlCommand With(NpgsqlCommand command, params ReadOnlySpan<NpgsqlParameter> parameters)
    {
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(parameter);
        }
        return command;
    }

    private static NpgsqlParameter<long> Number(long value) => new() { TypedValue = value };

    private static NpgsqlParameter<string> Text(string? value) =>
        new() { TypedValue = value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text };

    private static NpgsqlParameter<byte[]> Bytes(byte[] value) => new() { TypedValue = value };

    private static NpgsqlParameter<string[]> Texts(string[] values) => new() { TypedValue = values };

    private static NpgsqlParameter<byte[][]> Bodies(IReadOnlyList<Outgoing> replies) =>
        new() { TypedValue = [.. replies.Select(reply => reply.Body)] };
}
