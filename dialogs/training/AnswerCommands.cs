using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Dialogs.Understanding.Answering;
using Sevenwolden.Dialogs.Understanding.Learned;
using Sevenwolden.Protocols;

namespace Sevenwolden.Training;

/// <summary>What is learned of answers: just one is meant.</summary>
internal sealed class AnswerCommands(Pack pack) : LearnedCommands<AnswerExample, Replied>("answers")
{
    // What no more answers hold than this has no row.
    private const int Seldom = 5;

    // One head for each answer, and some to fill the vector.
    private const int Heads = 8;

    private static readonly Learning How = new(Units: 32, Epochs: 14, LeftOut: 0.5f);
    private static readonly int Answers = Enum.GetValues<Replied>().Length;

    private readonly Marker _marker = new();

    protected override IReadOnlyList<AnswerExample> Corpus(IEnumerable<string> files) => AnswerCorpus.Read(files, pack);

    protected override Fit FitTo(IReadOnlyList<AnswerExample> corpus) => new(
        [.. corpus.Select(Grams)], Seldom, Heads, How,
        (scores, place) =>
        {
            Likelihood.Share(scores[..Answers]);
            scores[(int)corpus[place].Meant] -= 1;
            scores[Answers..].Clear();
        });

    protected override Func<AnswerExample, Replied> Reader(Table table)
    {
        var reader = new AnswerReader(_marker, () => table);
        return example => reader.Read(example.Text, example.Fact.Name, !example.Fact.WorseIfYes);
    }

    protected override IEnumerable<string> Told(IReadOnlyList<(AnswerExample Example, Replied Read)> read, bool list)
    {
        var measure = new AnswerMeasure(read);
        return (list ? measure.Wrong : []).Concat(measure.Milder.Select(line => $"MILDER {line}")).Concat(measure.Table());
    }

    private List<Gram> Grams(AnswerExample example)
    {
        var (fact, milderIfYes) = (example.Fact.Name, !example.Fact.WorseIfYes);
        return AnswerGrams.Of(_marker.Read(example.Text, fact, milderIfYes), fact, milderIfYes);
    }
}
