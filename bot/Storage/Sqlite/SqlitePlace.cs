using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Sevenwolden.Bot.Storage.Sqlite;

/// <summary>Whether the file that a connection has open is still the one of that name.</summary>
internal sealed class SqlitePlace(SqliteConnection connection)
{
    private const int HasMoved = 20;
    private readonly sqlite3 _database = connection.Handle!;
    private readonly string _path = raw.sqlite3_db_filename(connection.Handle!, "main").utf8_to_string();

    /// <summary>Costs three looks at a folder, so every group of writes can ask.</summary>
    /// <exception cref="FileGoneException">What would be written now would be lost.</exception>
    public void Check()
    {
        var moved = 0;
        // On Windows it isn't known, and can't be: an open file stays where it is.
        _ = FileControl(_database, [.. "main\0"u8], HasMoved, ref moved);
        if (moved != 0 || !File.Exists(_path + "-wal") || !File.Exists(_path + "-shm"))
        {
            throw new FileGoneException(_path);
        }
    }

    // The driver's own layer leaves this one out. Source: SQLITE_FCNTL_HAS_MOVED.
    [DllImport("e_sqlite3", EntryPoint = "sqlite3_file_control")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory)]
    private static extern int FileControl(sqlite3 database, byte[] name, int operation, ref int answer);
}
