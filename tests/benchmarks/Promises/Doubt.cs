using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;
using Example = Sevenwolden.Training.Example;

namespace Sevenwolden.Benchmarks.Promises;

/// <summary>What somebody doubts is not taken as said, and is asked.</summary>
internal static class Doubt
{
    private sealed record Held(bool Told, bool Settled, bool Walked, bool Asked, bool Lost);

    public static async Task MeasureAsync(
        Callers callers, IReadOnlyList<(string Group, Example Example)> set, IReadOnlyDictionary<string, Understood> read, Pack pack,
        Promised table)
    {
        var doubts = set.SelectMany(each => each.Example.Doubted.Select(fact => (each.Example, Fact: pack.Fact(fact)!))).ToList();
        var all = await callers.AllAsync(doubts, (each, chat) => TalkAsync(each.Example, each.Fact, read[each.Example.Text], pack, chat));
        table.Title("Doubt is kept");
        table.AtMost("told as yes or no by the reader (understand)", 0.07, all, each => each.Told);
        table.Never("settled by the first reply", all, each => each.Settled);
        table.Told("  a walk began", all, each => each.Walked);
        table.Told("  asked in that walk", [.. all.Where(each => each.Walked)], each => each.Asked);
        table.AtMost("the outcome rests on it, or is mild, and it was never asked", 0.07, all, each => each.Lost);
    }

    private static async Task<Held> TalkAsync(Example example, Fact fact, Understood read, Pack pack, Chat chat)
    {
        await chat.SayAsync(example.Text);
        var settled = Rests(chat, fact);
        var walked = chat.Asked.Count > 0;
        var asked = false;
        await chat.WalkAsync(Answer, asked: one => asked |= one == fact.Name);
        return new Held(read.Facts.ContainsKey(fact.Name), settled, walked, asked, !asked && Rests(chat, fact));

        string Answer(string one) =>
            example.Doubted.Contains(one) ? "unknown"
            : one == "school_related" || example.Facts.GetValueOrDefault(one) || IsImplied(one) ? "yes"
            : "no";

        bool IsImplied(string one) => pack.Topic(example.Topic)?.Implies.Has(pack.Fact(one)!) == true;
    }

    /// <summary>A verdict of which the doubted fact may be the ground; what is no until it is given may forbid by itself.</summary>
    private static bool Rests(Chat chat, Fact fact) => chat["assessment"] is { } found && (string)found["verdict"]! switch
    {
        "consult" => false,
        "out_of_scope" => fact.AskedFirst,
        "not_allowed" => fact.DontKnow == DontKnow.FindOut && Chat.Names(found, "citations").Intersect(fact.Articles).Any(),
        _ => true,
    };
}
