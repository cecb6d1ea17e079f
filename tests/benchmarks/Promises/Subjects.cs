using Sevenwolden.Training;

namespace Sevenwolden.Benchmarks.Promises;

/// <summary>What the text does not name is said to be so, and never judged; of what it names it speaks.</summary>
internal static class Subjects
{
    private sealed record Heard(IReadOnlyList<string> Meant, IReadOnlyList<string>? Said, bool Judged);

    public static async Task MeasureAsync(Callers callers, IReadOnlyList<(string Group, Example Example)> set, Promised table)
    {
        var all = await callers.AllAsync(set, async (each, chat) =>
        {
            await chat.SayAsync(each.Example.Text);
            var said = chat["silence"] is { } silence ? Chat.Names(silence, "subjects") : null;
            return new Heard(each.Example.Silences, said, chat["assessment"] is not null);
        });
        var silent = all.Where(each => each.Meant.Count > 0).ToList();
        var spoken = all.Where(each => each.Meant.Count == 0).ToList();
        table.Title("What the text does not name");
        table.AtLeast("said to be silent, on that subject", 0.95, silent, each => each.Said?.Intersect(each.Meant).Any() == true);
        table.Told("  on another subject", silent, each => each.Said is { } said && !said.Intersect(each.Meant).Any());
        table.Never("a silence with a verdict", [.. all.Where(each => each.Said is not null)], each => each.Judged);
        table.AtMost("a verdict at once where the text is silent", 0, silent, each => each.Judged);
        table.AtMost("said to be silent where the text speaks", 0.03, spoken, each => each.Said is not null);
    }
}
