using System.Globalization;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Bot.Storage.Cases;
using Sevenwolden.Bot.Storage.Checks;
using Sevenwolden.Bot.Watching;
using Sevenwolden.Tests.Support;

namespace Sevenwolden.Benchmarks.Cases;

/// <summary>What it costs to ask and to write beside many cases, and to take a turn beside many conversations.</summary>
internal static class CasesCommand
{
    private const int Rounds = 300;
    private const int Audits = 30;

    public static Task<int> RunAsync(TextWriter output) => OnBothAsync(async (name, database) =>
    {
        await PrintAuditAsync(name, await database(), output);
        await PrintCasesAsync(name, await database(), output);
        await PrintTurnsAsync(name, await database(), await database(), output);
    });

    /// <summary>A turn beside many conversations alone.</summary>
    public static Task<int> GrowAsync(TextWriter output) =>
        OnBothAsync(async (name, database) => await PrintTurnsAsync(name, await database(), await database(), output));

    private static async Task<int> OnBothAsync(Func<string, Func<Task<string>>, Task> print)
    {
        await using var server = new PostgresServer { Durable = true };
        var folder = Directory.CreateTempSubdirectory("sevenwolden-cases-").FullName;
        try
        {
            foreach (var (name, database) in ((string, Func<Task<string>>)[])
                [
                    ("SQLite", () => Task.FromResult($"Data Source={Path.Combine(folder, Path.GetRandomFileName())}")),
                    ("PostgreSQL", server.CreateDatabaseAsync),
                ])
            {
                await print(name, database);
            }
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task PrintCasesAsync(string name, string database, TextWriter output)
    {
        await using var store = await OpenAsync(database);
        await using var rows = new Filling(database);
        await rows.AddCasesAsync(Filling.OpenCases, Filling.ClosedCases);
        var bare = await Median.OfAsync(Rounds, rows.SelectOneAsync);
        output.WriteLine($"\n| {name}, {Filling.OpenCases} open and {Filling.ClosedCases} closed cases | median ms | beside SELECT 1 |");
        output.WriteLine("|---|---|---|");
        Print("SELECT 1", bare);
        Print("a case by its id", await Median.OfAsync(Rounds, () => store.Cases.FindAsync(Filling.Id(5), default)));
        foreach (var (who, person) in ((string, string)[])[("a leader", "leader7"), ("somebody who sees all", "management")])
        {
            var open = new CaseQuery(person, AsLeader: true, OpenOnly: true, 0, 10);
            Print($"{who}: first page of the open ones", await Median.OfAsync(Rounds, () => store.Cases.ListAsync(open, default)));
            Print(
                $"{who}: first page of all",
                await Median.OfAsync(Rounds, () => store.Cases.ListAsync(open with { OpenOnly = false }, default)));
            Print(
                $"{who}: page 50 of all",
                await Median.OfAsync(Rounds, () => store.Cases.ListAsync(open with { OpenOnly = false, Skip = 490 }, default)));
            Print($"{who}: how many open", await Median.OfAsync(Rounds, () => store.Cases.CountAsync(open, default)));
            Print(
                $"{who}: how many in all",
                await Median.OfAsync(Rounds, () => store.Cases.CountAsync(open with { OpenOnly = false }, default)));
        }
        Print("the worker's look, nothing due", await Median.OfAsync(Rounds, () => store.Cases.DueAsync(CaseWatch.Batch, default)));
        Print("a change with 2 events, 3 errands and a card", await ChangeAsync(store, rows));
        Print($"the worker's pass, {CaseWatch.Batch} cases due, each changed", await PassAsync(store, rows));

        void Print(string what, double milliseconds) =>
            output.WriteLine(FormattableString.Invariant($"| {what} | {milliseconds:0.000} | {milliseconds / bare:0.0} |"));
    }

    /// <summary>All of them open and well, which is the most work; then all of them overdue, just written and not yet vacuumed.</summary>
    private static async Task PrintAuditAsync(string name, string database, TextWriter output)
    {
        await using var store = await OpenAsync(database);
        await using var rows = new Filling(database);
        await rows.AddCasesAsync(open: Filling.Audited, closed: 0);
        var now = await rows.SetAheadAsync();
        var (clean, found) = (await Median.OfAsync(Audits, AuditAsync), await AuditAsync());
        await rows.MakeDueAsync(Filling.Audited);
        var (overdue, told) = (await Median.OfAsync(Audits, AuditAsync), await AuditAsync());
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"\n{name}, an audit of {Filling.Audited} open cases: {clean:0} ms, {found.Count} findings; all of them overdue: "
            + $"{overdue:0} ms, {told.Count} findings told"));

        Task<IReadOnlyList<Standstill>> AuditAsync() => store.Database.ReadAsync(
            connection => new CaseAudit(connection, now, CaseAudit.Grace).FindAsync(default), default);
    }

