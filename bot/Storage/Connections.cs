using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Sevenwolden.Bot.Storage;

/// <summary>A connection beside those of the store, for what is asked seldom.</summary>
internal static class Connections
{
    public static bool IsPostgres(string connectionString) =>
        new DbConnectionStringBuilder { ConnectionString = connectionString }.ContainsKey("Host");

    public static DbConnection Open(string connectionString, SqliteOpenMode mode = SqliteOpenMode.ReadWrite)
    {
        DbConnection connection = IsPostgres(connectionString)
            ? new NpgsqlConnection(connectionString)
            : new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Mode = mode, Pooling = false }.ConnectionString);
        connection.Open();
        return connection;
    }
}
