using Sevenwolden.Tests.Support;

namespace Sevenwolden.Benchmarks.Promises;

/// <summary>Whole conversations end where they should.</summary>
internal static class Journeys
{
    private sealed record Played(Journey Journey, Destination End, bool Alarmed, IReadOnlyList<string> Asked);

    public static async Task MeasureAsync(Callers callers, IReadOnlyList<Journey> set, Promised table)
    {
        var all = await callers.AllAsync(set, TalkAsync);
        table.Title("Whole conversations");
        foreach (var kind in all.GroupBy(each => each.Journey.Expect.Kind))
        {
            table.Told("  " + kind.Key, [.. kind], IsRight);
        }

        table.AtLeast("end where they should", 0.90, all, IsRight);
        table.Never(
            "with a milder verdict than they should", all,
            each => each is { End.Verdict: { } end, Journey.Expect.Verdict: { } meant } && Severity(end) < Severity(meant));
        foreach (var each in all.Where(each => !IsRight(each)))
        {
            table.Note(
                $"{each.Journey.Id}: {each.Journey.Expect}, but {each.End}{(each.Alarmed ? ", after a false alarm" : "")}; "
                + $"asked {(each.Asked.Count == 0 ? "nothing" : string.Join(' ', each.Asked))}");
        }
    }

    private static bool IsRight(Played each) => each.Journey.Expect.IsMetBy(each.End);

    private static int Severity(string verdict) =>
        Array.IndexOf(["out_of_scope", "allowed", "allowed_if", "consult", "not_allowed"], verdict);

    private static async Task<Played> TalkAsync(Journey journey, Chat chat)
    {
        var asked = new List<string>();
        await chat.SayAsync(journey.First);
        if (chat["topics"] is { } topics && chat.Asked.Count == 0 && chat["assessment"] is null)
        {
            asked.Add("topic");
            var offered = Chat.Names(topics, "topics");
            await chat.PressAsync(new() { ["verb"] = "topic", ["topic"] = offered.Contains(journey.Topic) ? journey.Topic : offered[0] });
        }

        var alarmed = chat["safety"] is not null && journey.Expect.Kind != "safety";
        if (alarmed && chat.Buttons.FirstOrDefault(data => (string?)data["verb"] == "somethingElse") is { } other)
        {
            await chat.PressAsync(other);
        }

        await chat.WalkAsync(journey.Answer, journey.Truth.Role, asked.Add);
        return new Played(journey, End(chat), alarmed, asked);
    }

    private static Destination End(Chat chat) =>
        chat["safety"] is { } safety ? new Destination("safety") { Safety = (string?)safety["kind"] }
        : chat["assessment"] is { } found
            ? new Destination("assessment") { Verdict = (string?)found["verdict"], Cites = Chat.Names(found, "citations") }
        : chat["silence"] is { } silence ? new Destination("silence") { Silence = string.Join(' ', Chat.Names(silence, "subjects")) }
        : chat["article"] is { } article ? new Destination("lookup") { Cites = Chat.Names(article, "articles") }
        : chat.Asked.Count > 0 ? new Destination("a loop")
        : chat["topics"] is not null ? new Destination("topics")
        : new Destination("text");
}