    private static async Task<double> ChangeAsync(IStore store, Filling rows)
    {
        var number = 0;
        var median = await Median.OfAsync(Rounds, () => ApplyAsync(store, Filling.Change(number++, Filling.Version)));
        await rows.EmptyOutboxAsync();
        return median;
    }

    private static async Task<double> PassAsync(IStore store, Filling rows)
    {
        var times = new List<double>();
        for (var pass = 0; pass < 15; pass++)
        {
            await rows.MakeDueAsync(CaseWatch.Batch);
            times.Add(await Median.TimeAsync(async () =>
            {
                foreach (var due in await store.Cases.DueAsync(CaseWatch.Batch, default))
                {
                    await ApplyAsync(store, Filling.Change(due.Id, due.Version));
                }
            }));
            await rows.EmptyOutboxAsync();
        }
        return Median.Of(times);
    }

    private static async Task ApplyAsync(IStore store, Effects effects)
    {
        if (!await store.Cases.ApplyAsync(effects, default))
        {
            throw new InvalidOperationException("The case was not changed.");
        }
    }

    private static async Task PrintTurnsAsync(string name, string small, string large, TextWriter output)
    {
        const int Few = 100, Many = 1_000_000;
        await using var few = await OpenAsync(small);
        await using var many = await OpenAsync(large);
        await using (var rows = new Filling(small))
        {
            await rows.AddConversationsAsync(Few);
        }
        await using (var rows = new Filling(large))
        {
            await rows.AddConversationsAsync(Many);
        }
        var (inFew, inMany) = (new List<double>(), new List<double>());
        // In turn, so that what else the machine does falls on both.
        for (var turn = 0; turn < 4 * Rounds; turn++)
        {
            inFew.Add(await Median.TimeAsync(() => TurnAsync(few, turn % Few, turn)));
            inMany.Add(await Median.TimeAsync(() => TurnAsync(many, (int)(turn * 7919L % Many), turn)));
        }
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"\n{name}, a plain turn (load, commit, delivered): {Median.Of(inFew):0.00} ms beside {Few} conversations, "
            + $"{Median.Of(inMany):0.00} ms beside {Many}: {100 * ((Median.Of(inMany) / Median.Of(inFew)) - 1):+0;-0}%"));
    }

    private static async Task TurnAsync(IStore store, int conversation, int turn)
    {
        var (id, activity) = (Filling.Conversation(conversation), $"turn {turn}");
        var open = (Loaded.Open)await store.LoadAsync(id, activity, id, default);
        var done = (Commit.Done)await store.CommitAsync(
            new TurnToCommit(id, open.Version, Filling.State, activity, [], [new Outgoing("https://smba.example/", Filling.State)]),
            default);
        await store.DeliveredAsync(done.First!, default);
    }

    private static async Task<IStore> OpenAsync(string database)
    {
        var store = StorageServices.Choose(new StorageOptions { ConnectionString = database }, TimeProvider.System);
        await store.OpenAsync(default);
        return store;
    }
}
