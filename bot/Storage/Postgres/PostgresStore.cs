using Npgsql;

namespace Sevenwolden.Bot.Storage.Postgres;

/// <summary>The store that several instances share.</summary>
internal sealed class PostgresStore(StorageOptions options, TimeProvider clock) : IStore
{
    private readonly NpgsqlDataSource _source = Open(options.ConnectionString);

    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        try
        {
            await PostgresSchema.BuildAsync(_source, cancellationToken);
        }
        catch (NpgsqlException exception)
        {
            throw new InvalidOperationException($"The PostgreSQL database of Storage:ConnectionString can't be opened: {exception.Message}", exception);
        }
    }

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
            return await TryCommitAsync(turn, cancellationToken) switch
            {
                null => await WhyNotAsync(turn, cancellationToken),
                // A reply went before these, and may just have been marked.
                { First: null } when turn.Replies.Count > 0 => new Commit.Done(await LeaseHeadAsync(turn.Conversation, cancellationToken)),
                var done => done,
            };
        }
        catch (PostgresException exception) when (exception is { SqlState: PostgresErrorCodes.UniqueViolation, TableName: "inbound" })
        {
            return await WhyNotAsync(turn, cancellationToken);
        }
    }

    public async Task KeepAsync(Dialogs.Kept message, CancellationToken cancellationToken)
    {
        await using var command = Command(PostgresSql.Keep, Text(message.Text), Text(message.Topic), Number(Now));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<Leased>> LeaseAsync(int most, CancellationToken cancellationToken)
    {
        await using var command = Command(PostgresSql.Lease, Number(Now), Number(Until), Number(most));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var heads = new List<Leased>();
        while (await reader.ReadAsync(cancellationToken))
        {
            heads.Add(ReadLeased(reader));
        }
        return heads;
    }

    public Task<Leased?> DeliveredAsync(Leased reply, CancellationToken cancellationToken) =>
        LeaseNextAsync(reply, Command(PostgresSql.Delivered, Number(reply.Id), Number(reply.Until)), cancellationToken);

    public async Task PostponeAsync(Leased reply, DateTimeOffset due, string reason, CancellationToken cancellationToken)
    {
        await using var command = Command(
            PostgresSql.Postpone, Number(reply.Id), Number(reply.Until), Number(due.ToUnixTimeMilliseconds()), Text(reason));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public Task<Leased?> BuryAsync(Leased reply, string reason, CancellationToken cancellationToken) =>
        LeaseNextAsync(reply, Command(PostgresSql.Bury, Number(reply.Id), Number(reply.Until), Text(reason)), cancellationToken);

    public async Task<int> ForgetAsync(DateTimeOffset untouchedSince, DateTimeOffset handledBefore, CancellationToken cancellationToken)
    {
        await using var command = Command(
            PostgresSql.Forget, Number(untouchedSince.ToUnixTimeMilliseconds()), Number(handledBefore.ToUnixTimeMilliseconds()));
        return (int)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private long Until => (clock.GetUtcNow() + options.Lease).ToUnixTimeMilliseconds();

    private async Task<Commit.Done?> TryCommitAsync(TurnToCommit turn, CancellationToken cancellationToken)
    {
        var until = Until;
        await using var command = Command(
            turn.Version == 0 ? PostgresSql.CommitFirst : PostgresSql.CommitNext,
            Text(turn.Conversation), Number(turn.Version), Bytes(turn.State), Number(Now),
            Text(turn.ActivityId), Bytes(turn.Response), Number(until), Urls(turn.Replies), Bodies(turn.Replies));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return reader.GetInt64(0) == 0 ? null
            : reader.IsDBNull(1) ? new Commit.Done(null)
            : new Commit.Done(new Leased(reader.GetInt64(1), turn.Conversation, turn.Replies[0], 0, until));
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
            return await takeOut.ExecuteNonQueryAsync(cancellationToken) == 0 ? null : await LeaseHeadAsync(reply.Conversation, cancellationToken);
        }
    }

    private async Task<Leased?> LeaseHeadAsync(string conversation, CancellationToken cancellationToken)
    {
        await using var command = Command(PostgresSql.LeaseHead, Number(Now), Number(Until), Text(conversation));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? ReadLeased(reader) : null;
    }

    private static Leased ReadLeased(NpgsqlDataReader reader) => new(
        reader.GetInt64(0), reader.GetString(1), new Outgoing(reader.GetString(2), reader.GetFieldValue<byte[]>(3)),
        reader.GetInt32(4), reader.GetInt64(5));

    private NpgsqlCommand Command(string sql, params ReadOnlySpan<NpgsqlParameter> parameters)
    {
        var command = _source.CreateCommand(sql);
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(parameter);
        }
        return command;
    }

    private static NpgsqlParameter<long> Number(long value) => new() { TypedValue = value };

    private static NpgsqlParameter<string> Text(string? value) => new() { TypedValue = value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text };

    private static NpgsqlParameter<byte[]> Bytes(byte[] value) => new() { TypedValue = value };

    private static NpgsqlParameter<string[]> Urls(IReadOnlyList<Outgoing> replies) => new() { TypedValue = [.. replies.Select(reply => reply.Url)] };

    private static NpgsqlParameter<byte[][]> Bodies(IReadOnlyList<Outgoing> replies) => new() { TypedValue = [.. replies.Select(reply => reply.Body)] };

    private static NpgsqlDataSource Open(string connectionString)
    {
        // Every statement is a constant, so after the first time only its name and its parameters travel.
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 32, AutoPrepareMinUsages = 1 };
        return NpgsqlDataSource.Create(settings);
    }
}
