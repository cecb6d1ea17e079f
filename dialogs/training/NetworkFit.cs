using Sevenwolden.Dialogs.Understanding.Learned;
using Sevenwolden.Protocols;

namespace Sevenwolden.Training;

/// <summary>
/// A network with one hidden layer, by backpropagation. The layer is shared by all heads, so what is learned about topics helps the facts
/// that few messages say. A third of the features is left out each time, so that none is relied upon alone: a stranger has other words.
/// </summary>
internal sealed class NetworkFit
{
    private const int Units = Network.Units;
    private const int Epochs = 12;
    private const float Rate = 0.1f;
    private const float Start = 0.1f;
    private const float LeftOut = 0.3f;

    private readonly Lcg _random;
    private readonly Heads _heads;
    private readonly Pack _pack;
    private readonly Network _squares;
    private readonly float[] _toUnitsSquares;
    private readonly float[] _units = new float[Units];
    private readonly float[] _unitErrors = new float[Units];
    private readonly float[] _scores;

    public NetworkFit(Heads heads, Pack pack, int rows, int member)
    {
        (_heads, _pack) = (heads, pack);
        (Network, _squares, _scores) = (Network.Empty(heads.Width), Network.Empty(heads.Width), new float[heads.Width]);
        _random = new Lcg(20260101UL + (ulong)member);
        ToUnits = new float[rows * Units];
        _toUnitsSquares = new float[rows * Units];
        Fill(ToUnits, Start);
        Fill(Network.Weights, MathF.Sqrt(3f / Units));
    }

    /// <summary>For each feature what it adds to the units.</summary>
    public float[] ToUnits { get; }

    public Network Network { get; }

    public void Learn(IReadOnlyList<Sample> samples)
    {
        var errors = new Errors(_heads, _pack, [.. samples.Select(sample => sample.Example)]);
        var order = Enumerable.Range(0, samples.Count).ToArray();
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            _random.Shuffle(order);
            var rate = Rate * (1 - 0.9f * epoch / Epochs);
            foreach (var i in order)
            {
                Learn(samples[i], errors, rate);
            }
        }
    }

    private void Learn(Sample sample, Errors errors, float rate)
    {
        var grams = Array.FindAll(sample.Grams, _ => _random.Next() >= LeftOut);
        var scale = 1 / MathF.Sqrt(1 - LeftOut);
        Array.Clear(_units);
        foreach (var (row, value) in grams)
        {
            Vectors.Add(_units, ToUnits.AsSpan(row * Units, Units), value * scale);
        }
        Network.Squash(_units);
        Array.Clear(_scores);
        Network.AddScores(_scores, _units, 1);
        errors.Of(_scores, sample.Example);
        StepBack(rate);
        foreach (var (row, value) in grams)
        {
            var own = row * Units;
            AdaGrad.Step(ToUnits.AsSpan(own, Units), _toUnitsSquares.AsSpan(own, Units), _unitErrors, value * scale, rate, 0);
        }
    }

    private void StepBack(float rate)
    {
        Array.Clear(_unitErrors);
        for (var head = 0; head < _scores.Length; head++)
        {
            var own = head * Units;
            Vectors.Add(_unitErrors, Network.Weights.AsSpan(own, Units), _scores[head]);
            AdaGrad.Step(Network.Weights.AsSpan(own, Units), _squares.Weights.AsSpan(own, Units), _units, _scores[head], rate, 0);
        }
        for (var unit = 0; unit < Units; unit++)
        {
            _unitErrors[unit] *= 1 - _units[unit] * _units[unit];
        }
        AdaGrad.Step(Network.Bias, _squares.Bias, _scores, 1, rate, 0);
        AdaGrad.Step(Network.UnitBias, _squares.UnitBias, _unitErrors, 1, rate, 0);
    }

    private void Fill(float[] weights, float most)
    {
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = (2 * _random.Next() - 1) * most;
        }
    }
}
