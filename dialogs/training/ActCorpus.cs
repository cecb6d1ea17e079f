using Sevenwolden.Dialogs.Understanding;

namespace Sevenwolden.Training;

/// <summary>Labelled acts: a heading <c># setting act [act …]</c> holds for the lines below it.</summary>
internal static class ActCorpus
{
    public static IReadOnlyList<ActExample> Read(IEnumerable<string> files) =>
        [.. files.Order(StringComparer.Ordinal).SelectMany(ReadFile)];

    private static IEnumerable<ActExample> ReadFile(string path)
    {
        (ActSetting Setting, IReadOnlySet<Act> Meant)? heading = null;
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
                heading = Heading(at, line[2..].Split(' ', StringSplitOptions.RemoveEmptyEntries));
                continue;
            }
            yield return heading is var (setting, meant)
                ? new ActExample(at, line.Trim(), setting, meant)
                : throw at.Fault("words before the first heading");
        }
    }

    private static (ActSetting Setting, IReadOnlySet<Act> Meant) Heading(Place at, string[] words) => words is [var setting, _, ..]
        ? (Named<ActSetting>(at, setting), words[1..].Select(word => Named<Act>(at, word)).ToHashSet())
        : throw at.Fault("a heading is a setting and one act or more");

    private static T Named<T>(Place at, string word)
        where T : struct, Enum => Enum.TryParse<T>(word, ignoreCase: true, out var named) ? named : throw at.Fault($"there is no \"{word}\"");
}
