using System.Collections.Concurrent;
using System.Globalization;
using Npgsql;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Bot.Storage.Cases;
using Sevenwolden.Tests.Support;
using Xunit;
using static Sevenwolden.Tests.Support.Turns;

namespace Sevenwolden.Tests.Storage;

/// <summary>What holds for several instances on one PostgreSQL.</summary>
public sealed class Two_instances_on_one_database(PostgresServer server)
{
    [Fact]
    public async Task Instances_that_start_together_on_an_empty_database_all_find_the_schema()
    {
        var options = new StorageOptions { ConnectionString = await server.CreateDatabaseAsync() };

        var stores = Enumerable.Range(0, 4).Select(_ => StorageServices.Choose(options, TimeProvider.System)).ToList();
        await Task.WhenAll(stores.Select(store => store.OpenAsync(Token)));

        await Task.WhenAll(stores.Select((store, i) => store.SayAsync($"{i}", "1", "reply")));
        foreach (var store in stores)
        {
            await store.DisposeAsync();
        }
    }

    [Fact]
    public async Task Turns_wait_for_a_connection_where_the_server_gives_few()
    {
        var database = new NpgsqlConnectionStringBuilder(await server.CreateDatabaseAsync());
        await using (var source = NpgsqlDataSource.Create(database))
        {
            // Two instances with what they take unless told otherwise, and one more for who looks.
            await using var role = source.CreateCommand(
                $"CREATE ROLE bot_of_{database.Database} LOGIN CONNECTION LIMIT 41; "
                + $"ALTER DATABASE {database.Database} OWNER TO bot_of_{database.Database}");
            await role.ExecuteNonQueryAsync(Token);
        }
        database.Username = $"bot_of_{database.Database}";
        var options = new StorageOptions { ConnectionString = database.ToString() };
        await using var one = StorageServices.Choose(options, TimeProvider.System);
        await using var two = StorageServices.Choose(options, TimeProvider.System);
        await one.OpenAsync(Token);
        await two.OpenAsync(Token);

        await Task.WhenAll(Enumerable.Range(0, 400).Select(turn => (turn % 2 == 0 ? one : two).SayAsync($"{turn}", "1", "reply")));

        Assert.Equal(400, (await options.AskAsync<long>("SELECT count(*) FROM conversation"))[0]);
    }

    [Fact(Timeout = 30_000)]
    public async Task Instances_that_talk_and_drain_together_lose_double_and_reorder_nothing()
    {
        var token = TestContext.Current.CancellationToken;
        var options = new StorageOptions { ConnectionString = await server.CreateDatabaseAsync() };
        await using var one = StorageServices.Choose(options, TimeProvider.System);
        await using var two = StorageServices.Choose(options, TimeProvider.System);
        await one.OpenAsync(token);
        await two.OpenAsync(token);
        var delivered = new ConcurrentQueue<(string Conversation, int Reply)>();

        await Task.WhenAll(
            TalkAsync(one, 0), TalkAsync(two, 1), TalkAsync(one, 2), TalkAsync(two, 3),
            DrainAsync(one, 1), DrainAsync(two, 2), DrainAsync(one, 3), DrainAsync(two, 4));

        Assert.All(delivered.GroupBy(entry => entry.Conversation), line =>
            Assert.Equal(Enumerable.Range(0, 60), line.Select(entry => entry.Reply)));
        Assert.Equal(4 * 60, delivered.Count);

        async Task TalkAsync(IStore store, int conversation)
        {
            for (var turn = 0; turn < 30; turn++)
            {
                var number = (2 * turn).ToString(CultureInfo.InvariantCulture);
                var next = ((2 * turn) + 1).ToString(CultureInfo.InvariantCulture);
                // Every third leased one is delivered from here, the others are given back: both ways must keep the order.
                if (await store.SayAsync($"{conversation}", number, number, next) is { } first)
                {
                    await (
                        turn % 3 == 0 ? DeliverAsync(store, first) : store.PostponeAsync(first, DateTimeOffset.UnixEpoch, "back", token));
                }
            }
        }

        async Task DrainAsync(IStore store, int most)
        {
            while (delivered.Count < 4 * 60)
            {
                foreach (var head in await store.LeaseAsync(most, token))
                {
                    await DeliverAsync(store, head);
                }
            }
        }

        async Task DeliverAsync(IStore store, Leased head)
        {
            for (var reply = head; reply is not null;)
            {
                delivered.Enqueue((reply.Conversation, int.Parse(reply.Text(), CultureInfo.InvariantCulture)));
                reply = await store.DeliveredAsync(reply, token);
            }
        }
    }

