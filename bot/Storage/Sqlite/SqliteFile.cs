using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Sevenwolden.Bot.Storage.Sqlite;

/// <summary>The database file: its settings, its health and its schema.</summary>
internal static class SqliteFile
{
    /// <summary>How long a connection waits for a lock, in milliseconds.</summary>
    public const int Patience = 5000;

    // From this script on, what is erased is overwritten; what was erased before still lies in the pages that are free.
    private const int Overwrites = 6;

    /// <summary>Where the file is.</summary>
    /// <exception cref="InvalidOperationException">There is none: the database would be in memory.</exception>
    public static string Path(string connectionString)
    {
        var settings = new SqliteConnectionStringBuilder(connectionString);
        return settings.DataSource is "" or ":memory:" || settings.Mode == SqliteOpenMode.Memory
            ? throw new InvalidOperationException(
                "Storage:ConnectionString must name a file: what is only in memory doesn't outlive the process.")
            : System.IO.Path.GetFullPath(settings.DataSource);
    }

    /// <summary>What is written last lies in a log beside the file: to open an empty file beside it would throw that away.</summary>
    /// <exception cref="InvalidOperationException">The file is gone, and its log is there.</exception>
    public static void IsNotWithoutItsFile(string path)
    {
        var real = File.Exists(path) && File.ResolveLinkTarget(path, returnFinalTarget: true) is { } target ? target.FullName : path;
        var (file, log) = (new FileInfo(real), new FileInfo(real + "-wal"));
        if (file is not { Exists: true, Length: > 0 } && log is { Exists: true, Length: > 0 })
        {
            throw new InvalidOperationException(
                $"The database '{path}' is gone, but '{path}-wal', which belongs to it, is there: put the file back, or a backup of both; "
                + "to begin anew, take that one away too.");
        }
    }

    public static SqliteConnection Open(string connectionString, SqliteOpenMode mode = SqliteOpenMode.ReadWriteCreate)
    {
        // Each connection lives as long as the store, so the driver's own pool would only add a layer.
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder(connectionString) { Pooling = false, Mode = mode }.ToString());
        connection.Open();
        Run(
            connection,
            $"PRAGMA busy_timeout = {Patience}; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;");
        return connection;
    }

    /// <summary>Reads it through, as far as that can be done without comparing its indexes.</summary>
    /// <exception cref="InvalidOperationException">It is damaged.</exception>
    public static void Check(SqliteConnection connection)
    {
        var found = Ask(connection, "PRAGMA quick_check(1)");
        if (found is not "ok")
        {
            throw new InvalidOperationException(
                $"The database '{connection.DataSource}' is damaged: put a backup in its place. SQLite says: {found}.");
        }
    }

    public static void BuildSchema(SqliteConnection connection)
    {
        var version = Convert.ToInt32(Ask(connection, "PRAGMA user_version"), CultureInfo.InvariantCulture);
        if (version is > 0 and < Overwrites)
        {
            Run(connection, "VACUUM");
        }
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

    private static object? Ask(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
