using System.Diagnostics;
using System.Text.Json.Nodes;
using Sevenwolden.Benchmarks.Channel;
using Sevenwolden.Tests.Fuzzing;

namespace Sevenwolden.Benchmarks.Fuzz;

/// <summary>
/// Sends a real bot, in a process of its own, what no channel should send: no answer may be a failure, none may take a second, and its
/// memory has to stay as it is.
/// </summary>
internal static class FuzzCommand
{
    private const int Connections = 32;
    private const int WarmUp = 400;

    // What a bot has in hand when it is warm: garbage that is not collected yet, and the database's pages.
    private const double Slack = 60;

    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(5);

    /// <param name="bot">The bot's <c>Sevenwolden.Bot.dll</c>.</param>
    /// <param name="count">How many activities.</param>
    /// <param name="seed">Which.</param>
    /// <param name="output">Where the report goes.</param>
    public static async Task<int> RunAsync(string bot, int count, int seed, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("sevenwolden-fuzz-").FullName;
        try
        {
            await using var teams = await Teams.OpenAsync();
            await using var server = await ServerProcess.StartBotAsync(
                Path.GetFullPath(bot), $"Data Source={Path.Combine(folder, "bot.db")}", new Dictionary<string, string>());
            var seeds = Seeds.Read(Path.Combine(AppContext.BaseDirectory, "Fuzzing", "seeds"), teams.ServiceUrl);
            var endpoint = new Uri(server.Address, "api/messages");
            await WarmUpAsync(seeds, seed, server, endpoint);
            using var storm = new Storm(new Mutants(seeds, seed), endpoint);
            output.WriteLine(FormattableString.Invariant(
                $"{count} activities of {seeds.Count} seeds, seed {seed}, {Connections} connections\n"));
            output.WriteLine("| activities | requests/s | RSS MB |\n|---|---|---|");
            var memory = new List<double> { Report(output, 0, 0, server) };
            for (var quarter = 1; quarter <= 4; quarter++)
            {
                var (from, to) = ((long)count * (quarter - 1) / 4, (long)count * quarter / 4);
                var begun = Stopwatch.GetTimestamp();
                await storm.SendAsync((int)from, (int)to, Connections);
                memory.Add(Report(output, to, (to - from) / Stopwatch.GetElapsedTime(begun).TotalSeconds, server));
            }

            await Task.Delay(Settling);
            return Judge(storm, server.Log, memory, output);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Ready, and what is compiled at its first use is compiled: that is measured elsewhere.</summary>
    private static async Task WarmUpAsync(IReadOnlyList<JsonObject> seeds, int seed, ServerProcess server, Uri endpoint)
    {
        using var http = new HttpClient();
        (await http.GetAsync(new Uri(server.Address, "healthz/ready"))).EnsureSuccessStatusCode();
        using var storm = new Storm(new Mutants(seeds, ~seed), endpoint);
        await storm.SendAsync(0, WarmUp, connections: 1);
    }

    private static double Report(TextWriter output, long done, double perSecond, ServerProcess server)
    {
        var megabytes = server.ResidentMegabytes();
        output.WriteLine(FormattableString.Invariant($"| {done} | {perSecond:0} | {megabytes:0} |"));
        return megabytes;
    }

    private static int Judge(Storm storm, ProcessLog log, List<double> memory, TextWriter output)
    {
        output.WriteLine("\n| status | answers |\n|---|---|");
        foreach (var (status, answers) in storm.Statuses.OrderBy(status => status.Key))
        {
            output.WriteLine(FormattableString.Invariant($"| {status} | {answers} |"));
        }

        // After the first quarter everything is loaded that is loaded once.
        var grown = memory[4] - memory[1];
        output.WriteLine(FormattableString.Invariant(
            $"\nslowest {storm.Slowest:0} ms; RSS {grown:+0;-0} MB since the first quarter"));
        Tell("failed (501 is the answer to an invoke that the bot doesn't know)", storm.Failed);
        Tell("over a second", storm.Slow);
        Tell("exceptions in the log", log.Failures);
        return storm.Failed.Count + storm.Slow.Count + log.Failures.Count == 0 && grown <= Slack ? 0 : 1;

        void Tell(string what, IReadOnlyCollection<string> these)
        {
            output.WriteLine(FormattableString.Invariant($"{what}: {these.Count}"));
            foreach (var one in these.Take(20))
            {
                output.WriteLine("  " + one);
            }
        }
    }
}
