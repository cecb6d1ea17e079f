using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Training;

namespace Sevenwolden.Benchmarks.Promises;

/// <summary>Typed answers are read as they were meant, or stricter.</summary>
internal static class Answers
{
    private const string NotTaken = "not taken";
    private const string Danger = "danger";
    private const string OutOfReach = "out of reach";

    public static async Task MeasureAsync(Callers callers, IReadOnlyList<AnswerExample> set, Promised table)
    {
        var all = (await callers.AllAsync(set, async (each, chat) => (Example: each, Taken: await TalkAsync(each, chat))))
            .Where(each => each.Taken != OutOfReach).ToList();
        table.Title("Typed answers");
        table.Told("the walk came to the question", set, _ => true);
        table.AtLeast("taken as they were meant", 0.92, all, each => each.Taken == Meant(each.Example));
        table.Never("taken as milder than they were meant", all, each => IsMilder(each.Example, each.Taken));
        table.AtMost("taken as stricter, or as another answer", 0.05, all, each =>
            each.Taken is not (NotTaken or Danger) && each.Taken != Meant(each.Example) && !IsMilder(each.Example, each.Taken));
        table.AtMost("taken for danger", 0.02, all, each => each.Taken == Danger);
        table.Told("asked again, though they were an answer", all, each => each.Taken == NotTaken && Meant(each.Example) != NotTaken);
        var read = set.Select(each => (Example: each, Read: AnswerReader.Read(each.Text, each.Fact))).ToList();
        table.Told("the reader alone: to the letter (again and none apart)", read, each => each.Read == each.Example.Meant);
        table.Never("the reader alone: milder", read, each => each.Read == each.Example.Milder && each.Example.Meant != each.Read);
        foreach (var (example, taken) in all.Where(each => IsMilder(each.Example, each.Taken)))
        {
            table.Note($"milder: {example.Fact.Name} in line {example.At.Line}, {Meant(example)} taken as {taken}");
        }

        foreach (var (example, taken) in read.Where(each => each.Read == each.Example.Milder && each.Example.Meant != each.Read))
        {
            table.Note($"milder by the reader alone: {example.Fact.Name} in line {example.At.Line}, {example.Meant} read as {taken}");
        }
    }

    private static bool IsMilder(AnswerExample example, string taken) => taken == Code(example.Milder) && taken != Meant(example);

    private static string Meant(AnswerExample example) => Code(example.Meant);

    private static string Code(Replied replied) =>
        replied is Replied.Again or Replied.None ? NotTaken : replied.ToString().ToLowerInvariant();

    /// <summary>Walks to the question, types the answer, walks on, and reads from the outcome what was answered.</summary>
    private static async Task<string> TalkAsync(AnswerExample each, Chat chat)
    {
        var fact = each.Fact;
        await chat.SayAsync("alles langslopen");
        await chat.SayAsync("stap voor stap");
        for (var questions = 0; chat.Asked is not [var asked] || asked != fact.Name; questions++)
        {
            if (chat.Asked.Count == 0 || questions > Walker.Longest)
            {
                return OutOfReach;
            }

            await chat.AnswerAsync(OnTheWay);
        }

        await chat.SayAsync(each.Text);
        if (chat["safety"] is not null)
        {
            return Danger;
        }

        // A command, or something else that the walk comes back from: then it is asked once more.
        var again = false;
        await chat.WalkAsync(OnTheWay, asked: asked => again |= asked == fact.Name);
        var answered = again || chat["assessment"] is null ? default : chat.Rows.FirstOrDefault(row => fact.Label.Is(row.Title));
        return answered.Value?.ToUpperInvariant() switch
        {
            null => NotTaken,
            "JA" or "YES" => "yes",
            "NEE" or "NO" => "no",
            _ => "unknown",
        };

        string OnTheWay(string asked) => asked == fact.AskedWhen ? "yes" : Walker.Harmless(asked);
    }
}
