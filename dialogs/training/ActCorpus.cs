using Sevenwolden.Dialogs.Understanding;

namespace Sevenwolden.Training;

/// <summary>Labelled acts: a heading <c># setting act [act …]</c> holds for the lines below it.</summary>
internal static class ActCorpus
{
    public static IReadOnlyList<ActExample> Read(IEnumerable<string> files) =>
        [.. files.Order(StringComparer.Ordinal).SelectMany(file => LabelledLines.Read(file, Heading, "words")
            .Select(each => new ActExample(each.At, each.Line.Trim(), each.Heading.Setting, each.Heading.Meant)))];

    private static (ActSetting Setting, IReadOnlySet<Act> Meant) Heading(Place at, string[] words) => words is [var setting, _, ..]
        ? (Named<ActSetting>(at, setting), words[1..].Select(word => Named<Act>(at, word)).ToHashSet())
        : throw at.Fault("a heading is a setting and one act or more");

    private static T Named<T>(Place at, string word)
        where T : struct, Enum => Enum.TryParse<T>(word, ignoreCase: true, out var named) ? named : throw at.Fault($"there is no \"{word}\"");
}
