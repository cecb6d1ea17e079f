using System.Diagnostics;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Tests.Support;

namespace Sevenwolden.Tests.Faults;

/// <summary>
/// Fifty teachers report ten times each, five leaders pick up, the connector has its faults, and the bot is killed again and again.
/// </summary>
internal sealed class SchoolDay(string database, int processes) : IAsyncDisposable
{
    public const int Teachers = 50;
    public const int ReportsOfEach = 10;
    public const int Reports = Teachers * ReportsOfEach;
    public const int Kills = 8;
    private const int Leaders = 5;

    // The others have never written to the bot: their chat has yet to be made.
    private const int GreetFirst = 2;

    // Spread over the 1400 messages that there are at least, so that each kill meets work, on a slow machine as on a fast one.
    private const int MessagesBetweenKills = 150;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Hold = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    private readonly TemporaryFolder _folder = new();
    private readonly StorageOptions _storage = new() { ConnectionString = database };

    public async Task<Reckoning> PassAsync(CancellationToken cancellationToken)
    {
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        bound.CancelAfter(Patience);
        var clock = Stopwatch.StartNew();
        var (chats, mishaps) = (new Chats(), new Mishaps(seed: 2016));
        await using var north = await ChaosConnector.StartAsync(mishaps, chats, 0);
        await using var south = await ChaosConnector.StartAsync(mishaps, chats, 1);
        string[] regions = [north.Url, south.Url];
        await using var bots = new Bots(processes, Settings());
        await bots.StartAsync();
        using var carrier = new Carrier(bots, chats);
        var leaders = Enumerable.Range(0, Leaders).Select(
            number => new Leader(new Person(LeaderId(number), regions), carrier, chats)).ToList();
        var teachers = Enumerable.Range(0, Teachers).Select(number => new Teacher(
            new Person($"docent-{number}", regions), new Person(LeaderId(number % Leaders), regions), carrier, chats)).ToList();

        try
        {
            await Task.WhenAll(leaders.Take(GreetFirst).Select(leader => leader.GreetAsync(bound.Token)));
            await AllAsync(bound,
            [
                KillAsync(bots, chats, bound.Token),
                HoldAsync(chats, bound.Token),
                .. leaders.Select(leader => leader.WorkAsync(Reports / Leaders, bound.Token)),
                .. teachers.Select(teacher => teacher.ReportAsync(ReportsOfEach, bound.Token)),
            ]);
            mishaps.End();
            await UntilAsync(async () => await CountAsync("outbox WHERE NOT dead") == 0, bound.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException(
                $"Not over in {Patience}: {teachers.Sum(teacher => teacher.Sent.Count)} reports sent, {chats.Count} messages, "
                + $"{bots.Kills} kills, "
                + $"{await CountAsync("outbox WHERE NOT dead")} left to send.\n{string.Join('\n', bots.Errors)}");
        }

        return new Reckoning(teachers, leaders, chats, mishaps, bots, carrier, clock.Elapsed)
        {
            Cases = (await _storage.AskAsync<string>("SELECT id || ' ' || lower(status) FROM case_file"))
                .Select(row => row.Split(' ')).ToDictionary(row => row[0], row => row[1]),
            PickUps = await _storage.AskAsync<string>("SELECT case_id FROM case_event WHERE kind = 'picked_up'"),
            Dead = await _storage.AskAsync<string>("SELECT conversation || ': ' || error FROM outbox WHERE dead"),
        };
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>What goes wrong ends the day for all.</summary>
    private static async Task AllAsync(CancellationTokenSource bound, IReadOnlyList<Task> tasks)
    {
        await foreach (var task in Task.WhenEach(tasks))
        {
            if (task.IsFaulted)
            {
                await bound.CancelAsync();
                await task;
            }
        }

        await Task.WhenAll(tasks);
    }

    private static async Task KillAsync(Bots bots, Chats chats, CancellationToken cancellationToken)
    {
        for (var kill = 1; kill <= Kills; kill++)
        {
            var messages = kill * MessagesBetweenKills;
            await UntilAsync(() => ValueTask.FromResult(chats.Count >= messages), cancellationToken);
            await bots.KillNextAsync(chats);
        }
    }

    /// <summary>Between the kills somebody else holds the database for a second: a backup, or a curious administrator.</summary>
    private async Task HoldAsync(Chats chats, CancellationToken cancellationToken)
    {
        for (var hold = 1; hold < Kills; hold++)
        {
            var messages = (hold * MessagesBetweenKills) + (MessagesBetweenKills / 2);
            await UntilAsync(() => ValueTask.FromResult(chats.Count >= messages), cancellationToken);
            await using var connection = Connections.Open(database);
            await using var command = connection.CreateCommand();
            command.CommandText = Connections.IsPostgres(database)
                ? "BEGIN; LOCK TABLE outbox IN EXCLUSIVE MODE; SELECT pg_sleep(1); COMMIT"
                : "BEGIN IMMEDIATE";
            await command.ExecuteNonQueryAsync(cancellationToken);
            if (!Connections.IsPostgres(database))
            {
                await Task.Delay(Hold, cancellationToken);
                command.CommandText = "ROLLBACK";
                await command.ExecuteNonQueryAsync(cancellationToken);
            }
        }
    }

    private static async Task UntilAsync(Func<ValueTask<bool>> condition, CancellationToken cancellationToken)
    {
        while (!await condition())
        {
            await Task.Delay(Look, cancellationToken);
        }
    }

    private async ValueTask<long> CountAsync(string rows) => (await _storage.AskAsync<long>($"SELECT count(*) FROM {rows}"))[0];

    private Dictionary<string, string> Settings()
    {
        var directory = Path.Combine(_folder.Path, "directory.csv");
        File.WriteAllLines(directory,
        [
            "id,naam,rol,leidinggevende,plaatsvervanger",
            .. Enumerable.Range(0, Teachers).Select(number => $"docent-{number},Docent {number},medewerker,{LeaderId(number % Leaders)},"),
            .. Enumerable.Range(0, Leaders).Select(
                number => $"{LeaderId(number)},Teamleider {number},teamleider,schoolleiding,plaatsvervanger"),
            "plaatsvervanger,Plaatsvervanger,teamleider,schoolleiding,",
            "schoolleiding,Schoolleiding,schoolleiding,,",
        ]);
        return new()
        {
            ["Storage:ConnectionString"] = database,
            ["Storage:Lease"] = "00:00:15",
            ["Directory:File"] = directory,
            ["Escalation:FallbackLeader"] = "plaatsvervanger",
            ["Delivery:Timeout"] = "00:00:01",
            ["Delivery:FirstWait"] = "00:00:00.05",
            ["Delivery:LongestWait"] = "00:00:01",
            ["Delivery:LongestRetryAfter"] = "00:00:01",
            ["Delivery:Poll"] = "00:00:00.05",
            // What is under way when a process is killed can double, so not more of it than the machine can do at once.
            ["Delivery:Lanes"] = "4",
        };
    }

    private static string LeaderId(int number) => $"teamleider-{number}";
}
