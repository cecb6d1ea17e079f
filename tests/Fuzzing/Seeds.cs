using System.Text.Json.Nodes;

namespace Sevenwolden.Tests.Fuzzing;

/// <summary>Activities as Teams, the Playground, Slack and Web Chat send them: a file a client, a line an activity.</summary>
internal static class Seeds
{
    private const string Service = "SERVICE";

    /// <param name="folder">Where the files are.</param>
    /// <param name="serviceUrl">Where the replies go.</param>
    public static IReadOnlyList<JsonObject> Read(string folder, string serviceUrl) =>
    [
        .. Directory.EnumerateFiles(folder, "*.jsonl").Order(StringComparer.Ordinal).SelectMany(File.ReadLines)
            .Select(line => JsonNode.Parse(line.Replace(Service, serviceUrl, StringComparison.Ordinal))!.AsObject()),
    ];
}
