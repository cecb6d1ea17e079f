using System.Net;
using Npgsql;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Storage;

public sealed class A_bot_whose_database_fails(PostgresServer server)
{
    [Fact]
    public async Task Takes_no_message_says_why_once_and_goes_on_when_it_is_mended()
    {
        using var folder = new TemporaryFolder();
        await using var host = await BotHost.StartAsync(folder.Database);
        await host.TextAsync(Wire.Message("c", "artikel 3a.5"));
        var (here, there) = (Path.Combine(folder.Path, "bot.db"), Path.Combine(folder.Path, "elsewhere"));

        File.Move(here, there);
        var refused = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => StatusAsync(host)));
        var (status, why) = await ReadyAsync(host);
        File.Move(there, here);
        await host.TextAsync(Wire.Message("c", "artikel 3a.5"));

        Assert.All(refused, answer => Assert.Equal(HttpStatusCode.ServiceUnavailable, answer));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.StartsWith("Unhealthy\nstore: The database takes no write: the file '", why, StringComparison.Ordinal);
        Assert.Single(host.Log.Lines, line => line.Contains("deleted, moved or replaced", StringComparison.Ordinal));
        Assert.DoesNotContain(host.Log.Lines, line => line.Contains("   at ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Says_no_more_than_a_few_lines_while_PostgreSQL_is_away()
    {
        var database = await server.CreateDatabaseAsync();
        var name = new NpgsqlConnectionStringBuilder(database).Database;
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(database) { Database = "postgres" });
        await using var host = await BotHost.StartAsync(database);
        await host.TextAsync(Wire.Message("c", "artikel 3a.5"));

        await RunAsync($"ALTER DATABASE {name} ALLOW_CONNECTIONS false");
        await RunAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'");
        var refused = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => StatusAsync(host)));
        var (status, why) = await ReadyAsync(host);
        await RunAsync($"ALTER DATABASE {name} ALLOW_CONNECTIONS true");
        await host.TextAsync(Wire.Message("c", "artikel 3a.5"));

        Assert.All(refused, answer => Assert.Equal(HttpStatusCode.ServiceUnavailable, answer));
        Assert.Equal(
            (HttpStatusCode.ServiceUnavailable,
            "Unhealthy\nstore: The database takes no write: PostgreSQL takes no connections to this database."),
            (status, why));
        // That the connections broke, and that there are no others.
        Assert.InRange(host.Log.Lines.Count(line => line.StartsWith("Error", StringComparison.Ordinal)), 1, 3);
        Assert.DoesNotContain(host.Log.Lines, line => line.Contains("   at ", StringComparison.Ordinal));

        async Task RunAsync(string sql)
        {
            await using var command = source.CreateCommand(sql);
            await command.ExecuteNonQueryAsync(Turns.Token);
        }
    }

    private static async Task<HttpStatusCode> StatusAsync(BotHost host)
    {
        using var response = await host.PostAsync(Wire.Message("c", "artikel 3a.5"));
        return response.StatusCode;
    }

    private static async Task<(HttpStatusCode Status, string Why)> ReadyAsync(BotHost host)
    {
        using var response = await host.Client.GetAsync("/healthz/ready", Turns.Token);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Turns.Token));
    }
}
