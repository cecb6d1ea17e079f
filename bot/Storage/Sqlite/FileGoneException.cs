namespace Sevenwolden.Bot.Storage.Sqlite;

/// <summary>
/// The database's file is no longer where it was opened: what is written now would be lost, though SQLite would write it in silence.
/// </summary>
internal sealed class FileGoneException(string path) : IOException(
    $"the file '{path}', or what belongs to it (-wal, -shm), was deleted, moved or replaced under the bot; "
    + "stop the bot, put the file in its place, and start it again");
