using System.Diagnostics;
using Sevenwolden.Benchmarks.Channel;
using Sevenwolden.Benchmarks.Load;

namespace Sevenwolden.Benchmarks.Start;

/// <summary>From the command to the first answered message, and the memory behind a thousand conversations.</summary>
internal static class StartCommand
{
    private const int Rounds = 5;
    private const int Conversations = 1000;

    public static async Task<int> RunAsync(TextWriter output)
    {
        Dotnet("build", "bot", "--nologo", "-v", "quiet");
        await using var teams = await Teams.OpenAsync();
        (string What, string[] Arguments)[] ways =
        [
            ("dotnet run --project bot", ["run", "--project", "bot"]),
            ("dotnet run --no-build --project bot", ["run", "--no-build", "--project", "bot"]),
            ("the bot alone", [Path.Combine(Places.Repository, "artifacts", "bin", "Sevenwolden.Bot", "debug", "Sevenwolden.Bot.dll")]),
        ];
        var taken = ways.Select(_ => new List<double>()).ToList();
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (place, way) in ways.Index())
            {
                taken[place].Add(await ToFirstAnswerAsync(teams, way.Arguments));
            }
        }

        output.WriteLine("| start | median s | fastest s |");
        output.WriteLine("|---|---|---|");
        foreach (var (place, way) in ways.Index())
        {
            output.WriteLine(FormattableString.Invariant($"| {way.What} | {taken[place].Order().ElementAt(Rounds / 2):0.00} | {taken[place].Min():0.00} |"));
        }

        await PrintMemoryAsync(teams, output);
        return 0;
    }

    private static async Task<double> ToFirstAnswerAsync(Teams teams, string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("sevenwolden-start-").FullName;
        try
        {
            var begun = Stopwatch.GetTimestamp();
            await using var bot = await ServerProcess.StartAsync(Command(arguments), Database(folder), ServerProcess.FreePort());
            var step = Talks.All[0][1];
            var (_, body) = await teams.PostAsync(bot.Address, step, step.Activity("a:start", "1", teams.ServiceUrl, expectReplies: true));
            var seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
            return Heard.InResponse(body).SequenceEqual(step.Expected) ? seconds : throw new InvalidOperationException("The first answer is wrong.");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task PrintMemoryAsync(Teams teams, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("sevenwolden-start-").FullName;
        try
        {
            await using var bot = await ServerProcess.StartAsync(Command(["run", "--no-build", "--project", "bot"]), Database(folder), ServerProcess.FreePort());
            var before = bot.ResidentMegabytes();
            var faults = await Task.WhenAll(Enumerable.Range(0, 8).Select(person => new Crowd(teams, bot.Address, person % 2 == 0).TalkAsync(Conversations / 8)));
            output.WriteLine(FormattableString.Invariant($"\nMemory: {before:0} MB at the start, {bot.ResidentMegabytes():0} MB after {Conversations} conversations ({faults.Sum(list => list.Count)} wrong replies)"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Database(string folder) => $"Data Source={Path.Combine(folder, "bot.db")}";

    private static ProcessStartInfo Command(string[] arguments) => new("dotnet", arguments) { WorkingDirectory = Places.Repository };

    private static void Dotnet(params string[] arguments)
    {
        using var process = Process.Start(Command(arguments))!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException("The bot does not build.");
        }
    }
}
