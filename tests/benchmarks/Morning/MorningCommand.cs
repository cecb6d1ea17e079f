using System.Diagnostics;
using System.Globalization;
using Sevenwolden.Benchmarks.Channel;
using Sevenwolden.Bot.Security;

namespace Sevenwolden.Benchmarks.Morning;

/// <summary>Half past eight: two thousand teachers begin in the same instant, while somebody works on the directory.</summary>
internal static class MorningCommand
{
    private const int Teachers = 2000;
    private const int AtOnce = 64;
    private const int WarmUp = 2000;

    /// <param name="bot">The bot's <c>Sevenwolden.Bot.dll</c>.</param>
    /// <param name="count">How many turns.</param>
    /// <param name="output">Where the report goes.</param>
    public static async Task<int> RunAsync(string bot, int count, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("sevenwolden-morning-").FullName;
        try
        {
            var school = new School(folder);
            await using var connector = await Connector.OpenAsync();
            await using var server = await ServerProcess.StartBotAsync(
                Path.GetFullPath(bot), $"Data Source={Path.Combine(folder, "bot.db")}", Settings(school));
            // What is compiled at its first use is compiled: that is measured elsewhere.
            using var before = new Turns(server, WarmUp, AtOnce);
            var early = await WorkAsync(before, connector, Teachers, AtOnce);
            using var turns = new Turns(server, count, AtOnce);
            using var enough = new CancellationTokenSource();
            var changing = Task.Run(() => school.ChangeAsync(enough.Token));
            var (cpu, begun) = (server.CpuTime, Stopwatch.GetTimestamp());
            var teachers = await WorkAsync(turns, connector, 0, Teachers);
            var (used, took) = (server.CpuTime - cpu, Stopwatch.GetElapsedTime(begun));
            IReadOnlyList<Teacher> all = [.. early, .. teachers];
            await SettleAsync(all, connector);
            await enough.CancelAsync();
            await changing;
            var report = new MorningReport(turns, new Reckoning(all, connector), server, school);
            return report.Print(output, count, used, took, await IsNewestKnownAsync(school, server, connector));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>All begin when the bell rings.</summary>
    private static async Task<IReadOnlyList<Teacher>> WorkAsync(Turns turns, Connector connector, int from, int people)
    {
        var bell = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var teachers = Enumerable.Range(from, people).Select(number => new Teacher(number, turns, connector)).ToList();
        var working = teachers.Select(async teacher =>
        {
            await bell.Task;
            await teacher.WorkAsync();
        }).ToList();
        bell.SetResult();
        await Task.WhenAll(working);
        return teachers;
    }

    /// <summary>Until every leader knows, and whatever could still come twice has come.</summary>
    private static async Task SettleAsync(IReadOnlyList<Teacher> teachers, Connector connector)
    {
        for (var second = 0; second < 60 && new Reckoning(teachers, connector).Untold.Any(); second++)
        {
            await Task.Delay(TimeSpan.FromSeconds(1));
        }

        await Task.Delay(TimeSpan.FromSeconds(3));
    }

    /// <summary>Whom a report of the directory's newest row would go to stands on the form.</summary>
    private static async Task<bool> IsNewestKnownAsync(School school, ServerProcess server, Connector connector)
    {
        // The bot looks each second.
        await Task.Delay(TimeSpan.FromSeconds(3));
        using var turns = new Turns(server, 1, 1);
        var (newest, step) = (school.Newest, Step.Types("newest", "leidinggevende", "case"));
        var answer = await turns.BringAsync(
            step.Activity(
                Connector.Chat(newest.Id), "newest", connector.ServiceUrl, expectReplies: true, Sender.Named(newest.Id, newest.Name)),
            isFirst: true);
        return answer?.Contains(school.NameOf(newest.Leader), StringComparison.Ordinal) == true;
    }

    // The limits as they are when nothing is configured.
    private static Dictionary<string, string> Settings(School school)
    {
        var limits = new LimitOptions();
        return new()
        {
            ["Directory:File"] = school.File,
            ["Escalation:FallbackLeader"] = School.Fallback,
            ["Security:Limits:PersonBurst"] = limits.PersonBurst.ToString(CultureInfo.InvariantCulture),
            ["Security:Limits:PersonPerSecond"] = limits.PersonPerSecond.ToString(CultureInfo.InvariantCulture),
            ["Security:Limits:ConversationBurst"] = limits.ConversationBurst.ToString(CultureInfo.InvariantCulture),
            ["Security:Limits:ConversationPerSecond"] = limits.ConversationPerSecond.ToString(CultureInfo.InvariantCulture),
        };
    }
}
