using System.Text.Json;
using Sevenwolden.Training;

namespace Sevenwolden.Tests.Support;

/// <summary>
/// The sets in <c>tests/Understanding/unseen</c>: of hands that saw neither corpus nor code. Nothing is ever chosen by them.
/// </summary>
internal static class Unseen
{
    private static readonly JsonSerializerOptions Snake = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>Labelled messages, and the word that stands above them as a remark (<c>## veiled</c>); empty where there is none.</summary>
    public static IReadOnlyList<(string Group, Example Example)> Read(string folder, string file)
    {
        var path = Path.Combine(folder, file);
        var groups = new List<string> { "" };
        foreach (var line in File.ReadLines(path))
        {
            groups.Add(line.Split(' ') is ["##", { Length: > 0 } group] && group != "whole" ? group : groups[^1]);
        }

        return [.. Corpus.Read([path]).Examples.Select(example => (groups[example.At.Line], example))];
    }

    public static IReadOnlyList<Journey> Journeys(string folder) =>
        [.. File.ReadLines(Path.Combine(folder, "journeys.jsonl")).Select(line => JsonSerializer.Deserialize<Journey>(line, Snake)!)];
}
