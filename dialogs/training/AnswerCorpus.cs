using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;

namespace Sevenwolden.Training;

/// <summary>
/// Labelled answers: a heading <c># fact answer</c> holds for the lines below it; what stands behind <c> | </c> is told beside the answer,
/// and not learned from.
/// </summary>
internal static class AnswerCorpus
{
    public static IReadOnlyList<AnswerExample> Read(IEnumerable<string> files, Pack pack) =>
        [.. files.Order(StringComparer.Ordinal).SelectMany(file => ReadFile(file, pack))];

    private static IEnumerable<AnswerExample> ReadFile(string path, Pack pack)
    {
        (Fact Fact, Replied Meant)? heading = null;
        var at = new Place(path, 0);
        foreach (var line in File.ReadLines(path))
        {
            at = at with { Line = at.Line + 1 };
            if (line.StartsWith("##", StringComparison.Ordinal) || string.IsNullOrWhiteSpace(line))
            {
                continue;
            }
            if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                heading = Heading(at, line[2..].Split(' ', StringSplitOptions.RemoveEmptyEntries), pack);
                continue;
            }
            yield return heading is var (fact, meant)
                ? new AnswerExample(at, line.Split(" | ")[0].Trim(), fact, meant)
                : throw at.Fault("an answer before the first heading");
        }
    }

    private static (Fact Fact, Replied Meant) Heading(Place at, string[] words, Pack pack) => words is [var name, var answer]
        ? (pack.Fact(name) ?? throw at.Fault($"there is no fact \"{name}\""),
            Enum.TryParse<Replied>(answer, ignoreCase: true, out var meant) ? meant : throw at.Fault($"there is no answer \"{answer}\""))
        : throw at.Fault("a heading is a fact and an answer");
}
