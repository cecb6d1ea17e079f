using Sevenwolden.Dialogs.Understanding.Answering;
using Sevenwolden.Dialogs.Understanding.Learned;

namespace Sevenwolden.Training;

/// <summary>Learns from labelled answers by logistic regression; the same corpus gives the same table.</summary>
internal sealed class AnswerFit
{
    private const float Rate = 0.3f;
    private const float Decay = 1e-4f;
    private const int Epochs = 40;

    private readonly Dictionary<uint, int> _rows = [];
    private readonly List<uint> _keys = [];
    private readonly List<(int Meant, (int Row, float Value)[] Grams)> _samples = [];

    public AnswerFit(Marker marker, IReadOnlyList<AnswerExample> corpus)
    {
        var all = corpus.Select(example => Grams(marker, example)).ToList();
        var counts = all.SelectMany(grams => grams).CountBy(gram => gram.Key).ToDictionary();
        foreach (var (example, grams) in corpus.Zip(all))
        {
            var unit = 1 / AnswerTable.Length(grams);
            _samples.Add(((int)example.Meant, [.. grams
                .Where(gram => counts[gram.Key] > 1).Select(gram => (RowOf(gram.Key), gram.Value * unit))]));
        }
    }

    public void Write(Stream to, Func<int, bool> learnFrom)
    {
        var width = AnswerTable.Width;
        var (weights, squares) = (new float[_keys.Count * width], new float[_keys.Count * width]);
        var (bias, biasSquares, scores) = (new float[width], new float[width], new float[width]);
        var order = Enumerable.Range(0, _samples.Count).Where(learnFrom).ToArray();
        var random = new Lcg(20260101);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            var rate = Rate * (1 - 0.9f * epoch / Epochs);
            foreach (var (meant, grams) in order.Select(place => _samples[place]))
            {
                bias.CopyTo(scores, 0);
                foreach (var (row, value) in grams)
                {
                    Vectors.Add(scores, weights.AsSpan(row * width, width), value);
                }
                Likelihood.Share(scores.AsSpan(0, AnswerTable.Answers));
                scores[meant] -= 1;
                scores.AsSpan(AnswerTable.Answers).Clear();
                AdaGrad.Step(bias, biasSquares, scores, 0.1f, rate, Decay);
                foreach (var (row, value) in grams)
                {
                    AdaGrad.Step(weights.AsSpan(row * width, width), squares.AsSpan(row * width, width), scores, value, rate, Decay);
                }
            }
        }
        AnswerTable.Write(to, _keys.ToArray(), weights, bias);
    }

    private static List<Gram> Grams(Marker marker, AnswerExample example)
    {
        var (fact, milderIfYes) = (example.Fact.Name, !example.Fact.WorseIfYes);
        return AnswerGrams.Of(marker.Read(example.Text, fact, milderIfYes), fact, milderIfYes);
    }

    private int RowOf(uint key)
    {
        if (!_rows.TryGetValue(key, out var row))
        {
            _rows.Add(key, row = _keys.Count);
            _keys.Add(key);
        }
        return row;
    }
}
