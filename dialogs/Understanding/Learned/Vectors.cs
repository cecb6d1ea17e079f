using System.Numerics;

namespace Sevenwolden.Dialogs.Understanding.Learned;

/// <summary>Sums over rows of numbers whose length is a multiple of eight.</summary>
internal static class Vectors
{
    public static float Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        var sum = Vector<float>.Zero;
        for (var i = 0; i < left.Length; i += Vector<float>.Count)
        {
            sum += new Vector<float>(left[i..]) * new Vector<float>(right[i..]);
        }
        return Vector.Sum(sum);
    }

    /// <summary>Adds <paramref name="by"/> times a row.</summary>
    public static void Add(Span<float> to, ReadOnlySpan<float> row, float by)
    {
        var times = new Vector<float>(by);
        for (var i = 0; i < row.Length; i += Vector<float>.Count)
        {
            (new Vector<float>(to[i..]) + times * new Vector<float>(row[i..])).CopyTo(to[i..]);
        }
    }
}
