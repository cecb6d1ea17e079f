using System.Globalization;
using Npgsql;

namespace Sevenwolden.Bot.Storage.Postgres;

/// <summary>Builds the schema, once, however many instances start together.</summary>
internal static class PostgresSchema
{
    private const long LockKey = 7_0_1_0_2_0_0_6;

    public static async Task BuildAsync(NpgsqlDataSource source, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        // Ends with the transaction, so also with a process that dies here.
        await RunAsync(connection, $"SELECT pg_advisory_xact_lock({LockKey})", cancellationToken);
        await RunAsync(connection, "CREATE TABLE IF NOT EXISTS schema_version (number int PRIMARY KEY)", cancellationToken);
        await using var ask = new NpgsqlCommand("SELECT coalesce(max(number), 0) FROM schema_version", connection);
        var version = Convert.ToInt32(await ask.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture);
        foreach (var (number, sql) in SchemaScripts.After(version, "postgres"))
        {
            await RunAsync(connection, sql, cancellationToken);
            await RunAsync(connection, $"INSERT INTO schema_version VALUES ({number})", cancellationToken);
        }
        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
