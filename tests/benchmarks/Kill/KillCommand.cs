using Sevenwolden.Benchmarks.Channel;

namespace Sevenwolden.Benchmarks.Kill;

/// <summary>kill -9 under load, several times: what is asked again, lost or doubled is counted.</summary>
internal static class KillCommand
{
    private const int Kills = 6;
    private const int People = 16;

    public static async Task<int> RunAsync(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("sevenwolden-kill-").FullName;
        try
        {
            await using var teams = await Teams.OpenAsync();
            var port = ServerProcess.FreePort();
            var database = $"Data Source={Path.Combine(folder, "bot.db")}";
            var bot = await ServerProcess.StartBotAsync(database, port);
            await using var last = new Holder();
            using var enough = new CancellationTokenSource();
            var people = Enumerable.Range(0, People)
                .Select(number => new Stubborn(teams, bot.Address, number, expectReplies: number % 4 == 0)).ToList();
            var talking = Task.WhenAll(people.Select(person => Task.Run(() => person.TalkAsync(enough.Token))));
            var random = new Random(2016);
            for (var kill = 0; kill < Kills; kill++)
            {
                await Task.Delay(1500 + random.Next(1000));
                await bot.KillAsync();
                await bot.DisposeAsync();
                bot = await ServerProcess.StartBotAsync(database, port);
            }

            last.Server = bot;
            await Task.Delay(2000);
            await enough.CancelAsync();
            await talking;
            // What could still come twice has come by now.
            await Task.Delay(2000);
            return Print(output, people);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static int Print(TextWriter output, IReadOnlyList<Stubborn> people)
    {
        var wrong = people.SelectMany(person => person.Wrong).ToList();
        var lost = people.Sum(person => person.Lost);
        var doubled = people.Sum(person => person.CountDoubled());
        var most = $"at most one in flight a user and kill: {Kills * People * 3 / 4}";
        output.WriteLine($"""
            | kills | turns | brought again | answered question asked again, or another wrong reply | lost | doubled ({most}) |
            |---|---|---|---|---|---|
            | {Kills} | {people.Sum(person => person.Turns)} | {people.Sum(person => person.Again)} | {wrong.Count} | {lost} | {doubled} |
            """);
        foreach (var what in wrong.Take(5))
        {
            output.WriteLine(what);
        }

        return wrong.Count + lost == 0 && doubled <= Kills * People ? 0 : 1;
    }

    /// <summary>Ends the last server when all is done.</summary>
    private sealed class Holder : IAsyncDisposable
    {
        public ServerProcess? Server { get; set; }

        public ValueTask DisposeAsync() => Server?.DisposeAsync() ?? ValueTask.CompletedTask;
    }
}
