using System.Globalization;
using Sevenwolden.Benchmarks.Channel;
using Sevenwolden.Tests.Support;

namespace Sevenwolden.Benchmarks.Load;

/// <summary>The bot under load, beside a bare server on the same kind of database: turn about, several rounds, medians.</summary>
internal static class LoadCommand
{
    private const int Rounds = 3;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(7);
    private static readonly TimeSpan Stretch = TimeSpan.FromSeconds(3);

    public static async Task<int> RunAsync(bool postgres, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("sevenwolden-load-").FullName;
        try
        {
            await using var teams = await Teams.OpenAsync();
            var recording = Path.Combine(folder, "recording.json");
            RecordingJson.Save(await Recorder.RecordAsync(teams, folder), recording);
            await using var database = postgres ? new PostgresServer { Durable = true } : null;
            await using var bot = await ServerProcess.StartBotAsync(await DatabaseAsync(database, folder, "bot"));
            await using var bare = await ServerProcess.StartBareAsync(await DatabaseAsync(database, folder, "bare"), recording);
            return await MeasureAsync(teams, bot, bare, output);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<string> DatabaseAsync(PostgresServer? server, string folder, string name) =>
        server is null ? $"Data Source={Path.Combine(folder, name + ".db")}" : await server.CreateDatabaseAsync();

    private static async Task<int> MeasureAsync(Teams teams, ServerProcess bot, ServerProcess bare, TextWriter output)
    {
        foreach (var expectReplies in (bool[])[true, false])
        {
            await Segment.MeasureAsync(teams, bot, expectReplies, 16, WarmUp);
            await Segment.MeasureAsync(teams, bare, expectReplies, 16, WarmUp);
        }

        output.WriteLine(
            "| mode | users | turns/s bot | bare | ratio | CPU ms/turn bot | bare | ratio | p50 ms bot | bare | p99 ms bot | bare | wrong "
            + "replies |");
        output.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        var wrong = 0;
        foreach (var expectReplies in (bool[])[true, false])
        {
            foreach (var people in (int[])[1, 16, 64])
            {
                var pairs = new List<(Segment Bot, Segment Bare)>();
                for (var round = 0; round < Rounds; round++)
                {
                    pairs.Add((
                        await Segment.MeasureAsync(teams, bot, expectReplies, people, Stretch),
                        await Segment.MeasureAsync(teams, bare, expectReplies, people, Stretch)));
                }

                wrong += Print(output, expectReplies ? "expectReplies" : "connector", people, pairs);
            }
        }

        output.WriteLine(
            FormattableString.Invariant(
                $"\nMemory of the bot behind all that: {bot.ResidentMegabytes():0} MB (bare: {bare.ResidentMegabytes():0} MB)"));
        return wrong == 0 ? 0 : 1;
    }

    private static int Print(TextWriter output, string mode, int people, IReadOnlyList<(Segment Bot, Segment Bare)> pairs)
    {
        var (bot, bare) = (Segment.Median([.. pairs.Select(pair => pair.Bot)]), Segment.Median([.. pairs.Select(pair => pair.Bare)]));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {mode} | {people} | {bot.TurnsPerSecond:0} | {bare.TurnsPerSecond:0} | {bot.TurnsPerSecond / bare.TurnsPerSecond:0.00} | "
            + $"{bot.CpuMilliseconds:0.000} | {bare.CpuMilliseconds:0.000} | {bot.CpuMilliseconds / bare.CpuMilliseconds:0.00} | "
            + $"{bot.P50:0.0} | {bare.P50:0.0} | {bot.P99:0.0} | {bare.P99:0.0} | {bot.Faults + bare.Faults} |"));
        foreach (var fault in (string?[])[bot.Fault, bare.Fault])
        {
            if (fault is not null)
            {
                output.WriteLine($"wrong: {fault}");
            }
        }

        return bot.Faults + bare.Faults;
    }
}
