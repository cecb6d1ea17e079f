using System.Globalization;

namespace Sevenwolden.Benchmarks.Promises;

/// <summary>The table of promises: what was reached of each, and its bar.</summary>
internal sealed class Promised(TextWriter output)
{
    public bool AllKept { get; private set; } = true;

    public void Title(string title) => output.WriteLine($"\n**{title}**\n\n| | reached | of | bar | |\n|---|---|---|---|---|");

    /// <summary>A share that has to be so large at least.</summary>
    public void AtLeast<T>(string what, double bar, IReadOnlyCollection<T> all, Func<T, bool> holds) =>
        Row(what, all.Count(holds), all.Count, $"at least {bar:P0}", all.Count == 0 || all.Count(holds) / (double)all.Count >= bar);

    /// <summary>A share that may be so large at most.</summary>
    public void AtMost<T>(string what, double bar, IReadOnlyCollection<T> all, Func<T, bool> holds) =>
        Row(what, all.Count(holds), all.Count, $"at most {bar:P0}", all.Count == 0 || all.Count(holds) / (double)all.Count <= bar);

    public void Never<T>(string what, IReadOnlyCollection<T> all, Func<T, bool> holds) =>
        Row(what, all.Count(holds), all.Count, "none", !all.Any(holds));

    /// <summary>A share that promises nothing by itself.</summary>
    public void Told<T>(string what, IReadOnlyCollection<T> all, Func<T, bool> holds) => Row(what, all.Count(holds), all.Count, "", true);

    public void Share(string what, double reached, int of, double bar) =>
        Line(what, string.Create(CultureInfo.InvariantCulture, $"{reached:P1}"), of, $"at least {bar:P1}", reached >= bar);

    public void Note(string line) => output.WriteLine(line);

    private void Row(string what, int holds, int of, string bar, bool kept) => Line(
        what, string.Create(CultureInfo.InvariantCulture, $"{holds} ({holds / (double)Math.Max(1, of):P1})"), of, bar, kept);

    private void Line(string what, string reached, int of, FormattableString bar, bool kept) =>
        Line(what, reached, of, bar.ToString(CultureInfo.InvariantCulture), kept);

    private void Line(string what, string reached, int of, string bar, bool kept)
    {
        AllKept &= kept;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {reached} | {of} | {bar} | {(kept ? "" : "missed")} |"));
    }
}
