using System.Text.Json;
using Sevenwolden.Benchmarks.Channel;

namespace Sevenwolden.Benchmarks.Peers;

/// <summary>
/// What is said to a peer: a welcome, a message, five answers, which are others in each conversation, so that the card shows whose it
/// is.
/// </summary>
internal static class Interviews
{
    private static readonly string[][] Answers =
    [
        ["ja", "nee", "ja", "weet ik niet", "nee"],
        ["nee", "nee", "weet ik niet", "ja", "ja"],
        ["weet ik niet", "ja", "nee", "nee", "ja"],
        ["ja", "ja", "nee", "ja", "weet ik niet"],
        ["nee", "weet ik niet", "ja", "ja", "nee"],
    ];

    public static Script Script { get; } = Read(File.ReadAllBytes(Path.Combine(Workshop.Folder, "questions.json")));

    private static Script Read(byte[] texts)
    {
        using var json = JsonDocument.Parse(texts);
        var (said, questions) = (json.RootElement, json.RootElement.GetProperty("questions").EnumerateArray().Select(Text).ToList());
        return new Script([.. Answers.Select((answers, number) => Talk($"interview-{number}", answers, said, questions))], Tell);
    }

    private static IReadOnlyList<Step> Talk(string name, string[] answers, JsonElement said, List<string> questions) =>
    [
        Step.Arrives(name + "/0", Text(said.GetProperty("welcome"))),
        Step.Types(name + "/1", "Mag ik een foto van het schoolfeest op mijn Instagram zetten?", questions[0]),
        .. answers.Select((answer, place) => Step.Types(
            $"{name}/{place + 2}", answer,
            place + 1 < questions.Count ? questions[place + 1] : $"{Text(said.GetProperty("verdict"))}: {string.Join(", ", answers)}")),
    ];

    private static string Tell(JsonElement activity)
    {
        if (!activity.TryGetProperty("attachments", out var attachments) || attachments.GetArrayLength() == 0)
        {
            return Text(activity.GetProperty("text"));
        }

        var card = attachments[0].GetProperty("content");
        return $"{Text(card.GetProperty("title"))}: {Text(card.GetProperty("text"))}";
    }

    private static string Text(JsonElement value) => value.GetString()!;
}
