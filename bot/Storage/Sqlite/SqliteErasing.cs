using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Sevenwolden.Bot.Storage.Sqlite;

/// <summary>
/// Empties the write-ahead log behind an erasure: in the file itself SQLite overwrites what goes, but in its log it can still be read.
/// All of it on the writing thread.
/// </summary>
internal sealed class SqliteErasing(SqliteConnection connection)
{
    private const int Shortly = 250;

    private readonly sqlite3 _database = connection.Handle!;

    // A process that died may have owed it.
    private bool _owed = true;

    public void Note() => _owed = true;

    /// <summary>Behind each commit: where somebody still reads an older state (a backup does), it is done behind a later one.</summary>
    public void Finish()
    {
        if (!_owed)
        {
            return;
        }
        raw.sqlite3_busy_timeout(_database, Shortly);
        _owed = raw.sqlite3_wal_checkpoint_v2(_database, "main", raw.SQLITE_CHECKPOINT_TRUNCATE, out _, out _) != raw.SQLITE_OK;
        raw.sqlite3_busy_timeout(_database, SqliteFile.Patience);
    }
}
