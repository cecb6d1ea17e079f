using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Dialogs.Understanding.Answering;
using Sevenwolden.Dialogs.Understanding.Learned;

namespace Sevenwolden.Training;

/// <summary>Learns from labelled acts; the same corpus gives the same table.</summary>
internal sealed class ActFit(Marker marker, IReadOnlyList<ActExample> corpus)
{
    // What no more messages hold than this has no row.
    private const int Seldom = 1;

    // One head for each act, and some to fill the vector.
    private const int Heads = 24;

    private static readonly Learning How = new(Units: 64, Epochs: 24, LeftOut: 0.5f);

    private readonly Features _features =
        new([.. corpus.Select(example => ActReader.GramsOf(marker, example.Text, example.Setting))], Seldom);

    public void Write(Stream to, Func<int, bool> learnFrom)
    {
        using var writer = new BinaryWriter(to);
        TableFit.Write(_features, [.. Enumerable.Range(0, corpus.Count).Where(learnFrom)], Heads, How, Error, writer);
    }

    private void Error(Span<float> scores, int place)
    {
        for (var head = 0; head < ActReader.Heads; head++)
        {
            scores[head] = Likelihood.Of(scores[head]) - (corpus[place].Meant.Contains((Act)head) ? 1 : 0);
        }
        scores[ActReader.Heads..].Clear();
    }
}
