using Sevenwolden.Dialogs.Understanding.Learned;
using Sevenwolden.Protocols;

namespace Sevenwolden.Training;

/// <summary>Logistic regression: each feature adds something to the score of each head.</summary>
internal sealed class LinearFit(Heads heads, Pack pack, int rows)
{
    private const float Rate = 0.3f;
    private const float Decay = 1e-4f;
    private const int Epochs = 25;

    private readonly int _width = heads.Width;
    private readonly float[] _squares = new float[rows * heads.Width];
    private readonly float[] _biasSquares = new float[heads.Width];

    public float[] Weights { get; } = new float[rows * heads.Width];

    public float[] Bias { get; } = new float[heads.Width];

    public void Learn(IReadOnlyList<Sample> samples)
    {
        var errors = new Errors(heads, pack, [.. samples.Select(sample => sample.Example)]);
        var order = Enumerable.Range(0, samples.Count).ToArray();
        var random = new Lcg(20260101);
        var gradient = new float[_width];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            var rate = Rate * (1 - 0.9f * epoch / Epochs);
            foreach (var i in order)
            {
                Learn(samples[i], errors, gradient, rate);
            }
        }
    }

    private void Learn(Sample sample, Errors errors, float[] gradient, float rate)
    {
        Bias.CopyTo(gradient, 0);
        foreach (var (row, value) in sample.Grams)
        {
            Vectors.Add(gradient, Weights.AsSpan(row * _width, _width), value);
        }
        errors.Of(gradient, sample.Example);
        AdaGrad.Step(Bias, _biasSquares, gradient, 0.1f, rate, Decay);
        foreach (var (row, value) in sample.Grams)
        {
            var own = row * _width;
            AdaGrad.Step(Weights.AsSpan(own, _width), _squares.AsSpan(own, _width), gradient, value, rate, Decay);
        }
    }
}
