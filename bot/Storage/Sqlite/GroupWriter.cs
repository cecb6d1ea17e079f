using Microsoft.Data.Sqlite;

namespace Sevenwolden.Bot.Storage.Sqlite;

/// <summary>The one thread that writes: it takes all that waits, and commits it together.</summary>
// A commit costs a flush to disk whatever it holds: with 16 writers at once a group is about three times as fast as a commit each.
internal sealed class GroupWriter : IDisposable
{
    private readonly Statement _begin;
    private readonly Statement _commit;
    private readonly Statement _rollback;
    private readonly Action _before;
    private readonly Action _behind;
    private readonly Thread _thread;
    private readonly Lock _gate = new();
    private readonly AutoResetEvent _arrived = new(initialState: false);
    private List<Write> _waiting = [];
    private bool _closed;

    /// <param name="connection">For the writing thread alone.</param>
    /// <param name="before">Runs before each group, within its transaction: where it throws, all of the group fails.</param>
    /// <param name="behind">Runs behind each commit, outside any transaction.</param>
    public GroupWriter(SqliteConnection connection, Action before, Action behind)
    {
        (_before, _behind) = (before, behind);
        _begin = new Statement(connection, "BEGIN IMMEDIATE");
        _commit = new Statement(connection, "COMMIT");
        _rollback = new Statement(connection, "ROLLBACK");
        _thread = new Thread(Loop) { IsBackground = true, Name = "storage writer" };
        _thread.Start();
    }

    /// <summary>
    /// Runs the work on the writing thread; the task ends when it is on disk. The work may run twice, so its effects are on the database
    /// alone.
    /// </summary>
    public Task<T> RunAsync<T>(Func<T> work)
    {
        var write = new Write<T>(work);
        bool isFirst;
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            _waiting.Add(write);
            isFirst = _waiting.Count == 1;
        }
        // Outside the lock: to wake a thread takes far longer than to queue, and whoever came meanwhile would spin for it.
        if (isFirst)
        {
            _arrived.Set();
        }
        return write.Task;
    }

    /// <summary>Writes what waits, and stops.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_closed)
            {
                return;
            }
            _closed = true;
        }
        _arrived.Set();
        _thread.Join();
        _begin.Dispose();
        _commit.Dispose();
        _rollback.Dispose();
        // The event stays: whoever queued last may be about to set it.
    }

    private void Loop()
    {
        var group = new List<Write>();
        while (true)
        {
            bool closed;
            lock (_gate)
            {
                (group, _waiting, closed) = (_waiting, group, _closed);
            }
            if (group.Count > 0)
            {
                WriteTogether(group);
                group.Clear();
            }
            else if (closed)
            {
                return;
            }
            else
            {
                _arrived.WaitOne();
            }
        }
    }

    private void WriteTogether(List<Write> group)
    {
        var fault = TryCommit(group, out var begun);
        foreach (var write in group)
        {
            // One that fails must not take the others along, so each gets a transaction of its own. What fails before any has run (another
            // process has the file locked) is no write's own fault, and each would only wait as long again.
            write.End(fault is not null && begun && group.Count > 1 ? TryCommit([write], out _) : fault);
        }
    }

    private Exception? TryCommit(List<Write> group, out bool begun)
    {
        begun = false;
        try
        {
            _begin.Run();
            _before();
            begun = true;
            foreach (var write in group)
            {
                write.Run();
            }
            _commit.Run();
        }
        catch (Exception exception)
        {
            TryRollback();
            return exception;
        }
        _behind();
        return null;
    }

    private void TryRollback()
    {
        try
        {
            _rollback.Run();
        }
        catch (SqliteException)
        {
            // SQLite rolls back by itself where it must (a full disk): then there is nothing left to roll back.
        }
    }

    private abstract class Write
    {
        public abstract void Run();

        public abstract void End(Exception? exception);
    }

    private sealed class Write<T>(Func<T> work) : Write
    {
        private readonly TaskCompletionSource<T> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? _result;

        public Task<T> Task => _completion.Task;

        public override void Run() => _result = work();

        public override void End(Exception? exception)
        {
            if (exception is null)
            {
                _completion.SetResult(_result!);
            }
            else
            {
                _completion.SetException(exception);
            }
        }
    }
}
