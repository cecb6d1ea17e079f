using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sevenwolden.Dialogs.Understanding;

namespace Sevenwolden.Benchmarks.Promises;

/// <summary>The bot's <c>understand</c> command: what a message says, as other programs get it.</summary>
internal static class Reading
{
    /// <summary>By the message itself.</summary>
    public static async Task<IReadOnlyDictionary<string, Understood>> UnderstandAsync(string bot, IEnumerable<string> texts)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [bot, "understand"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var asked = texts.Distinct().ToList();
        var writing = Task.Run(async () =>
        {
            foreach (var (place, text) in asked.Index())
            {
                await process.StandardInput.WriteLineAsync($$"""{"id":"{{place}}","text":"{{JsonEncodedText.Encode(text)}}"}""");
            }

            process.StandardInput.Close();
        });
        var answers = new List<Understood>();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            answers.Add(Of(JsonNode.Parse(line)!.AsObject()));
        }

        await writing;
        await process.WaitForExitAsync();
        return asked.Zip(answers).ToDictionary(each => each.First, each => each.Second);
    }

    private static Understood Of(JsonObject line) => new(
        [new Guess((string)line["topic"]!, (double)line["confidence"]!)],
        (bool)line["sure"]!,
        line["facts"]!.AsObject().ToDictionary(fact => fact.Key, fact => (string?)fact.Value == "yes"),
        null,
        [.. line["articles"]?.AsArray().Select(article => (string)article!) ?? []],
        null);
}
