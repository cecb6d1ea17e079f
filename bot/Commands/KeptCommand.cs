using System.Data.Common;
using Sevenwolden.Bot.Storage;

namespace Sevenwolden.Bot.Commands;

/// <summary><c>understand kept</c>: the messages that people sent because they were misread, as lines for the corpus.</summary>
internal static class KeptCommand
{
    public static int Run(TextWriter output, TextWriter error)
    {
        var builder = Startup.CreateBuilder([]);
        var storage = builder.Configuration.GetSection("Storage").Get<StorageOptions>() ?? new StorageOptions();
        try
        {
            foreach (var topic in KeptMessages.Read(storage.ConnectionString).GroupBy(kept => kept.Topic))
            {
                output.WriteLine($"# {topic.Key}");
                foreach (var kept in topic)
                {
                    output.WriteLine(kept.Text);
                }
            }

            return CommandLine.Ok;
        }
        catch (DbException fault)
        {
            error.WriteLine($"The database of Storage:ConnectionString can't be read; start the bot with it once. {fault.Message}");
            return CommandLine.FaultyInput;
        }
    }
}
