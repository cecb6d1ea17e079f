using System.Diagnostics.Tracing;
using System.Globalization;
using Microsoft.Diagnostics.NETCore.Client;
using Microsoft.Diagnostics.Tracing.Etlx;
using Microsoft.Diagnostics.Tracing.Parsers;
using Microsoft.Diagnostics.Tracing.Parsers.Clr;
using Sevenwolden.Benchmarks.Channel;
using Sevenwolden.Benchmarks.Load;

namespace Sevenwolden.Benchmarks.Where;

/// <summary>
/// Where the time and the memory of a turn go: the bot under load, its threads looked at each millisecond, and what it allocates counted.
/// </summary>
internal static class WhereCommand
{
    private const int People = 16;
    private const int Listed = 40;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Stretch = TimeSpan.FromSeconds(12);

    private static readonly EventPipeProvider[] Providers =
    [
        new("Microsoft-DotNETCore-SampleProfiler", EventLevel.Informational),
        new(
            "Microsoft-Windows-DotNETRuntime", EventLevel.Verbose,
            (long)(ClrTraceEventParser.Keywords.GC | ClrTraceEventParser.Keywords.Loader | ClrTraceEventParser.Keywords.Jit)),
    ];

    /// <param name="bot">The bot's <c>Sevenwolden.Bot.dll</c>.</param>
    /// <param name="output">Where the tables go.</param>
    public static async Task<int> RunAsync(string bot, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("sevenwolden-where-").FullName;
        try
        {
            await using var teams = await Teams.OpenAsync();
            await using var server = await ServerProcess.StartBotAsync(
                Path.GetFullPath(bot), $"Data Source={Path.Combine(folder, "bot.db")}", new Dictionary<string, string>());
            foreach (var expectReplies in (bool[])[true, false])
            {
                await Segment.MeasureAsync(teams, server, expectReplies, People, WarmUp);
                var trace = Path.Combine(folder, $"{expectReplies}.nettrace");
                var (turns, milliseconds) = await TraceAsync(teams, server, expectReplies, trace);
                Print(output, expectReplies ? "expectReplies" : "connector", Read(trace), turns, milliseconds);
            }

            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<(double Turns, double CpuMilliseconds)> TraceAsync(
        Teams teams, ServerProcess server, bool expectReplies, string file)
    {
        var session = await new DiagnosticsClient(server.Id).StartEventPipeSessionAsync(Providers, requestRundown: true, 256, default);
        var written = CopyAsync(session, file);
        var segment = await Segment.MeasureAsync(teams, server, expectReplies, People, Stretch);
        await session.StopAsync(default);
        await written;
        session.Dispose();
        return (segment.TurnsPerSecond * Stretch.TotalSeconds, segment.CpuMilliseconds);
    }

    private static async Task CopyAsync(EventPipeSession session, string file)
    {
        await using var stream = File.Create(file);
        await session.EventStream.CopyToAsync(stream);
    }

    private static Taken Read(string trace)
    {
        var taken = new Taken();
        using var log = new TraceLog(TraceLog.CreateFromEventPipeDataFile(trace));
        foreach (var each in log.Events)
        {
            switch (each)
            {
                case GCAllocationTickTraceData allocated:
                    Add(taken.Bytes, Stages.Of(allocated.CallStack()), allocated.AllocationAmount64);
                    Add(taken.ByMethod, $"{Stages.Own(allocated.CallStack())} | {allocated.TypeName}", allocated.AllocationAmount64);
                    break;
                case GCStartTraceData:
                    taken.Collections++;
                    break;
                case { ProviderName: "Microsoft-DotNETCore-SampleProfiler" } sample:
                    Add(taken.Samples, Stages.Of(sample.CallStack()), 1);
                    break;
            }
        }

        return taken;
    }

    private static void Add(Dictionary<string, double> to, string stage, double amount) =>
        to[stage] = to.GetValueOrDefault(stage) + amount;

    private static void Print(TextWriter output, string mode, Taken taken, double turns, double milliseconds)
    {
        var busy = taken.Samples.Where(each => each.Key != Stages.Waiting).Sum(each => each.Value);
        output.WriteLine($"| {mode} | share of what runs | KB a turn |");
        output.WriteLine("|---|---|---|");
        foreach (var stage in Stages.Names)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {stage} | {100 * taken.Samples.GetValueOrDefault(stage) / busy:0}% "
                + $"| {taken.Bytes.GetValueOrDefault(stage) / turns / 1024:0.0} |"));
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| together | {milliseconds:0.00} ms of CPU a turn while it is looked at | {taken.Bytes.Values.Sum() / turns / 1024:0} "
            + $"({1000 * taken.Collections / turns:0.0} collections a thousand turns) |\n"));
        output.WriteLine("| our innermost method | what it makes | KB a turn |");
        output.WriteLine("|---|---|---|");
        foreach (var (name, bytes) in taken.ByMethod.OrderByDescending(each => each.Value).Take(Listed))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {bytes / turns / 1024:0.0} |"));
        }

        output.WriteLine();
    }

    private sealed class Taken
    {
        public Dictionary<string, double> Samples { get; } = [];

        public Dictionary<string, double> Bytes { get; } = [];

        public Dictionary<string, double> ByMethod { get; } = [];

        public int Collections { get; set; }
    }
}
