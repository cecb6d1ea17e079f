using Sevenwolden.Dialogs.Understanding;

namespace Sevenwolden.Training;

/// <summary>How well acts are read of which is known what they are.</summary>
internal sealed class ActMeasure(IReadOnlyList<(ActExample Example, Acts Read)> messages)
{
    public IEnumerable<string> Wrong => messages
        .Where(each => !Read(each.Read).SetEquals(each.Example.Meant))
        .Select(each => $"{each.Example.Setting}: {Names(each.Example.Meant)} read as {Names(Read(each.Read))}: {each.Example.Text}");

    /// <summary>Of how many all is read as it was meant, from 0 to 1.</summary>
    public double Right => messages.Count(each => Read(each.Read).SetEquals(each.Example.Meant)) / (double)messages.Count;

    public IEnumerable<string> Table() => Enum.GetValues<Act>().Select(Line)
        .Prepend(FormattableString.Invariant($"all: {messages.Count} messages, right {Right:P1}"))
        .Append(Done("sent", acts => acts.Sends, meant => meant.Contains(Act.Send) && !meant.Overlaps(
            [Act.Refuse, Act.Hold, Act.Add, Act.Change])))
        .Append(Done("thrown away", acts => acts.Refuses, meant => meant.Contains(Act.Refuse)));

    /// <summary>Of what is done at once, how often it was meant: the rest is the worst error.</summary>
    private string Done(string what, Func<Acts, bool> done, Func<IReadOnlySet<Act>, bool> isMeant)
    {
        var here = messages.Where(each => each.Example.Setting == ActSetting.Writing).ToList();
        var wrong = here.Where(each => done(each.Read) && !isMeant(each.Example.Meant)).Select(each => each.Example.Text).ToList();
        return FormattableString.Invariant(
            $"{what}: {here.Count(each => isMeant(each.Example.Meant))}, done {here.Count(each => done(each.Read))}, not meant {wrong.Count}: ")
            + string.Join(" | ", wrong);
    }

    private string Line(Act act)
    {
        var (meant, read) = (messages.Where(each => each.Example.Meant.Contains(act)).ToList(),
            messages.Where(each => each.Read.Has(act)).ToList());
        return FormattableString.Invariant(
            $"{act}: {meant.Count}, heard {Share(meant, each => each.Read.Has(act)):P1}, right {Share(read, each => each.Example.Meant.Contains(act)):P1}");
    }

    private static double Share<T>(List<T> of, Func<T, bool> holds) => of.Count == 0 ? 1 : of.Count(holds) / (double)of.Count;

    private static HashSet<Act> Read(Acts acts) => [.. Enum.GetValues<Act>().Where(acts.Has)];

    private static string Names(IEnumerable<Act> acts) => string.Join(' ', acts.Order());
}
