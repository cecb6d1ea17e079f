using System.Numerics;
using System.Runtime.InteropServices;

namespace Sevenwolden.Dialogs.Understanding.Learned;

/// <summary>Sums over rows of numbers whose length is a multiple of eight.</summary>
internal static class Vectors
{
    public static float Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        var ours = In(left);
        var theirs = In(right)[..ours.Length];
        var sum = Vector<float>.Zero;
        for (var i = 0; i < ours.Length; i++)
        {
            sum += ours[i] * theirs[i];
        }
        return Vector.Sum(sum);
    }

    /// <summary>Adds <paramref name="by"/> times a row.</summary>
    public static void Add(Span<float> to, ReadOnlySpan<float> row, float by)
    {
        var times = new Vector<float>(by);
        var added = In(row);
        var sums = MemoryMarshal.Cast<float, Vector<float>>(to)[..added.Length];
        for (var i = 0; i < added.Length; i++)
        {
            sums[i] += times * added[i];
        }
    }

    private static ReadOnlySpan<Vector<float>> In(ReadOnlySpan<float> numbers) => MemoryMarshal.Cast<float, Vector<float>>(numbers);
}
