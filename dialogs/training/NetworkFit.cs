using Sevenwolden.Dialogs.Understanding.Learned;

namespace Sevenwolden.Training;

/// <summary>
/// A network with one hidden layer, by backpropagation. The layer is shared by all heads, so what is learned about topics helps the facts
/// that few messages say.
/// </summary>
internal sealed class NetworkFit
{
    private const float Rate = 0.1f;
    private const float Start = 0.1f;

    private readonly Learning _how;
    private readonly Lcg _random;
    private readonly Network _squares;
    // For each feature what it adds to the units, and beside it how often that was moved: both are needed together.
    private readonly float[] _rows;
    private readonly float[] _units;
    private readonly float[] _unitErrors;
    private readonly float[] _scores;

    public NetworkFit(Learning how, int rows, int heads, int member)
    {
        (_how, Network, _squares) = (how, Network.Empty(how.Units, heads), Network.Empty(how.Units, heads));
        (_units, _unitErrors, _scores) = (new float[how.Units], new float[how.Units], new float[heads]);
        _random = new Lcg(20260101UL + (ulong)member);
        _rows = new float[rows * 2 * Units];
        for (var row = 0; row < rows; row++)
        {
            Fill(_rows.AsSpan(row * 2 * Units, Units), Start);
        }
        Fill(Network.Weights, MathF.Sqrt(3f / Units));
    }

    /// <summary>What a feature adds to the units.</summary>
    public ReadOnlySpan<float> ToUnits(int row) => _rows.AsSpan(row * 2 * Units, Units);

    public Network Network { get; }

    private int Units => _how.Units;

    public void Learn(IReadOnlyList<Sample> samples, IReadOnlyList<int> places, ErrorOf errorOf)
    {
        var order = places.ToArray();
        for (var epoch = 0; epoch < _how.Epochs; epoch++)
        {
            _random.Shuffle(order);
            var rate = Rate * (1 - 0.9f * epoch / _how.Epochs);
            foreach (var place in order)
            {
                Learn(samples[place], scores => errorOf(scores, place), rate);
            }
        }
    }

    private void Learn(Sample sample, Action<Span<float>> intoErrors, float rate)
    {
        var grams = Array.FindAll(sample.Grams, _ => _random.Next() >= _how.LeftOut);
        var scale = 1 / MathF.Sqrt(1 - _how.LeftOut);
        Array.Clear(_units);
        foreach (var (row, value) in grams)
        {
            Vectors.Add(_units, ToUnits(row), value * scale);
        }
        Network.Squash(_units);
        Array.Clear(_scores);
        Network.AddScores(_scores, _units, 1);
        intoErrors(_scores);
        StepBack(rate);
        foreach (var (row, value) in grams)
        {
            var own = _rows.AsSpan(row * 2 * Units, 2 * Units);
            AdaGrad.Step(own[..Units], own[Units..], _unitErrors, value * scale, rate);
        }
    }

    private void StepBack(float rate)
    {
        Array.Clear(_unitErrors);
        for (var head = 0; head < _scores.Length; head++)
        {
            // Most heads say nothing of most samples: there is nothing to learn.
            if (_scores[head] == 0)
            {
                continue;
            }
            var own = head * Units;
            Vectors.Add(_unitErrors, Network.Weights.AsSpan(own, Units), _scores[head]);
            AdaGrad.Step(Network.Weights.AsSpan(own, Units), _squares.Weights.AsSpan(own, Units), _units, _scores[head], rate);
        }
        for (var unit = 0; unit < Units; unit++)
        {
            _unitErrors[unit] *= 1 - _units[unit] * _units[unit];
        }
        AdaGrad.Step(Network.Bias, _squares.Bias, _scores, 1, rate);
        AdaGrad.Step(Network.UnitBias, _squares.UnitBias, _unitErrors, 1, rate);
    }

    private void Fill(Span<float> weights, float most)
    {
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = (2 * _random.Next() - 1) * most;
        }
    }
}
