using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Sevenwolden.Bot.Storage.Sqlite;

/// <summary>The file: one connection that writes, on a thread of its own, and as many that read as read at once.</summary>
internal sealed class SqliteDatabase(string connectionString) : IDatabase, IDisposable
{
    private readonly ConcurrentBag<SqliteReader> _readers = [];
    private FileStream? _lock;
    private SqliteConnection? _connection;
    private GroupWriter? _writer;
    private SqlitePlace? _place;
    private SqliteErasing? _erasing;
    private Statement? _save;
    private Statement? _undo;
    private Statement? _release;

    public SqliteConnection Open()
    {
        SqliteFile.IsNotWithoutItsFile(SqliteFile.Path(connectionString));
        _lock = SqliteLock.Take(SqliteFile.Path(connectionString));
        _connection = SqliteFile.Open(connectionString);
        SqliteFile.Check(_connection);
        SqliteFile.BuildSchema(_connection);
        _place = new SqlitePlace(_connection);
        _erasing = new SqliteErasing(_connection);
        _save = new Statement(_connection, "SAVEPOINT attempt");
        _undo = new Statement(_connection, "ROLLBACK TO attempt");
        _release = new Statement(_connection, "RELEASE attempt");
        _writer = new GroupWriter(_connection, _place.Check, _erasing.Finish);
        return _connection;
    }

    /// <summary>Runs the work on the writing thread, which alone may touch the connection of <see cref="Open"/>.</summary>
    public Task<T> RunAsync<T>(Func<T> work) => Writer.RunAsync(work);

    /// <summary>For the writing thread: what is refused undoes itself, and nothing else of the group.</summary>
    public bool Attempt(Func<SqliteConnection, Task<bool>> work)
    {
        _save!.Run();
        var kept = AtOnce(work(_connection!));
        if (!kept)
        {
            _undo!.Run();
        }
        _release!.Run();
        return kept;
    }

    public T Read<T>(Func<SqliteReader, T> read)
    {
        var reader = _readers.TryTake(out var idle) ? idle : NewReader();
        try
        {
            var result = read(reader);
            _readers.Add(reader);
            return result;
        }
        catch
        {
            // Such a connection is given up.
            reader.Dispose();
            throw;
        }
    }

    public Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> read, CancellationToken cancellationToken) =>
        Task.FromResult(Read(reader => AtOnce(read(reader.Connection))));

    public Task<bool> WriteAsync(Func<DbConnection, Task<bool>> write, CancellationToken cancellationToken) =>
        RunAsync(() => Attempt(write));

    /// <summary>For the writing thread: what it is about to do erases something.</summary>
    public void NoteErasing() => _erasing!.Note();

    public Task<bool> EraseAsync(Func<DbConnection, Task<bool>> erase, CancellationToken cancellationToken) => RunAsync(() =>
    {
        NoteErasing();
        return Attempt(erase);
    });

    /// <summary>Writes what waits. Statements on the connection may be disposed of then.</summary>
    public void Stop() => _writer?.Dispose();

    public void Dispose()
    {
        Stop();
        _save?.Dispose();
        _undo?.Dispose();
        _release?.Dispose();
        foreach (var reader in _readers)
        {
            reader.Dispose();
        }
        _connection?.Dispose();
        _lock?.Dispose();
    }

    // In another file of that name it would find other rows, and lay this one's log over them.
    private SqliteReader NewReader()
    {
        _place?.Check();
        return new SqliteReader(connectionString);
    }

    private GroupWriter Writer => _writer ?? throw new InvalidOperationException("The store is not open.");

    // This driver's tasks have ended when they are handed out, so nothing waits here, and all stays on this thread.
    private static T AtOnce<T>(Task<T> task) => task.IsCompleted ? task.GetAwaiter().GetResult() : throw new UnreachableException();
}
