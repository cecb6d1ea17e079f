using System.Numerics;

namespace Sevenwolden.Training;

/// <summary>A step down the slope, with a step size of its own for each weight: one that was moved often moves less.</summary>
internal static class AdaGrad
{
    public static void Step(Span<float> weights, Span<float> squares, ReadOnlySpan<float> gradient, float value, float rate, float decay)
    {
        var by = new Vector<float>(value);
        var towardsZero = new Vector<float>(decay);
        for (var i = 0; i < weights.Length; i += Vector<float>.Count)
        {
            var weight = new Vector<float>(weights[i..]);
            var slope = by * new Vector<float>(gradient[i..]) + towardsZero * weight;
            var sum = new Vector<float>(squares[i..]) + slope * slope;
            sum.CopyTo(squares[i..]);
            (weight - new Vector<float>(rate) * slope / (Vector.SquareRoot(sum) + new Vector<float>(1e-3f))).CopyTo(weights[i..]);
        }
    }
}
