using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Sevenwolden.Bot.Storage.Sqlite;

/// <summary>The database file: its lock, its settings and its schema.</summary>
internal static class SqliteFile
{
    /// <summary>Holds off other processes until disposed: a second writer would break the order of replies.</summary>
    public static FileStream Lock(string connectionString)
    {
        var settings = new SqliteConnectionStringBuilder(connectionString);
        if (settings.DataSource is "" or ":memory:" || settings.Mode == SqliteOpenMode.Memory)
        {
            throw new InvalidOperationException(
                "Storage:ConnectionString must name a file: what is only in memory doesn't outlive the process.");
        }
        var path = Path.GetFullPath(settings.DataSource);
        try
        {
            // The file stays behind: to delete it would let two others each hold one of the same name.
            return new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception)
        {
            throw new InvalidOperationException(
                $"The database '{path}' can't be locked ({exception.Message}): does another process use it? "
                + "Several instances need PostgreSQL.",
                exception);
        }
    }

    public static SqliteConnection Open(string connectionString)
    {
        // Each connection lives as long as the store, so the driver's own pool would only add a layer.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ToString());
        connection.Open();
        Run(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000;");
        return connection;
    }

    public static void BuildSchema(SqliteConnection connection)
    {
        using var ask = connection.CreateCommand();
        ask.CommandText = "PRAGMA user_version";
        var version = Convert.ToInt32(ask.ExecuteScalar(), CultureInfo.InvariantCulture);
        foreach (var (number, sql) in SchemaScripts.After(version, "sqlite"))
        {
            Run(connection, $"BEGIN IMMEDIATE; {sql}; PRAGMA user_version = {number}; COMMIT;");
        }
    }

    public static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
