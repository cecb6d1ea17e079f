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
        [.. files.Order(StringComparer.Ordinal)
            .SelectMany(file => LabelledLines.Read(file, (at, words) => Heading(at, words, pack), "an answer"))
            .Select(each => new AnswerExample(each.At, each.Line.Split(" | ")[0].Trim(), each.Heading.Fact, each.Heading.Meant))];

    private static (Fact Fact, Replied Meant) Heading(Place at, string[] words, Pack pack) => words is [var name, var answer]
        ? (pack.Fact(name) ?? throw at.Fault($"there is no fact \"{name}\""),
            Enum.TryParse<Replied>(answer, ignoreCase: true, out var meant) ? meant : throw at.Fault($"there is no answer \"{answer}\""))
        : throw at.Fault("a heading is a fact and an answer");
}
