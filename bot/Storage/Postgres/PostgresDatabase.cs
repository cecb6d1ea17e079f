using System.Data.Common;
using System.Globalization;
using Npgsql;

namespace Sevenwolden.Bot.Storage.Postgres;

/// <summary>The pool of connections to one PostgreSQL database.</summary>
internal sealed class PostgresDatabase(string connectionString) : IDatabase, IAsyncDisposable
{
    // Turns wait for one; a server has 100 as a rule, for all its instances and whoever else comes.
    private const int Connections = 20;

    private readonly NpgsqlDataSource _source = Open(connectionString);

    /// <summary>For the administrator: no secrets.</summary>
    public string Name { get; } = Named(new(connectionString));

    public Task BuildSchemaAsync(CancellationToken cancellationToken) => PostgresSchema.BuildAsync(_source, cancellationToken);

    /// <summary>A statement by itself: it takes a connection, and is a transaction.</summary>
    public Task<T> RunAsync<T>(NpgsqlCommand statement, Func<NpgsqlCommand, Task<T>> run, CancellationToken cancellationToken) => UseAsync(
        async connection =>
        {
            await using (statement)
            {
                statement.Connection = connection;
                return await run(statement);
            }
        },
        cancellationToken);

    /// <summary>Statements that travel together, each a transaction of its own: one sees what the one before it committed.</summary>
    public Task<T> RunTogetherAsync<T>(
        IEnumerable<NpgsqlBatchCommand> statements, Func<NpgsqlDataReader, Task<T>> read, CancellationToken cancellationToken) => UseAsync(
        async connection =>
        {
            await using var batch = new NpgsqlBatch(connection) { EnableErrorBarriers = true };
            foreach (var statement in statements)
            {
                batch.BatchCommands.Add(statement);
            }
            await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
            return await read(reader);
        },
        cancellationToken);

    public Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> read, CancellationToken cancellationToken) =>
        UseAsync(read, cancellationToken);

    public Task<bool> WriteAsync(Func<DbConnection, Task<bool>> write, CancellationToken cancellationToken) =>
        TransactAsync(write, cancellationToken);

    /// <inheritdoc cref="WriteAsync"/>
    public Task<bool> TransactAsync(Func<NpgsqlConnection, Task<bool>> write, CancellationToken cancellationToken) => UseAsync(
        async connection =>
        {
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            if (!await write(connection))
            {
                return false;
            }
            await transaction.CommitAsync(cancellationToken);
            return true;
        },
        cancellationToken);

    private async Task<T> UseAsync<T>(Func<NpgsqlConnection, Task<T>> use, CancellationToken cancellationToken)
    {
        await using var connection = await _source.OpenConnectionAsync(cancellationToken);
        try
        {
            return await use(connection);
        }
        catch
        {
            // After an error Npgsql may be a message behind (10.0.3: "unexpected backend message"), and the next turn on this connection,
            // somebody else's, would read what was for this one. Connections can't be closed one by one; this one, and those that wait,
            // are not used again.
            _source.Clear();
            throw;
        }
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private static NpgsqlDataSource Open(string connectionString)
    {
        // What the administrator says comes last, and so counts. Every statement is a constant, so after the first time only its name and
        // its parameters travel.
        var settings = new NpgsqlConnectionStringBuilder($"Maximum Pool Size={Connections};{connectionString}")
        {
            MaxAutoPrepare = 64,
            AutoPrepareMinUsages = 1,
        };
        return NpgsqlDataSource.Create(settings);
    }

    private static string Named(NpgsqlConnectionStringBuilder settings) =>
        string.Create(
            CultureInfo.InvariantCulture, $"'{settings.Database ?? settings.Username}' of PostgreSQL at {settings.Host}:{settings.Port}");
}
