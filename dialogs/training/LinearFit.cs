using Sevenwolden.Dialogs.Understanding.Learned;

namespace Sevenwolden.Training;

/// <summary>Logistic regression: each feature adds something to the score of each head.</summary>
internal sealed class LinearFit(int rows)
{
    private const float Rate = 0.3f;
    private const float Decay = 1e-4f;
    private const int Epochs = 25;

    private static readonly int Width = Heads.Width;

    private readonly float[] _squares = new float[rows * Width];
    private readonly float[] _biasSquares = new float[Width];

    public float[] Weights { get; } = new float[rows * Width];

    public float[] Bias { get; } = new float[Width];

    public void Learn(IReadOnlyList<Sample> samples)
    {
        var errors = new Errors([.. samples.Select(sample => sample.Example)]);
        var order = Enumerable.Range(0, samples.Count).ToArray();
        var random = new Lcg(20260101);
        var gradient = new float[Width];
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
            Vectors.Add(gradient, Weights.AsSpan(row * Width, Width), value);
        }
        errors.Of(gradient, sample.Example);
        AdaGrad.Step(Bias, _biasSquares, gradient, 0.1f, rate, Decay);
        foreach (var (row, value) in sample.Grams)
        {
            AdaGrad.Step(Weights.AsSpan(row * Width, Width), _squares.AsSpan(row * Width, Width), gradient, value, rate, Decay);
        }
    }
}
