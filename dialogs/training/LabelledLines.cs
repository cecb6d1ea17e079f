namespace Sevenwolden.Training;

/// <summary>
/// A file of lines below headings: a heading <c># …</c> holds for the lines below it, and a line that begins with <c>##</c> is a remark.
/// </summary>
internal static class LabelledLines
{
    /// <param name="path">The file.</param>
    /// <param name="heading">What the words of a heading mean.</param>
    /// <param name="orphan">What a line before the first heading is called.</param>
    public static IEnumerable<(Place At, T Heading, string Line)> Read<T>(string path, Func<Place, string[], T> heading, string orphan)
        where T : struct
    {
        T? above = null;
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
                above = heading(at, line[2..].Split(' ', StringSplitOptions.RemoveEmptyEntries));
                continue;
            }
            yield return (at, above ?? throw at.Fault($"{orphan} before the first heading"), line);
        }
    }
}
