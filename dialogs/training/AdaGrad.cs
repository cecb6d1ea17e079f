using System.Numerics;
using System.Runtime.InteropServices;

namespace Sevenwolden.Training;

/// <summary>A step down the slope, with a step size of its own for each weight: one that was moved often moves less.</summary>
internal static class AdaGrad
{
    public static void Step(Span<float> weights, Span<float> squares, ReadOnlySpan<float> gradient, float value, float rate)
    {
        var (by, step, least) = (new Vector<float>(value), new Vector<float>(rate), new Vector<float>(1e-3f));
        var weight = MemoryMarshal.Cast<float, Vector<float>>(weights);
        var square = MemoryMarshal.Cast<float, Vector<float>>(squares)[..weight.Length];
        var slopes = MemoryMarshal.Cast<float, Vector<float>>(gradient)[..weight.Length];
        for (var i = 0; i < weight.Length; i++)
        {
            var slope = by * slopes[i];
            var sum = square[i] + slope * slope;
            square[i] = sum;
            weight[i] -= step * slope / (Vector.SquareRoot(sum) + least);
        }
    }
}
