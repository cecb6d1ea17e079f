using Sevenwolden.Benchmarks.Channel;
using Sevenwolden.Bot;
using Sevenwolden.Tests.Support;
using Sevenwolden.Training;

namespace Sevenwolden.Benchmarks.Promises;

/// <summary>
/// What the readers and the dialogs promise, measured over the wire on messages of hands that saw neither: one conversation a message.
/// </summary>
internal static class PromisesCommand
{
    /// <param name="bot">The bot's <c>Sevenwolden.Bot.dll</c>.</param>
    /// <param name="output">Where the tables go.</param>
    public static async Task<int> RunAsync(string bot, TextWriter output)
    {
        var program = Path.GetFullPath(bot);
        var sets = Path.Combine(Places.Repository, "tests/Understanding/unseen");
        var pack = PackFolder.Load(PackFolder.Shipped).Pack;
        var (doubt, topics) = (Unseen.Read(sets, "doubt.txt"), Unseen.Read(sets, "topics.txt"));
        var read = await Reading.UnderstandAsync(program, doubt.Concat(topics).Select(each => each.Example.Text));
        var table = new Promised(output);
        var folder = Directory.CreateTempSubdirectory("sevenwolden-promises-").FullName;
        try
        {
            await using var teams = await Teams.OpenAsync();
            await using var server = await ServerProcess.StartBotAsync(
                program, $"Data Source={Path.Combine(folder, "bot.db")}", new Dictionary<string, string>());
            var callers = new Callers(teams, server.Address);
            await Grave.MeasureAsync(callers, Unseen.Read(sets, "grave.txt"), table);
            await Private.MeasureAsync(callers, Unseen.Read(sets, "private.txt"), table);
            await Doubt.MeasureAsync(callers, doubt, read, pack, table);
            await Subjects.MeasureAsync(callers, Unseen.Read(sets, "subjects.txt"), table);
            Messages.Measure(new Measure(pack, topics.Select(each => each.Example), text => read[text]), table);
            await Answers.MeasureAsync(callers, AnswerCorpus.Read([Path.Combine(sets, "answers.txt")], pack), table);
            await Journeys.MeasureAsync(callers, Unseen.Journeys(sets), table);
            return table.AllKept ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
