using System.Diagnostics;
using System.Globalization;
using Sevenwolden.Benchmarks.Channel;
using Sevenwolden.Tests.Support;

namespace Sevenwolden.Benchmarks.Load;

/// <summary>
/// The bot beside one of an earlier build, and beside itself with callers that have to show a signed token: turn about, medians.
/// </summary>
internal static class EdgeCommand
{
    private const int People = 16;
    private const int Rounds = 7;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Stretch = TimeSpan.FromSeconds(4);

    /// <param name="before">The other build's <c>Sevenwolden.Bot.dll</c>.</param>
    /// <param name="output">Where the tables go.</param>
    public static async Task<int> RunAsync(string before, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("sevenwolden-edge-").FullName;
        try
        {
            await using var teams = await Teams.OpenAsync();
            await using var issuer = await Issuer.StartAsync(Sender.Anybody.Channel);
            var app = new SignedApp(issuer, teams.ServiceUrl);
            await using var old = await ServerProcess.StartBotAsync(
                Path.GetFullPath(before), Database(folder, "before"), new Dictionary<string, string>());
            await using var now = await ServerProcess.StartBotAsync(Places.Bot, Database(folder, "now"), new Dictionary<string, string>());
            await using var signed = await ServerProcess.StartBotAsync(
                Places.Bot, Database(folder, "signed"), app.Settings, app.Authorization);
            var wrong = 0;
            output.WriteLine("| mode | server | CPU ms/turn | beside before | beside now | turns/s | p99 ms | wrong |");
            output.WriteLine("|---|---|---|---|---|---|---|---|");
            foreach (var expectReplies in (bool[])[true, false])
            {
                wrong += await MeasureAsync(teams, [Bot("before", old), Bot("now", now), Bot("signed", signed)], expectReplies, output);
            }

            await StartsAsync(before, folder, output);
            return wrong == 0 ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    internal static async Task<int> MeasureAsync(
        Teams teams, IReadOnlyList<Contender> servers, bool expectReplies, TextWriter output)
    {
        foreach (var server in servers)
        {
            await Segment.MeasureAsync(teams, server.Process, expectReplies, People, WarmUp);
        }

        var taken = await Taken.TurnAboutAsync(teams, servers, expectReplies, People, Rounds, Stretch);
        foreach (var each in taken)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {LoadCommand.Mode(expectReplies)} | {each.Server.Name} "
                + $"| {each.Median.CpuMilliseconds:0.000} | {each.CpuBeside(taken[0]):0.00} | {each.CpuBeside(taken[1]):0.00} "
                + $"| {each.Median.TurnsPerSecond:0} | {each.Median.P99:0.0} | {each.Median.Faults} |"));
            output.Write(each.Median.Fault is null ? "" : $"wrong: {each.Median.Fault}\n");
        }

        return taken.Sum(each => each.Median.Faults);
    }

    /// <summary>From the start of the process to ready, and what it holds then.</summary>
    private static async Task StartsAsync(string before, string folder, TextWriter output)
    {
        var (old, now) = (new List<(double Seconds, double Megabytes)>(), new List<(double Seconds, double Megabytes)>());
        using var http = new HttpClient();
        for (var round = 0; round < Rounds; round++)
        {
            old.Add(await StartAsync(http, Path.GetFullPath(before), Database(folder, $"before-{round}")));
            now.Add(await StartAsync(http, Places.Bot, Database(folder, $"now-{round}")));
        }

        output.WriteLine("\n| to ready | before | now | ratio |");
        output.WriteLine("|---|---|---|---|");
        Print("seconds", start => start.Seconds);
        Print("MB", start => start.Megabytes);

        void Print(string what, Func<(double Seconds, double Megabytes), double> figure)
        {
            var (one, other) = (old.Select(figure).Order().ElementAt(Rounds / 2), now.Select(figure).Order().ElementAt(Rounds / 2));
            output.WriteLine(FormattableString.Invariant($"| {what} | {one:0.00} | {other:0.00} | {other / one:0.00} |"));
        }
    }

    private static async Task<(double Seconds, double Megabytes)> StartAsync(HttpClient http, string program, string database)
    {
        var begun = Stopwatch.GetTimestamp();
        await using var server = await ServerProcess.StartBotAsync(program, database, new Dictionary<string, string>());
        (await http.GetAsync(new Uri(server.Address, "healthz/ready"))).EnsureSuccessStatusCode();
        return (Stopwatch.GetElapsedTime(begun).TotalSeconds, server.ResidentMegabytes());
    }

    internal static Contender Bot(string name, ServerProcess process) => new(name, process, Script.OfTheBot);

    internal static string Database(string folder, string name) => $"Data Source={Path.Combine(folder, name + ".db")}";
}
