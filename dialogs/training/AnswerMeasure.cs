using Sevenwolden.Dialogs.Understanding;

namespace Sevenwolden.Training;

/// <summary>How well answers are read of which is known what they are.</summary>
internal sealed class AnswerMeasure(IReadOnlyList<(AnswerExample Example, Replied Read)> answers)
{
    /// <summary>Read as the milder answer and not meant so: the worst error.</summary>
    public IEnumerable<string> Milder => answers.Where(IsMilder).Select(Told);

    public IEnumerable<string> Wrong => answers.Where(each => each.Read != each.Example.Meant && !IsMilder(each)).Select(Told);

    public IEnumerable<string> Table() => answers.GroupBy(each => each.Example.Fact.Name)
        .OrderBy(each => each.Key, StringComparer.Ordinal)
        .Select(each => Line(each.Key, [.. each]))
        .Prepend(Line("all", answers));

    private static string Line(string name, IReadOnlyList<(AnswerExample Example, Replied Read)> some) => FormattableString.Invariant(
        $"{name}: {some.Count} answers, right {some.Count(each => each.Read == each.Example.Meant) / (double)some.Count:P1}, ")
        + $"milder than meant {some.Count(IsMilder)}";

    private static bool IsMilder((AnswerExample Example, Replied Read) each) =>
        each.Read == each.Example.Milder && each.Example.Meant != each.Read;

    private static string Told((AnswerExample Example, Replied Read) each) =>
        $"{each.Example.Fact.Name}: {each.Example.Meant} read as {each.Read}: {each.Example.Text}";
}
