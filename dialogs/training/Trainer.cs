using System.Numerics;
using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Dialogs.Understanding.Learned;

namespace Sevenwolden.Training;

/// <summary>Logistic regression by stochastic gradient descent with a step of its own for each weight (AdaGrad); the same corpus gives the same table.</summary>
internal sealed class Trainer
{
    private const float Rate = 0.3f;
    private const float Decay = 1e-4f;
    private const int Epochs = 25;

    // Between counting each message alike (0) and each topic alike (1).
    private const float Balance = 0.5f;

    private static readonly int Width = Heads.Width;

    private readonly Dictionary<uint, int> _rows = [];
    private readonly List<uint> _keys = [];
    private readonly List<(Example Example, (int Row, float Value)[] Grams)> _messages = [];

    public Trainer(IReadOnlyList<Example> corpus)
    {
        var grams = corpus.Select(example => Grams.Of(Tokenizer.Read(example.Text))).ToList();
        var counts = new Dictionary<uint, int>();
        foreach (var gram in grams.SelectMany(list => list))
        {
            counts[gram.Key] = counts.GetValueOrDefault(gram.Key) + 1;
        }
        foreach (var (example, list) in corpus.Zip(grams))
        {
            var length = list.Sum(gram => gram.Value * gram.Value) + 1e-6f;
            var known = list.Where(gram => counts[gram.Key] > 1 || gram.Value == 1f).Select(gram => (RowOf(gram.Key), gram.Value / MathF.Sqrt(length)));
            _messages.Add((example, [.. known]));
        }
    }

    public int Rows => _keys.Count;

    public void Write(Stream to, Func<int, bool> learnFrom)
    {
        var (weights, bias) = Train(learnFrom);
        Model.Write(to, _keys.ToArray(), weights, bias);
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

    private (float[] Weights, float[] Bias) Train(Func<int, bool> learnFrom)
    {
        var weights = new float[_keys.Count * Width];
        var squares = new float[weights.Length];
        var bias = new float[Width];
        var biasSquares = new float[Width];
        var order = Enumerable.Range(0, _messages.Count).Where(learnFrom).ToArray();
        var perTopic = order.CountBy(i => _messages[i].Example.Topic).ToDictionary();
        var random = new Lcg(20260101);
        var gradient = new float[Width];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            var rate = Rate * (1 - 0.9f * epoch / Epochs);
            foreach (var i in order)
            {
                var (example, grams) = _messages[i];
                bias.CopyTo(gradient, 0);
                foreach (var (row, value) in grams)
                {
                    Add(gradient, weights.AsSpan(row * Width, Width), value);
                }
                var topicWeight = MathF.Pow((float)order.Length / (Heads.Topics.Length * perTopic[example.Topic]), Balance);
                Errors(gradient, example, topicWeight);
                Step(bias, biasSquares, gradient, 0.1f, rate);
                foreach (var (row, value) in grams)
                {
                    Step(weights.AsSpan(row * Width, Width), squares.AsSpan(row * Width, Width), gradient, value, rate);
                }
            }
        }
        return (weights, bias);
    }

    private static void Errors(float[] scores, Example example, float topicWeight)
    {
        Softmax(scores.AsSpan(0, Heads.Topics.Length), Array.IndexOf(Heads.Topics, example.Topic), topicWeight);
        for (var fact = 0; fact < Heads.Facts.Length; fact++)
        {
            var said = example.Facts.TryGetValue(Heads.Facts[fact], out var value) ? value : (bool?)null;
            scores[Heads.Yes + fact] = Heads.Chance(scores[Heads.Yes + fact]) - (said == true ? 1 : 0);
            scores[Heads.No + fact] = Heads.Chance(scores[Heads.No + fact]) - (said == false ? 1 : 0);
        }
        Softmax(scores.AsSpan(Heads.Actor, Heads.Actors.Length), Array.IndexOf(Heads.Actors, example.Actor ?? "employee"), 1);
        for (var article = 0; article < Heads.Articles.Length; article++)
        {
            ref var score = ref scores[Heads.Article + article];
            score = example.Topic == "article_lookup" && example.Articles.Count > 0 ? Heads.Chance(score) - (example.Articles.Contains(Heads.Articles[article]) ? 1 : 0) : 0;
        }
        scores[Heads.English] = Heads.Chance(scores[Heads.English]) - (example.Language == "en" ? 1 : 0);
        scores.AsSpan(Heads.English + 1).Clear();
    }

    private static void Softmax(Span<float> scores, int right, float weight)
    {
        Heads.Share(scores);
        scores[right] -= 1;
        foreach (ref var score in scores)
        {
            score *= weight;
        }
    }

    private static void Add(Span<float> to, Span<float> row, float value)
    {
        var by = new Vector<float>(value);
        for (var i = 0; i < row.Length; i += Vector<float>.Count)
        {
            (new Vector<float>(to[i..]) + by * new Vector<float>(row[i..])).CopyTo(to[i..]);
        }
    }

    private static void Step(Span<float> weights, Span<float> squares, Span<float> gradient, float value, float rate)
    {
        var by = new Vector<float>(value);
        var decay = new Vector<float>(Decay);
        for (var i = 0; i < weights.Length; i += Vector<float>.Count)
        {
            var weight = new Vector<float>(weights[i..]);
            var slope = by * new Vector<float>(gradient[i..]) + decay * weight;
            var sum = new Vector<float>(squares[i..]) + slope * slope;
            sum.CopyTo(squares[i..]);
            (weight - new Vector<float>(rate) * slope / (Vector.SquareRoot(sum) + new Vector<float>(1e-3f))).CopyTo(weights[i..]);
        }
    }

    // System.Random may change between versions of .NET; the table must not.
    private sealed class Lcg(ulong seed)
    {
        private ulong _state = seed;

        public void Shuffle(int[] order)
        {
            for (var i = order.Length - 1; i > 0; i--)
            {
                _state = _state * 6364136223846793005UL + 1442695040888963407UL;
                var other = (int)((_state >> 33) % (ulong)(i + 1));
                (order[i], order[other]) = (order[other], order[i]);
            }
        }
    }
}
