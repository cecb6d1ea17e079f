using Sevenwolden.Training;

namespace Sevenwolden.Benchmarks.Promises;

/// <summary>A private matter is neither banned nor allowed; what touches school is not taken for private.</summary>
internal static class Private
{
    private const string OtherQuestion = "another question first";
    private const string ToChoose = "topics to choose from";

    private sealed record Heard(string Group, string First, string? End);

    public static async Task MeasureAsync(Callers callers, IReadOnlyList<(string Group, Example Example)> set, Promised table)
    {
        var all = await callers.AllAsync(set, TalkAsync);
        var (ours, overlap) = (Of("private"), Of("overlap"));
        table.Title("School or private");
        table.AtLeast(
            "private: asked first, or outside, or nothing judged", 0.92, ours, each => each.First is not ("judged" or OtherQuestion));
        foreach (var first in ours.GroupBy(each => each.First).OrderByDescending(first => first.Count()))
        {
            table.Told("  " + first.Key, ours, each => each.First == first.Key);
        }

        table.Never("private: banned or allowed unasked", ours, each => each.First == "judged");
        table.AtLeast(
            "private: outside, where that was asked and answered", 0.98, [.. ours.Where(each => each.First is "asked")],
            each => each.End == "out_of_scope");
        table.Never(
            "private: banned or allowed, where a topic had to be chosen", [.. ours.Where(each => each.First is ToChoose)],
            each => each.End is not (null or "consult" or "out_of_scope"));
        table.AtLeast("overlap: taken as school", 0.9, overlap, each => each.First is not ("asked" or "outside" or "said to be no matter"));
        table.Never("overlap: outside unasked", overlap, each => each.First is "outside");
        foreach (var first in overlap.GroupBy(each => each.First).OrderByDescending(first => first.Count()))
        {
            table.Told("  " + first.Key, overlap, each => each.First == first.Key);
        }

        List<Heard> Of(string group) => [.. all.Where(each => each.Group == group)];
    }

    private static async Task<Heard> TalkAsync((string Group, Example Example) each, Chat chat)
    {
        await chat.SayAsync(each.Example.Text);
        var first = First(chat);
        if (first is ToChoose && Chat.Names(chat["topics"]!, "topics") is [var likely, ..] topics)
        {
            var topic = topics.Contains(each.Example.Topic) ? each.Example.Topic : likely;
            await chat.PressAsync(new() { ["verb"] = "topic", ["topic"] = topic });
        }

        await chat.WalkAsync(fact => each.Example.Facts.GetValueOrDefault(fact) ? "yes" : "no", "other");
        return new Heard(each.Group, first, (string?)chat["assessment"]?["verdict"]);
    }

    private static string First(Chat chat) =>
        chat["safety"] is not null ? "danger"
        : chat.Asked.Contains("school_related") ? "asked"
        : chat.Asked.Count > 0 ? OtherQuestion
        : (string?)chat["assessment"]?["verdict"] is { } verdict ? verdict switch
        {
            "out_of_scope" => "outside",
            // What is urgent is so in private as well.
            "consult" => "to talk about first",
            _ => "judged",
        }
        : chat["silence"] is not null ? "silence"
        : chat["article"] is not null ? "article"
        : chat.Replies.Count > 1 || chat["topics"] is null ? "said to be no matter" : ToChoose;
}
