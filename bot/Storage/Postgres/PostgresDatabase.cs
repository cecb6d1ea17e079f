using System.Data.Common;
using Npgsql;

namespace Sevenwolden.Bot.Storage.Postgres;

/// <summary>The pool of connections to one PostgreSQL database.</summary>
internal sealed class PostgresDatabase(string connectionString) : IDatabase, IAsyncDisposable
{
    private readonly NpgsqlDataSource _source = Open(connectionString);

    public Task BuildSchemaAsync(CancellationToken cancellationToken) => PostgresSchema.BuildAsync(_source, cancellationToken);

    /// <summary>A statement by itself: it takes a connection, and is a transaction.</summary>
    public NpgsqlCommand Command(string sql) => _source.CreateCommand(sql);

    public async Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> read, CancellationToken cancellationToken)
    {
        await using var connection = await _source.OpenConnectionAsync(cancellationToken);
        return await read(connection);
    }

    public Task<bool> WriteAsync(Func<DbConnection, Task<bool>> write, CancellationToken cancellationToken) =>
        TransactAsync(write, cancellationToken);

    /// <inheritdoc cref="WriteAsync"/>
    public async Task<bool> TransactAsync(Func<NpgsqlConnection, Task<bool>> write, CancellationToken cancellationToken)
    {
        await using var connection = await _source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (!await write(connection))
        {
            return false;
        }
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private static NpgsqlDataSource Open(string connectionString)
    {
        // Every statement is a constant, so after the first time only its name and its parameters travel.
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 64, AutoPrepareMinUsages = 1 };
        return NpgsqlDataSource.Create(settings);
    }
}
