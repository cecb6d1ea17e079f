using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Dialogs.Understanding.Learned;

namespace Sevenwolden.Training;

/// <summary>What is learned of whether a life may be at stake: of near twins alone, or it would err where the first reader does.</summary>
internal sealed class DangerCommands() : LearnedCommands<DangerExample, double>("dangers")
{
    // What no more messages hold than this has no row.
    private const int Seldom = 1;

    // One head, and some to fill the vector.
    private const int Heads = 8;

    private static readonly Learning How = new(Units: 32, Epochs: 28, LeftOut: 0.4f);
    private static readonly double[] Thresholds = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5];

    protected override IReadOnlyList<DangerExample> Corpus(IEnumerable<string> files) => DangerExample.Read(files);

    protected override Fit FitTo(IReadOnlyList<DangerExample> corpus) => new(
        [.. corpus.Select(example => SecondOpinion.GramsOf(example.Text))], Seldom, Heads, How,
        (scores, place) =>
        {
            scores[0] = Likelihood.Of(scores[0]) - (corpus[place].IsDanger ? 1 : 0);
            scores[1..].Clear();
        });

    protected override Func<DangerExample, double> Reader(Table table)
    {
        var opinion = new SecondOpinion(table);
        return example => opinion.Likely(example.Text);
    }

    /// <summary>At each threshold how much of the danger would be missed, were there no other reader, and how much of the rest known.</summary>
    protected override IEnumerable<string> Told(IReadOnlyList<(DangerExample Example, double Read)> read, bool list) =>
        (list ? read.OrderBy(each => each.Read).Select(each => FormattableString.Invariant(
            $"{(each.Example.IsDanger ? "danger" : "calm")}\t{each.Read:F6}\t{each.Example.Text}")) : [])
        .Concat(Thresholds.Select(below => FormattableString.Invariant(
            $"below {below}: danger missed {Share(read, true, below):P1}, calm known {Share(read, false, below):P1}")));

    private static double Share(IReadOnlyList<(DangerExample Example, double Read)> read, bool isDanger, double below)
    {
        var these = read.Where(each => each.Example.IsDanger == isDanger).ToList();
        return these.Count(each => each.Read < below) / (double)Math.Max(1, these.Count);
    }
}
