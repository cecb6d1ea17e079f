using System.Data.Common;
using Npgsql;
using Sevenwolden.Bot.Storage;

namespace Sevenwolden.Tests.Support;

/// <summary>
/// Takes the rows of one database along into another, whose tables are there: all of one moment, as a dump does it, and whatever else goes
/// on in the first.
/// </summary>
internal static class Rows
{
    /// <summary>Tables that only the first has stay behind.</summary>
    public static Task CopyAsync(string from, string to) =>
        Connections.IsPostgres(from) ? CopyPostgresAsync(from, to) : CopySqliteAsync(from, to);

    private static async Task CopySqliteAsync(string from, string to)
    {
        await using var target = Connections.Open(to);
        var file = new DbConnectionStringBuilder { ConnectionString = from }["Data Source"];
        await RunAsync(target, $"PRAGMA foreign_keys = OFF; ATTACH DATABASE '{file}' AS whole");
        foreach (var table in await ListAsync(
            target, "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"))
        {
            var columns = string.Join(", ", await ListAsync(target, $"SELECT '\"' || name || '\"' FROM pragma_table_info('{table}')"));
            await RunAsync(target, $"DELETE FROM main.{table}; INSERT INTO main.{table} ({columns}) SELECT {columns} FROM whole.{table}");
        }
    }

    private static async Task CopyPostgresAsync(string from, string to)
    {
        await using var source = (NpgsqlConnection)Connections.Open(from);
        await using var target = (NpgsqlConnection)Connections.Open(to);
        await using var moment = await source.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead);
        await RunAsync(target, "SET session_replication_role = replica");
        foreach (var table in await ListAsync(
            target, "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'schema_version'"))
        {
            var columns = string.Join(", ", await ListAsync(
                target, $"SELECT quote_ident(column_name) FROM information_schema.columns WHERE table_name = '{table}'"));
            await RunAsync(target, $"TRUNCATE {table}");
            await using (var reader = await source.BeginRawBinaryCopyAsync($"COPY {table} ({columns}) TO STDOUT (FORMAT BINARY)"))
            await using (var writer = await target.BeginRawBinaryCopyAsync($"COPY {table} ({columns}) FROM STDIN (FORMAT BINARY)"))
            {
                await reader.CopyToAsync(writer);
            }

            foreach (var sequence in await ListAsync(
                target,
                "SELECT column_name FROM information_schema.columns "
                + $"WHERE table_name = '{table}' AND is_identity = 'YES'"))
            {
                var next = $"(SELECT coalesce(max({sequence}), 0) + 1 FROM {table})";
                await RunAsync(target, $"SELECT setval(pg_get_serial_sequence('{table}', '{sequence}'), {next}, false)");
            }
        }
    }

    private static async Task<IReadOnlyList<string>> ListAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var found = new List<string>();
        while (await reader.ReadAsync())
        {
            found.Add(reader.GetString(0));
        }

        return found;
    }

    private static async Task RunAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
