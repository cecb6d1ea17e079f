using System.Diagnostics;
using System.Text.Json.Nodes;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Bot.Storage.Checks;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Commands;

/// <summary><c>cases audit</c> beside a running bot, as a script calls it.</summary>
public sealed class The_audit_as_a_command(PostgresServer server)
{
    [Theory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Says_what_stands_still_a_line_each_and_exits_with_1_and_with_0_where_nothing_does(string kind)
    {
        using var folder = new TemporaryFolder();
        var database = kind == "SQLite" ? folder.Database : await server.CreateDatabaseAsync();
        await using var store = StorageServices.Choose(new StorageOptions { ConnectionString = database }, TimeProvider.System);
        await store.OpenAsync(Turns.Token);
        var never = await RunAsync(database);
        await GoRoundAsync(store);
        await store.WriteAsync(CaseFiles.Case("K7M3QX", openedAt: 1_793_610_000_000));

        var found = await RunAsync(database);
        await store.WriteAsync(CaseFiles.Case("K7M3QX", version: 1, open: false));
        await GoRoundAsync(store);
        var well = await RunAsync(database);

        Assert.Equal(["deadlines", "delivery", "audit", "nudges"], never.Lines.Select(line => (string?)line["about"]));
        Assert.Equal(1, found.Code);
        var line = Assert.Single(found.Lines);
        Assert.Equal(
            ("no_moment", "K7M3QX", "2026-11-02T09:00:00Z"), ((string?)line["finding"], (string?)line["about"], (string?)line["since"]));
        Assert.Contains("nothing would ever happen", (string?)line["means"], StringComparison.Ordinal);
        Assert.Equal(0, well.Code);
        Assert.Empty(well.Lines);
    }

    private static async Task GoRoundAsync(IStore store)
    {
        var rounds = new Rounds(store, TimeProvider.System);
        foreach (var worker in Rounds.All)
        {
            await rounds.NoteAsync(worker);
        }
    }

    private static async Task<(int Code, IReadOnlyList<JsonNode> Lines)> RunAsync(string database)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Sevenwolden.Bot.dll"), "cases", "audit"])
        {
            RedirectStandardOutput = true,
        };
        start.Environment["Storage__ConnectionString"] = database;
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(Turns.Token);
        await process.WaitForExitAsync(Turns.Token);
        return (process.ExitCode, [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)]);
    }
}
