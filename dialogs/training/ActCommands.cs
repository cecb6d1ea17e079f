using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Dialogs.Understanding.Answering;
using Sevenwolden.Dialogs.Understanding.Learned;

namespace Sevenwolden.Training;

/// <summary>What is learned of acts: each by itself, since a message can hold several.</summary>
internal sealed class ActCommands() : LearnedCommands<ActExample, Acts>("acts")
{
    // What no more messages hold than this has no row.
    private const int Seldom = 1;

    // One head for each act, and some to fill the vector.
    private const int Heads = 24;

    private static readonly Learning How = new(Units: 64, Epochs: 24, LeftOut: 0.5f);

    private readonly Marker _marker = new();

    protected override IReadOnlyList<ActExample> Corpus(IEnumerable<string> files) => ActCorpus.Read(files);

    protected override Fit FitTo(IReadOnlyList<ActExample> corpus) => new(
        [.. corpus.Select(example => ActReader.GramsOf(_marker, example.Text, example.Setting))], Seldom, Heads, How,
        (scores, place) =>
        {
            for (var head = 0; head < ActReader.Heads; head++)
            {
                scores[head] = Likelihood.Of(scores[head]) - (corpus[place].Meant.Contains((Act)head) ? 1 : 0);
            }
            scores[ActReader.Heads..].Clear();
        });

    protected override Func<ActExample, Acts> Reader(Table table)
    {
        var reader = new ActReader(_marker, table);
        return example => reader.ReadHere(example.Text, example.Setting);
    }

    protected override IEnumerable<string> Told(IReadOnlyList<(ActExample Example, Acts Read)> read, bool list)
    {
        var measure = new ActMeasure(read);
        return (list ? measure.Wrong : []).Concat(measure.Table());
    }
}
