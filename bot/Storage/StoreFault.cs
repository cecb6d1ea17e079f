using Microsoft.Data.Sqlite;
using Npgsql;
using Sevenwolden.Bot.Storage.Sqlite;

namespace Sevenwolden.Bot.Storage;

/// <summary>
/// What is wrong with the database, and the mend, in words for an administrator: no secrets, nothing that a person wrote.
/// </summary>
internal static class StoreFault
{
    /// <summary>Null where the fault is not the database's own, but of who asked it: a bug, which needs its stack.</summary>
    public static string? Why(Exception fault) => fault switch
    {
        SqliteException sqlite => OfSqlite(sqlite),
        PostgresException postgres => OfPostgres(postgres.SqlState),
        NpgsqlException { InnerException: TimeoutException } => "PostgreSQL did not answer in time, or no connection came free",
        NpgsqlException => "PostgreSQL can't be reached: is it running, and do Host and Port of Storage:ConnectionString fit?",
        FileGoneException => fault.Message,
        _ => null,
    };

    /// <summary>The same at the start, when the file is taken hold of.</summary>
    public static string? WhyNotOpened(Exception fault) => fault switch
    {
        UnauthorizedAccessException => "the bot may not write there: give its account rights to the file and its folder",
        DirectoryNotFoundException => "there is no such folder: make it, or name another one",
        FileGoneException => fault.Message,
        IOException => "the disk refuses it: is it full, or read-only?",
        SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB } =>
            "it is damaged, or no database of SQLite: put a backup in its place, or name another file",
        SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_ERROR } => "it was not made by this bot, or a newer one made it",
        PostgresException postgres => Why(fault) ?? $"PostgreSQL refuses it (SQLSTATE {postgres.SqlState})",
        _ => Why(fault),
    };

    // Source: "Result and Error Codes" of SQLite.
    private static string? OfSqlite(SqliteException fault) => fault.SqliteErrorCode switch
    {
        SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED => "another process holds its file locked: end that one, or wait for it",
        SQLitePCL.raw.SQLITE_READONLY => "its file can't be written: give the bot's account rights to the file and its folder",
        SQLitePCL.raw.SQLITE_IOERR => $"the disk does not do what it is asked (SQLite error {fault.SqliteExtendedErrorCode}): look at it",
        SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB =>
            "its file or its write-ahead log is damaged: start the bot again, and it says whether a backup is needed",
        SQLitePCL.raw.SQLITE_FULL => "the disk is full: make room",
        SQLitePCL.raw.SQLITE_CANTOPEN => "its file can't be opened: is it there, and may the bot's account read and write it?",
        SQLitePCL.raw.SQLITE_PROTOCOL or SQLitePCL.raw.SQLITE_NOLFS or SQLitePCL.raw.SQLITE_NOMEM =>
            $"SQLite can't work here (error {fault.SqliteErrorCode})",
        _ => null,
    };

    // Source: "PostgreSQL Error Codes", appendix A of its manual.
    private static string? OfPostgres(string state) => state switch
    {
        PostgresErrorCodes.TooManyConnections =>
            "PostgreSQL has no connection left: raise its max_connections, or lower Maximum Pool Size in Storage:ConnectionString",
        PostgresErrorCodes.DiskFull => "the disk of PostgreSQL is full: make room",
        PostgresErrorCodes.InvalidCatalogName => "PostgreSQL has no such database: make it",
        PostgresErrorCodes.ReadOnlySqlTransaction => "PostgreSQL only reads there: name the server that writes",
        PostgresErrorCodes.ObjectNotInPrerequisiteState => "PostgreSQL takes no connections to this database",
        PostgresErrorCodes.InsufficientPrivilege => "PostgreSQL does not let this user do what the bot needs: make it the owner",
        _ => state[..2] switch
        {
            "28" => "PostgreSQL refuses the user or the password of Storage:ConnectionString",
            "57" => "PostgreSQL is stopping or starting",
            "08" or "53" or "58" or "XX" => $"PostgreSQL is in trouble (SQLSTATE {state}): its own log says more",
            _ => null,
        },
    };
}