    [Fact(Timeout = 30_000)]
    public async Task Instances_that_change_one_case_take_turns_and_its_errands_arrive_in_that_order_one_at_a_time()
    {
        const int Changes = 60;
        var token = TestContext.Current.CancellationToken;
        var options = new StorageOptions { ConnectionString = await server.CreateDatabaseAsync() };
        await using var one = StorageServices.Choose(options, TimeProvider.System);
        await using var two = StorageServices.Choose(options, TimeProvider.System);
        await one.OpenAsync(token);
        await two.OpenAsync(token);
        var shown = new ConcurrentQueue<int>();
        var underway = 0;

        await Task.WhenAll(ChangeAsync(one), ChangeAsync(two), ChangeAsync(one), ChangeAsync(two), ShowAsync(one), ShowAsync(two));

        Assert.Equal(Enumerable.Range(1, Changes), shown);
        Assert.Equal(Changes, (await two.Cases.FindAsync("k", token))!.Version);

        async Task ChangeAsync(IStore store)
        {
            for (var done = 0; done < Changes / 4;)
            {
                var version = (await store.Cases.FindAsync("k", token))?.Version ?? 0;
                var number = (version + 1).ToString(CultureInfo.InvariantCulture);
                var effects = new Effects
                {
                    Case = CaseFiles.Case("k", version),
                    Errands = [CaseFiles.To("anna", number), CaseFiles.To("bart", number)],
                };
                done += await store.Cases.ApplyAsync(effects, token) ? 1 : 0;
            }
        }

        async Task ShowAsync(IStore store)
        {
            while (shown.Count < Changes)
            {
                foreach (var head in await store.LeaseAsync(2, token))
                {
                    for (var next = head; next is Leased.Showing showing; next = await store.DeliveredAsync(next, token))
                    {
                        if (showing.Errand == CaseFiles.To("anna", showing.Errand.Case))
                        {
                            Assert.Equal(1, Interlocked.Increment(ref underway));
                            await Task.Yield();
                            shown.Enqueue(int.Parse(showing.Errand.Case, CultureInfo.InvariantCulture));
                            Interlocked.Decrement(ref underway);
                        }
                    }
                }
            }
        }
    }

    [Fact(Timeout = 30_000)]
    public async Task Turns_and_cases_that_touch_the_same_people_in_any_order_never_wait_for_each_other_in_a_ring()
    {
        var token = TestContext.Current.CancellationToken;
        var options = new StorageOptions { ConnectionString = await server.CreateDatabaseAsync() };
        await using var one = StorageServices.Choose(options, TimeProvider.System);
        await using var two = StorageServices.Choose(options, TimeProvider.System);
        await one.OpenAsync(token);
        await two.OpenAsync(token);
        string[] people = ["anna", "bart", "cees", "dora"];

        var applied = await Task.WhenAll(Enumerable.Range(0, 80).Select(i => (i % 2 == 0 ? one : two).Cases.ApplyAsync(
            new Effects
            {
                Case = CaseFiles.Case($"k{i}"),
                Reference = CaseFiles.Reference(people[i % 4]),
                Errands = [.. Enumerable.Range(0, 4).Select(j => CaseFiles.To(people[(i + j) % 4], $"k{i}"))],
            },
            token)));

        Assert.All(applied, Assert.True);
        Assert.Equal(4 * 80, (await options.AskAsync<long>("SELECT id FROM outbox")).Count);
    }
}
