using Sevenwolden.Benchmarks.Channel;
using Sevenwolden.Tests.Support;

namespace Sevenwolden.Benchmarks.Load;

/// <summary>
/// What it costs that a collector is told of each turn: the bot that tells beside the same bot that does not, turn about.
/// </summary>
internal static class TellingCommand
{
    public static async Task<int> RunAsync(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("sevenwolden-telling-").FullName;
        try
        {
            await using var teams = await Teams.OpenAsync();
            await using var sink = await FakeCollector.StartAsync(keeps: false);
            await using var silent = await ServerProcess.StartBotAsync(
                Places.Bot, EdgeCommand.Database(folder, "silent"), new Dictionary<string, string>());
            await using var telling = await ServerProcess.StartBotAsync(
                Places.Bot, EdgeCommand.Database(folder, "telling"), new Dictionary<string, string> { ["Telemetry:Otlp"] = sink.Url });
            var wrong = 0;
            output.WriteLine("| mode | server | CPU ms/turn | beside silent | beside telling | turns/s | p99 ms | wrong |");
            output.WriteLine("|---|---|---|---|---|---|---|---|");
            foreach (var expectReplies in (bool[])[true, false])
            {
                wrong += await EdgeCommand.MeasureAsync(
                    teams, [EdgeCommand.Bot("silent", silent), EdgeCommand.Bot("telling", telling)], expectReplies, output);
            }

            output.WriteLine($"\nThe collector was told {sink.Bytes / 1_000_000} MB.");
            return wrong == 0 && sink.Bytes > 0 ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
