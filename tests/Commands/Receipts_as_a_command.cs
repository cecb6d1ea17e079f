using System.Diagnostics;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Sevenwolden.Bot.Security;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Bot.Storage.Cases;
using Sevenwolden.Dialogs.Onboarding;
using Sevenwolden.Protocols.Onboarding;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Commands;

/// <summary><c>onboarding verify</c> as a script calls it: what is wrong with a receipt is named.</summary>
public sealed class Receipts_as_a_command(PostgresServer server)
{
    private static readonly Signature Signature = new(
        "docent", "Docent", Shipped.Pack.Version, ContentHash.Of(Shipped.Pack), SchoolYear.At("2026-11-02 09:05"));

    [Theory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task A_good_one_is_good_and_each_fault_of_another_is_named(string kind)
    {
        using var folder = new TemporaryFolder();
        var database = kind == "SQLite" ? folder.Database : await server.CreateDatabaseAsync();
        await using var store = StorageServices.Choose(new StorageOptions { ConnectionString = database }, TimeProvider.System);
        await store.OpenAsync(Turns.Token);
        var old = Signature with { Hash = "0000", Version = "2012" };
        foreach (var signed in (Signature[])[Signature, old])
        {
            await store.Cases.ApplyAsync(new Effects { Path = new PathChange("docent") { Signature = signed } }, Turns.Token);
        }

        using var services = Services(database);
        var receipts = services.GetRequiredService<Receipts>();
        var good = receipts.Stamp(Signature).Receipt;
        var elsewhere = new Receipts(new EphemeralDataProtectionProvider());
        var other = good[..40] + (good[40] == 'A' ? 'B' : 'A') + good[41..];

        Assert.Equal((0, null), await RunAsync(database, good));
        Assert.Equal((0, null), await RunAsync(database, good, "Docent"));
        Assert.Equal((1, "other_person"), await RunAsync(database, good, "teamleider"));
        Assert.Equal((1, "forged"), await RunAsync(database, other));
        Assert.Equal((1, "forged"), await RunAsync(database, "nonsense ~"));
        Assert.Equal((1, "forged"), await RunAsync(database, elsewhere.Stamp(Signature).Receipt));
        Assert.Equal((1, "old_version"), await RunAsync(database, receipts.Stamp(old).Receipt));
        Assert.Equal((1, "unknown"), await RunAsync(database, receipts.Stamp(Signature with { Name = "Iemand anders" }).Receipt));
    }

    [Theory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Who_has_signed_is_a_file_for_a_spreadsheet_in_which_nothing_is_a_formula(string kind)
    {
        using var folder = new TemporaryFolder();
        var database = kind == "SQLite" ? folder.Database : await server.CreateDatabaseAsync();
        await using var store = StorageServices.Choose(new StorageOptions { ConnectionString = database }, TimeProvider.System);
        await store.OpenAsync(Turns.Token);
        await store.Cases.ApplyAsync(
            new Effects { Path = new PathChange("docent") { Post = Post.Teacher, Signature = Signature } }, Turns.Token);
        await store.Cases.ApplyAsync(new Effects { Path = new PathChange("collega") { Post = Post.Support } }, Turns.Token);
        var directory = Path.Combine(folder.Path, "school.csv");
        await File.WriteAllTextAsync(directory, """
            id,naam,rol,team,leidinggevende
            docent,Docent,medewerker,Onderbouw,baas
            collega,=Collega(),medewerker,,baas
            baas,Baas,schoolleiding,,
            hulp,Hulp,teamleider,,baas

            """, Turns.Token);

        var (code, output) = await RunAsync(
            database, ["onboarding", "overview"],
            ("Directory__File", directory), ("Escalation__FallbackLeader", "hulp"));

        Assert.Equal(0, code);
        Assert.Equal(
            [
                "naam;team;leidinggevende;stand;deel;delen;versie;kenmerk;getekend",
                "'=Collega();;Baas;bezig;1;6;;;",
                "Baas;;;niet begonnen;;;;;",
                $"Docent;Onderbouw;Baas;getekend;;;{Shipped.Pack.Version};{ContentHash.Of(Shipped.Pack)};2026-11-02 09:05",
                "Hulp;;Baas;niet begonnen;;;;;",
            ],
            output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r')));
    }

    [Fact]
    public void A_receipt_says_what_was_signed_to_the_letter()
    {
        var receipts = new Receipts(new EphemeralDataProtectionProvider());
        var signature = Signature with { Name = "Anne\nde Vries 😀" };

        var read = receipts.Read($" {receipts.Stamp(signature).Receipt}\n");

        Assert.Equal(signature, read! with { Receipt = "" });
    }

    private static ServiceProvider Services(string database)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Storage:ConnectionString"] = database }).Build();
        return new ServiceCollection().AddLogging().AddStorage(configuration).BuildServiceProvider();
    }

    private static async Task<(int Code, string? Fault)> RunAsync(string database, params string[] arguments)
    {
        var (code, output) = await RunAsync(database, ["onboarding", "verify", .. arguments], []);
        var line = JsonNode.Parse(Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries)))!;
        Assert.Equal(code == 0, (bool)line["valid"]!);
        Assert.Equal(code != 0, line["means"] is not null);
        return (code, (string?)line["fault"]);
    }

    private static async Task<(int Code, string Output)> RunAsync(
        string database, string[] arguments, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Sevenwolden.Bot.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
        };
        start.Environment["Storage__ConnectionString"] = database;
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(Turns.Token);
        await process.WaitForExitAsync(Turns.Token);
        return (process.ExitCode, output);
    }
}
