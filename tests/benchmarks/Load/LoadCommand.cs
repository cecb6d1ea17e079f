using System.Globalization;
using Sevenwolden.Benchmarks.Channel;

namespace Sevenwolden.Benchmarks.Load;

/// <summary>
/// The bot under load, beside a bare server on the same kind of database and beside its peers: all alive, turn about, several rounds,
/// medians.
/// </summary>
internal static class LoadCommand
{
    private const int Rounds = 5;
    private const int PeersAt = 16;
    private static readonly TimeSpan Stretch = TimeSpan.FromSeconds(3);

    // The SDK compiles what it sends with only under connector traffic, and for long.
    private static readonly TimeSpan ConnectorWarmUp = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(15);

    public static async Task<int> RunAsync(LoadOptions options, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("sevenwolden-load-").FullName;
        try
        {
            await using var teams = await Teams.OpenAsync();
            await using var field = await Field.StartAsync(teams, options, folder);
            Cores.KeepToTheOther();
            return await MeasureAsync(teams, field, output);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> MeasureAsync(Teams teams, Field field, TextWriter output)
    {
        foreach (var server in field.All)
        {
            await Segment.MeasureAsync(teams, server.Process, expectReplies: false, PeersAt, ConnectorWarmUp, server.Script);
            await Segment.MeasureAsync(teams, server.Process, expectReplies: true, PeersAt, WarmUp, server.Script);
        }

        output.WriteLine(
            "| mode | users | turns/s bot | bare | ratio | CPU ms/turn bot | bare | ratio | p50 ms bot | bare | p99 ms bot | bare | wrong "
            + "or lost |");
        output.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        var wrong = 0;
        var beside = new List<(bool ExpectReplies, IReadOnlyList<Taken> Taken)>();
        foreach (var expectReplies in (bool[])[true, false])
        {
            foreach (var people in (int[])[1, PeersAt, 64])
            {
                var servers = people == PeersAt ? field.All : field.BotAndBare;
                var taken = await Taken.TurnAboutAsync(teams, servers, expectReplies, people, Rounds, Stretch);
                wrong += taken.Sum(each => each.Median.Faults);
                Print(output, Mode(expectReplies), people, taken[0], taken[1]);
                if (people == PeersAt)
                {
                    beside.Add((expectReplies, taken));
                }
            }
        }

        var missed = PeerTable.Print(output, beside);
        output.WriteLine("\nMemory behind all that: " + string.Join(", ", field.All.Select(Memory)) + ".");
        output.WriteLine(Cores.Apart ? "Servers on one core, generator on another." : "Servers and generator on whatever core they got.");
        return wrong == 0 && missed == 0 ? 0 : 1;
    }

    public static string Mode(bool expectReplies) => expectReplies ? "expectReplies" : "connector";

    private static string Memory(Contender server) =>
        FormattableString.Invariant($"{server.Name} {server.Process.ResidentMegabytes():0} MB");

    private static void Print(TextWriter output, string mode, int people, Taken first, Taken second)
    {
        var (bot, bare) = (first.Median, second.Median);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {mode} | {people} | {bot.TurnsPerSecond:0} | {bare.TurnsPerSecond:0} | {bot.TurnsPerSecond / bare.TurnsPerSecond:0.00} | "
            + $"{bot.CpuMilliseconds:0.000} | {bare.CpuMilliseconds:0.000} | {first.CpuBeside(second):0.00} | "
            + $"{bot.P50:0.0} | {bare.P50:0.0} | {bot.P99:0.0} | {bare.P99:0.0} | {bot.Faults + bare.Faults} |"));
        foreach (var fault in ((string?[])[bot.Fault, bare.Fault]).OfType<string>())
        {
            output.WriteLine($"wrong: {fault}");
        }
    }
}
