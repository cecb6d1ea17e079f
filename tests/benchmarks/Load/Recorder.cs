using Microsoft.Data.Sqlite;
using Sevenwolden.Benchmarks.Channel;

namespace Sevenwolden.Benchmarks.Load;

/// <summary>Goes through every conversation once with the bot and writes down what came of it.</summary>
internal static class Recorder
{
    public static async Task<Dictionary<string, Recording>> RecordAsync(Teams teams, string folder)
    {
        var database = Path.Combine(folder, "recording.db");
        await using var bot = await ServerProcess.StartBotAsync($"Data Source={database}");
        using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        var recordings = new Dictionary<string, Recording>();
        foreach (var talk in Talks.All)
        {
            foreach (var step in talk)
            {
                var conversation = "a:" + step.Name[..step.Name.IndexOf('/')];
                var (_, expected) = await teams.PostAsync(
                    bot.Address, step, step.Activity(conversation + "-expect", step.Name, teams.ServiceUrl, expectReplies: true));
                var inbox = teams.Expect(Id(step), step.Expected.Count);
                var (_, response) = await teams.PostAsync(
                    bot.Address, step, step.Activity(conversation, Id(step), teams.ServiceUrl, expectReplies: false));
                await inbox.Complete.WaitAsync(TimeSpan.FromSeconds(10));
                recordings.Add(step.Name, new Recording(State(connection, conversation), expected, response, inbox.Bodies));
            }
        }

        return recordings;
    }

    private static string Id(Step step) => step.Name.Replace('/', '-');

    private static byte[] State(SqliteConnection connection, string conversation)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT state FROM conversation WHERE id LIKE $id";
        command.Parameters.AddWithValue("$id", "load/" + conversation + "/%");
        return (byte[])command.ExecuteScalar()!;
    }
}
