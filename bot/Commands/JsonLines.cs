using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Sevenwolden.Bot.Commands;

/// <summary>Reads and writes one JSON object a line; a faulty line is named and the others go on.</summary>
internal static class JsonLines
{
    public static int Run(TextReader input, TextWriter output, TextWriter error, Func<string, string> answer)
    {
        var code = CommandLine.Ok;
        for (var (line, number) = (input.ReadLine(), 1); line is not null; (line, number) = (input.ReadLine(), number + 1))
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            try
            {
                output.WriteLine(answer(line));
            }
            catch (Exception fault) when (fault is JsonException or FormatException)
            {
                error.WriteLine($"line {number}: {fault.Message}");
                code = CommandLine.FaultyInput;
            }
        }

        return code;
    }

    /// <summary>The line's object; <c>null</c> is JSON too, but no line.</summary>
    public static T Read<T>(string line, JsonTypeInfo<T> type)
        where T : class => JsonSerializer.Deserialize(line, type) ?? throw new FormatException("There is no object on this line.");
}
