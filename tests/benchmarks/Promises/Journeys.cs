using System.Text.Json.Nodes;
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

        table.AtLeast("end where they should", 0.85, all, IsRight);
        table.Never("milder than they should", all, each => Severity(each.End) < Severity(each.Journey.Expect));
        foreach (var each in all.Where(each => !IsRight(each)))
        {
            table.Note(
                $"{each.Journey.Id}: {each.Journey.Expect}, but {each.End}{(each.Alarmed ? ", after a false alarm" : "")}; "
                + $"asked {(each.Asked.Count == 0 ? "nothing" : string.Join(' ', each.Asked))}");
        }
    }

    private static bool IsRight(Played each) => each.Journey.Expect.IsMetBy(each.End);

    /// <summary>Where there is no verdict, none is too mild.</summary>
    private static int Severity(Destination end) =>
        end.Verdict is null ? int.MaxValue : Array.IndexOf(["out_of_scope", "allowed", "allowed_if", "consult", "not_allowed"], end.Verdict);

    private static async Task<Played> TalkAsync(Journey journey, Chat chat)
    {
        var asked = new List<string>();
        await chat.SayAsync(journey.First);
        if (chat["topics"] is { } topics && chat.Asked.Count == 0 && chat["assessment"] is null)
        {
            asked.Add("topic");
            await chat.PressAsync(new JsonObject { ["verb"] = "topic", ["topic"] = Topic(journey, Chat.Names(topics, "topics")) });
        }

        var alarmed = chat["safety"] is not null && journey.Expect.Kind != "safety";
        if (alarmed && chat.Buttons.FirstOrDefault(data => (string?)data["verb"] == "somethingElse") is { } other)
        {
            await chat.PressAsync(other);
        }

        await chat.WalkAsync(journey.Answer, journey.Truth.Role, asked.Add);
        return new Played(journey, End(chat), alarmed, asked);
    }

    /// <summary>The topic that fits what is true, or else the first that is offered.</summary>
    private static string Topic(Journey journey, IReadOnlyList<string> offered)
    {
        var fits = journey switch
        {
            _ when journey.Truth.Facts.ContainsKey("befriends_pupil") => "befriend_pupil",
            _ when journey.Truth.Facts.ContainsKey("during_class") => "class_use",
            _ when journey.Truth.Facts.ContainsKey("derailing") => "derailing",
            _ when journey.Truth.Facts.ContainsKey("indecent") => "misconduct",
            _ => "publish",
        };
        return offered.Contains(fits) ? fits : offered[0];
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
