using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Sevenwolden.Bot.Storage.Sqlite;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Storage;

public sealed class Writing_in_groups : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SqliteConnection _connection;
    private readonly Statement _add;

    public Writing_in_groups()
    {
        _connection = SqliteFile.Open(_folder.Database);
        SqliteFile.Run(_connection, "CREATE TABLE number (number INTEGER PRIMARY KEY) STRICT");
        _add = new Statement(_connection, "INSERT INTO number VALUES (?1)");
    }

    public void Dispose()
    {
        _add.Dispose();
        _connection.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_write_that_fails_takes_no_other_of_its_group_along()
    {
        using var writer = new GroupWriter(_connection, () => { }, () => { });
        using var gate = new ManualResetEventSlim();
        var first = writer.RunAsync(() => Waiting(gate));

        // These three wait together while the first holds up the thread.
        var before = writer.RunAsync(() => Add(1));
        var failing = writer.RunAsync(() => Add(1));
        var behind = writer.RunAsync(() => Add(2));
        gate.Set();

        await Task.WhenAll(first, before, behind);
        await Assert.ThrowsAsync<SqliteException>(() => failing);
        Assert.Equal([1, 2], Numbers());
    }

    [Fact]
    public async Task Writes_that_another_process_holds_up_wait_once_and_fail_together()
    {
        SqliteFile.Run(_connection, "PRAGMA busy_timeout = 300");
        using var other = SqliteFile.Open(_folder.Database);
        using var writer = new GroupWriter(_connection, () => { }, () => { });
        SqliteFile.Run(other, "BEGIN IMMEDIATE");
        var began = Stopwatch.StartNew();

        var writes = Enumerable.Range(1, 20).Select(number => writer.RunAsync(() => Add(number))).ToList();
        foreach (var write in writes)
        {
            await Assert.ThrowsAsync<SqliteException>(() => write);
        }

        // The first, and all that came meanwhile; one after the other would be six seconds.
        Assert.InRange(began.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(3));
        SqliteFile.Run(other, "ROLLBACK");
        await writer.RunAsync(() => Add(21));
        Assert.Equal([21], Numbers());
    }

    [Fact]
    public async Task What_waits_when_the_writer_is_disposed_is_written_first()
    {
        var writer = new GroupWriter(_connection, () => { }, () => { });
        var writes = Enumerable.Range(1, 100).Select(number => writer.RunAsync(() => Add(number))).ToList();

        writer.Dispose();

        await Task.WhenAll(writes);
        Assert.Equal(100, Numbers().Count);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => writer.RunAsync(() => 0));
    }

    private int Add(int number) => _add.Bind(1, number).Run();

    private static int Waiting(ManualResetEventSlim gate)
    {
        gate.Wait(Turns.Token);
        return 0;
    }

    private List<long> Numbers()
    {
        using var all = new Statement(_connection, "SELECT number FROM number ORDER BY number");
        var numbers = new List<long>();
        while (all.Step())
        {
            numbers.Add(all.Long(0));
        }
        return numbers;
    }
}
