using System.Diagnostics;
using System.Globalization;
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
        var empty = EmptyApplication();
        Build(Path.Combine(Places.Repository, "bot"));
        Build(empty);
        await using var teams = await Teams.OpenAsync();
        var bot = Path.Combine(Places.Repository, "bot");
        (string What, string[] Arguments)[] ways =
        [
            ("dotnet run --project bot", ["run", "--project", bot]),
            ("dotnet run, an empty web application", ["run", "--project", empty]),
            ("dotnet run --no-build --project bot", ["run", "--no-build", "--project", bot]),
            ("dotnet run --no-build, an empty web application", ["run", "--no-build", "--project", empty]),
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
            output.WriteLine(
                FormattableString.Invariant(
                    $"| {way.What} | {taken[place].Order().ElementAt(Rounds / 2):0.00} | {taken[place].Min():0.00} |"));
        }

        await PrintMemoryAsync(teams, output);
        Directory.Delete(empty, recursive: true);
        return 0;
    }

    /// <summary>What <c>dotnet run</c> takes by itself.</summary>
    private static string EmptyApplication()
    {
        var folder = Directory.CreateTempSubdirectory("sevenwolden-empty-").FullName;
        File.WriteAllText(Path.Combine(folder, "Empty.csproj"), """
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(folder, "Program.cs"), """
            var app = WebApplication.Create(args);
            app.MapPost("/api/messages", () => "{}");
            app.Run();
            """);
        return folder;
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
            return body.Length == "{}".Length || Heard.InResponse(body).SequenceEqual(step.Expected)
                ? seconds
                : throw new InvalidOperationException("The first answer is wrong.");
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
            await using var bot = await ServerProcess.StartAsync(
                Command(["run", "--no-build", "--project", Path.Combine(Places.Repository, "bot")]), Database(folder),
                ServerProcess.FreePort());
            var before = bot.ResidentMegabytes();
            var faults = await Task.WhenAll(
                Enumerable.Range(0, 8).Select(person => new Crowd(teams, bot.Address, person % 2 == 0).TalkAsync(Conversations / 8)));
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"\nMemory: {before:0} MB at the start, {bot.ResidentMegabytes():0} MB after {Conversations} conversations "
                    + $"({faults.Sum(list => list.Count)} wrong replies)"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Database(string folder) => $"Data Source={Path.Combine(folder, "bot.db")}";

    private static ProcessStartInfo Command(string[] arguments) => new("dotnet", arguments) { WorkingDirectory = Places.Repository };

    private static void Build(string project)
    {
        using var process = Process.Start(Command(["build", project, "--nologo", "-v", "quiet"]))!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{project} does not build.");
        }
    }
}
