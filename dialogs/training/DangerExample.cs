namespace Sevenwolden.Training;

/// <summary>What somebody typed, and whether a life may be at stake in it.</summary>
/// <param name="At">Where it stands.</param>
internal sealed record DangerExample(Place At, string Text, bool IsDanger)
{
    /// <summary>Near twins: a heading <c># danger</c> or <c># calm</c> holds for the lines below it.</summary>
    public static IReadOnlyList<DangerExample> Read(IEnumerable<string> files) =>
        [.. files.Order(StringComparer.Ordinal).SelectMany(file => LabelledLines.Read(file, Heading, "words")
            .Select(each => new DangerExample(each.At, each.Line.Trim(), each.Heading)))];

    private static bool Heading(Place at, string[] words) => words switch
    {
        ["danger"] => true,
        ["calm"] => false,
        _ => throw at.Fault("a heading is danger or calm"),
    };
}
