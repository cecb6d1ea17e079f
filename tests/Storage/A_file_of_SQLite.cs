using System.Diagnostics;
using System.Text;
using Microsoft.Data.Sqlite;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Bot.Storage.Sqlite;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Storage;

public sealed class A_file_of_SQLite : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_second_process_on_the_same_file_is_told_so_until_the_first_has_gone()
    {
        await using var first = Store(_folder.Database);
        await using var second = Store(_folder.Database);
        await first.OpenAsync(Turns.Token);

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => second.OpenAsync(Turns.Token));
        await first.DisposeAsync();
        await second.OpenAsync(Turns.Token);

        Assert.Contains("another process", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("symbolic link")]
    [InlineData("hard link")]
    [InlineData("its own name, what lies beside it deleted")]
    public async Task A_second_process_is_told_so_by_whatever_way_it_comes(string way)
    {
        await using var first = Store(_folder.Database);
        await first.OpenAsync(Turns.Token);
        await first.SayAsync("a", "1");
        var name = Path.Combine(_folder.Path, "other.db");
        switch (way)
        {
            case "symbolic link":
                File.CreateSymbolicLink(name, TheFile);
                break;
            case "hard link":
                using (var link = Process.Start("ln", [TheFile, name]))
                {
                    await link.WaitForExitAsync(Turns.Token);
                }

                break;
            default:
                name = TheFile;
                File.Delete(TheFile + ".lock");
                break;
        }
        await using var second = Store($"Data Source={name}");

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => second.OpenAsync(Turns.Token));

        Assert.Contains("another process", refused.Message, StringComparison.Ordinal);
        await first.SayAsync("a", "2");
    }

    [Fact]
    public async Task The_executable_says_in_one_sentence_that_the_file_is_taken()
    {
        await using var first = Store(_folder.Database);
        await first.OpenAsync(Turns.Token);
        var link = Path.Combine(_folder.Path, "link.db");
        File.CreateSymbolicLink(link, TheFile);

        var (code, said) = await StartAsync($"Data Source={link}");

        Assert.Equal(1, code);
        Assert.DoesNotContain('\n', said);
        Assert.Matches(@"^The database '.*' is in use by another process: .*\.$", said);
        await first.SayAsync("a", "1");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task One_that_is_gone_while_its_log_is_there_is_not_begun_anew(bool isEmpty)
    {
        var path = Path.Combine(_folder.Path, "bot.db");
        await File.WriteAllBytesAsync(path + "-wal", new byte[8192], Turns.Token);
        if (isEmpty)
        {
            await File.WriteAllBytesAsync(path, [], Turns.Token);
        }

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => Store(_folder.Database).OpenAsync(Turns.Token));

        Assert.Contains("is gone, but", refused.Message, StringComparison.Ordinal);
        Assert.Equal(8192, new FileInfo(path + "-wal").Length);
    }

    [Fact]
    public async Task One_that_is_damaged_is_not_opened()
    {
        await using (var store = Store(_folder.Database))
        {
            await store.OpenAsync(Turns.Token);
            await Task.WhenAll(Enumerable.Range(0, 300).Select(turn => store.SayAsync($"{turn}", "1", new string('x', 500))));
        }
        Destroy(from: 40_000, bytes: 40_000);

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => Store(_folder.Database).OpenAsync(Turns.Token));

        Assert.Contains("is damaged: put a backup in its place", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no-folder/bot.db", "there is no such folder")]
    [InlineData(".", "the bot may not write there")]
    [InlineData("text.db", "damaged, or no database of SQLite")]
    [InlineData("foreign.db", "not made by this bot")]
    public async Task One_that_can_not_be_opened_stops_the_start_in_a_sentence_with_the_mend(string name, string why)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "text.db"), new string('x', 10_000), Turns.Token);
        using (var foreign = SqliteFile.Open($"Data Source={Path.Combine(_folder.Path, "foreign.db")}"))
        {
            SqliteFile.Run(foreign, "CREATE TABLE conversation (id TEXT)");
        }
        var path = Path.GetFullPath(Path.Combine(_folder.Path, name));

        var (code, said) = await StartAsync($"Data Source={path}");

        Assert.Equal(1, code);
        Assert.StartsWith($"The database '{path}' can't be opened: ", said, StringComparison.Ordinal);
        Assert.Contains(why, said, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', said);
    }

    [Fact]
    public async Task One_of_the_version_before_keeps_nothing_that_was_deleted_then()
    {
        await using (var before = Connections.Open(_folder.Database, SqliteOpenMode.ReadWriteCreate))
        {
            var scripts = SchemaScripts.After(0, "sqlite").Where(script => script.Number < 6);
            await RunAsync(
                before,
                $"""
                PRAGMA journal_mode = WAL; {string.Join('\n', scripts.Select(script => script.Sql))}; PRAGMA user_version = 5;
                INSERT INTO kept VALUES ('Zonnebloempit', 'publish', 1); DELETE FROM kept;
                """);
        }
        Assert.Contains("Zonnebloempit", await AllAsync(), StringComparison.Ordinal);

        await using var store = Store(_folder.Database);
        await store.OpenAsync(Turns.Token);
        await store.SayAsync("a", "1");

        Assert.DoesNotContain("Zonnebloempit", await AllAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Data Source=:memory:")]
    [InlineData("Data Source=shared;Mode=Memory;Cache=Shared")]
    public async Task A_database_in_memory_is_refused_since_it_would_forget_everything(string connectionString)
    {
        await using var store = Store(connectionString);

        await Assert.ThrowsAsync<InvalidOperationException>(() => store.OpenAsync(Turns.Token));
    }

    private string TheFile => Path.Combine(_folder.Path, "bot.db");

    private void Destroy(int from, int bytes)
    {
        using var file = File.OpenWrite(TheFile);
        file.Position = from;
        file.Write(new byte[bytes]);
    }

    private static async Task RunAsync(System.Data.Common.DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Turns.Token);
    }

    /// <summary>Every byte of the file and its log.</summary>
    private async Task<string> AllAsync() =>
        string.Concat((await RawBytes.OfAsync(_folder.Path)).Values.Select(Encoding.Latin1.GetString));

    /// <summary>The bot as an administrator starts it, until it gives up.</summary>
    private static async Task<(int Code, string Said)> StartAsync(string connectionString)
    {
        var how = new ProcessStartInfo(TestHome.Bot, ["--urls=http://127.0.0.1:0", $"--Storage:ConnectionString={connectionString}"])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        how.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        using var process = Process.Start(how)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(Turns.Token), process.StandardError.ReadToEndAsync(Turns.Token));
        await process.WaitForExitAsync(Turns.Token).WaitAsync(TimeSpan.FromSeconds(30), Turns.Token);
        await output;
        return (process.ExitCode, (await error).TrimEnd('\n'));
    }

    private static IStore Store(string connectionString) =>
        StorageServices.Choose(new StorageOptions { ConnectionString = connectionString }, TimeProvider.System);
}
