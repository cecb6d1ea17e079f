using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Npgsql;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Bot.Storage.Sqlite;
using Sevenwolden.Bot.Telemetry;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.Turns;

namespace Sevenwolden.Tests.Storage;

/// <summary>A store is ready when a turn could be written, and again as soon as one can be.</summary>
public sealed class Whether_a_store_is_ready(PostgresServer server) : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _clock = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Not_while_the_disk_is_full()
    {
        await using var store = await OpenAsync(_folder.Database);
        var check = Check(store);

        // One page more than there is: no turn can be written, as on a disk that is full.
        await PragmaAsync(store, "PRAGMA max_page_count = 1");
        await Assert.ThrowsAnyAsync<Exception>(() => FillAsync(store));
        var full = await AskAsync(check);
        await PragmaAsync(store, "PRAGMA max_page_count = 1000000");

        Assert.Equal((HealthStatus.Unhealthy, "The database takes no write: the disk is full: make room."), full);
        Assert.Equal(HealthStatus.Healthy, (await AskAsync(check)).Status);
    }

    [Fact]
    public async Task Not_while_another_process_holds_the_file_locked()
    {
        await using var store = await OpenAsync(_folder.Database);
        var check = Check(store);
        using var other = SqliteFile.Open(_folder.Database);
        SqliteFile.Run(other, "BEGIN IMMEDIATE");

        var asked = AskAsync(check);
        _clock.Advance(TimeSpan.FromSeconds(2));
        var locked = await asked;
        SqliteFile.Run(other, "ROLLBACK");

        Assert.Equal((HealthStatus.Unhealthy, "The database took no write within 2 seconds."), locked);
        Assert.Equal(HealthStatus.Healthy, (await AskAsync(check)).Status);
    }

    [Theory]
    [InlineData("bot.db")]
    [InlineData("bot.db-wal")]
    [InlineData("bot.db-shm")]
    public async Task Not_while_one_of_its_files_is_away_and_no_turn_is_taken_then(string file)
    {
        await using var store = await OpenAsync(_folder.Database);
        var check = Check(store);
        await store.SayAsync("a", "1");
        var (here, there) = (Path.Combine(_folder.Path, file), Path.Combine(_folder.Path, "elsewhere"));

        File.Move(here, there);
        var away = await AskAsync(check);
        await Assert.ThrowsAsync<FileGoneException>(() => store.CommitAsync(Turn("a", 1, "2"), Token));
        File.Move(there, here);

        Assert.Equal(HealthStatus.Unhealthy, away.Status);
        Assert.Contains("was deleted, moved or replaced", away.Why, StringComparison.Ordinal);
        Assert.Equal(HealthStatus.Healthy, (await AskAsync(check)).Status);
        await store.SayAsync("a", "2");
    }

    [Fact]
    public async Task Not_when_a_backup_was_laid_over_the_file_and_the_backup_stays_as_it_is()
    {
        await using var store = await OpenAsync(_folder.Database);
        await store.SayAsync("a", "1");
        var (here, backup) = (Path.Combine(_folder.Path, "bot.db"), Path.Combine(_folder.Path, "backup.db"));
        await using (var other = await OpenAsync($"Data Source={backup}"))
        {
            await other.SayAsync("of the backup", "1");
        }
        var was = await File.ReadAllBytesAsync(backup, Token);

        File.Move(backup, here, overwrite: true);
        var replaced = await AskAsync(Check(store));
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(
            () => Assert.ThrowsAnyAsync<Exception>(() => store.SayAsync("a", "2")), Token)));

        Assert.Equal(HealthStatus.Unhealthy, replaced.Status);
        await store.DisposeAsync();
        Assert.Equal(was, await File.ReadAllBytesAsync(here, Token));
    }

    [Fact]
    public async Task Not_while_PostgreSQL_only_reads()
    {
        var database = await server.CreateDatabaseAsync();
        await using var store = await OpenAsync(database + ";Pooling=false");
        var check = Check(store);
        await using var source = NpgsqlDataSource.Create(database);

        await RunAsync("on");
        var reads = await AskAsync(check);
        await RunAsync("off");

        Assert.Equal(
            (HealthStatus.Unhealthy, "The database takes no write: PostgreSQL only reads there: name the server that writes."), reads);
        Assert.Equal(HealthStatus.Healthy, (await AskAsync(check)).Status);

        async Task RunAsync(string reads)
        {
            await using var command = source.CreateCommand(
                $"ALTER DATABASE {new NpgsqlConnectionStringBuilder(database).Database} SET default_transaction_read_only = {reads}");
            await command.ExecuteNonQueryAsync(Token);
        }
    }

    [Fact]
    public async Task Not_while_PostgreSQL_is_away_and_the_start_says_so_in_a_sentence_without_the_password()
    {
        var connectionString = $"Host=127.0.0.1;Port={FreePort.Find()};Username=bot;Password=a-password;Database=school";
        await using var store = StorageServices.Choose(new StorageOptions { ConnectionString = connectionString }, _clock);

        var away = await AskAsync(Check(store));
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => store.OpenAsync(Token));

        Assert.Equal(HealthStatus.Unhealthy, away.Status);
        Assert.Contains("PostgreSQL can't be reached", away.Why, StringComparison.Ordinal);
        Assert.Matches(
            @"^The database 'school' of PostgreSQL at 127\.0\.0\.1:\d+ can't be opened: PostgreSQL can't be reached", refused.Message);
        Assert.DoesNotContain("a-password", refused.Message + away.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task However_many_ask_one_write_is_made_in_a_second()
    {
        await using var store = await OpenAsync(_folder.Database);
        var check = Check(store);

        for (var asked = 0; asked < 50; asked++)
        {
            await check.CheckHealthAsync(new HealthCheckContext(), Token);
        }
        var first = await ProbesAsync();
        _clock.Advance(TimeSpan.FromSeconds(1));
        await check.CheckHealthAsync(new HealthCheckContext(), Token);

        Assert.Equal((1, 2), (first, await ProbesAsync()));

        async Task<long> ProbesAsync() => (await new StorageOptions { ConnectionString = _folder.Database }
            .AskAsync<long>("SELECT id FROM probe")).Single();
    }

    private async Task<(HealthStatus Status, string? Why)> AskAsync(StoreCheck check)
    {
        _clock.Advance(TimeSpan.FromSeconds(1));
        var result = await check.CheckHealthAsync(new HealthCheckContext(), Token);
        return (result.Status, result.Description);
    }

    private StoreCheck Check(IStore store) => new(store, new FaultLog(StoreFault.Why, _clock, NullLogger<FaultLog>.Instance), _clock);

    private async Task<IStore> OpenAsync(string connectionString)
    {
        var store = StorageServices.Choose(new StorageOptions { ConnectionString = connectionString }, _clock);
        await store.OpenAsync(Token);
        return store;
    }

    private static Task<bool> PragmaAsync(IStore store, string pragma) => ((SqliteStore)store).Database.WriteAsync(
        async connection =>
        {
            await using var command = connection.CreateCommand();
            command.CommandText = pragma;
            await command.ExecuteNonQueryAsync(Token);
            return true;
        },
        Token);

    private static async Task FillAsync(IStore store)
    {
        for (var turn = 0; turn < 1000; turn++)
        {
            await store.SayAsync($"{turn}", "1", new string('x', 4000));
        }
    }
}
