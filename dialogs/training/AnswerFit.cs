using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Dialogs.Understanding.Answering;
using Sevenwolden.Dialogs.Understanding.Learned;

namespace Sevenwolden.Training;

/// <summary>Learns from labelled answers; the same corpus gives the same table.</summary>
internal sealed class AnswerFit(Marker marker, IReadOnlyList<AnswerExample> corpus)
{
    // What no more answers hold than this has no row.
    private const int Seldom = 5;

    // One head for each answer, and some to fill the vector.
    private const int Heads = 8;

    private static readonly Learning How = new(Units: 32, Epochs: 14, LeftOut: 0.5f);
    private static readonly int Answers = Enum.GetValues<Replied>().Length;

    private readonly Features _features = new([.. corpus.Select(example => Grams(marker, example))], Seldom);

    public void Write(Stream to, Func<int, bool> learnFrom)
    {
        using var writer = new BinaryWriter(to);
        TableFit.Write(_features, [.. Enumerable.Range(0, corpus.Count).Where(learnFrom)], Heads, How, Error, writer);
    }

    private void Error(Span<float> scores, int place)
    {
        Likelihood.Share(scores[..Answers]);
        scores[(int)corpus[place].Meant] -= 1;
        scores[Answers..].Clear();
    }

    private static List<Gram> Grams(Marker marker, AnswerExample example)
    {
        var (fact, milderIfYes) = (example.Fact.Name, !example.Fact.WorseIfYes);
        return AnswerGrams.Of(marker.Read(example.Text, fact, milderIfYes), fact, milderIfYes);
    }
}
