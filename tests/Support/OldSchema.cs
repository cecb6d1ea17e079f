using Microsoft.Data.Sqlite;
using Sevenwolden.Bot.Storage;

namespace Sevenwolden.Tests.Support;

/// <summary>The tables of a version, in an empty database of either kind, as that version made them.</summary>
internal static class OldSchema
{
    /// <param name="connectionString">An empty database.</param>
    /// <param name="last">The number of the last script that the version knew.</param>
    public static async Task BuildAsync(string connectionString, int last = int.MaxValue)
    {
        var isPostgres = Connections.IsPostgres(connectionString);
        await using var connection = Connections.Open(connectionString, SqliteOpenMode.ReadWriteCreate);
        var scripts = SchemaScripts.After(0, isPostgres ? "postgres" : "sqlite").Where(script => script.Number <= last).ToList();
        string[] noted = isPostgres
            ?
            [
                "CREATE TABLE schema_version (number int PRIMARY KEY)",
                $"INSERT INTO schema_version VALUES {string.Join(", ", scripts.Select(script => $"({script.Number})"))}",
            ]
            : [$"PRAGMA user_version = {scripts[^1].Number}"];
        foreach (var sql in scripts.Select(script => script.Sql).Concat(noted))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await command.ExecuteNonQueryAsync(Turns.Token);
        }
    }
}
