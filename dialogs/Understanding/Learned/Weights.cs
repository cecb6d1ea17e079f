using System.Numerics;
using System.Runtime.InteropServices;

namespace Sevenwolden.Dialogs.Understanding.Learned;

/// <summary>Rows of learned weights, kept as a byte a weight and a scale a row.</summary>
/// <param name="scales">A number a row.</param>
/// <param name="weights">A byte a weight, row behind row.</param>
/// <param name="width">How many weights a row has.</param>
internal sealed class Weights(ReadOnlyMemory<byte> scales, ReadOnlyMemory<byte> weights, int width)
{
    public static void Write(BinaryWriter to, ReadOnlySpan<float> weights, int width)
    {
        var scales = new float[weights.Length / width];
        var bytes = new sbyte[weights.Length];
        for (var row = 0; row < scales.Length; row++)
        {
            var values = weights.Slice(row * width, width);
            var most = 1e-9f;
            foreach (var value in values)
            {
                most = Math.Max(most, Math.Abs(value));
            }
            scales[row] = most / 127;
            for (var i = 0; i < width; i++)
            {
                bytes[row * width + i] = (sbyte)MathF.Round(values[i] / scales[row]);
            }
        }
        to.Write(MemoryMarshal.AsBytes(scales.AsSpan()));
        to.Write(MemoryMarshal.AsBytes<sbyte>(bytes));
    }

    public static Weights Read(LearnedReader from, int rows, int width) =>
        new(from.Bytes(rows * sizeof(float)), from.Bytes(rows * width), width);

    /// <summary>Adds <paramref name="by"/> times a row; the width is a multiple of eight.</summary>
    public void Add(Span<float> to, int row, float by)
    {
        var from = MemoryMarshal.Cast<byte, sbyte>(weights.Span.Slice(row * width, width));
        var scaled = new Vector<float>(by * MemoryMarshal.Cast<byte, float>(scales.Span)[row]);
        for (var i = 0; i < width; i += Vector<sbyte>.Count)
        {
            if (width - i < Vector<sbyte>.Count)
            {
                for (; i < width; i++)
                {
                    to[i] += scaled[0] * from[i];
                }
                return;
            }
            Vector.Widen(new Vector<sbyte>(from[i..]), out var low, out var high);
            Vector.Widen(low, out var first, out var second);
            Vector.Widen(high, out var third, out var fourth);
            AddTo(to[i..], Vector.ConvertToSingle(first) * scaled);
            AddTo(to[(i + Vector<float>.Count)..], Vector.ConvertToSingle(second) * scaled);
            AddTo(to[(i + 2 * Vector<float>.Count)..], Vector.ConvertToSingle(third) * scaled);
            AddTo(to[(i + 3 * Vector<float>.Count)..], Vector.ConvertToSingle(fourth) * scaled);
        }
    }

    private static void AddTo(Span<float> to, Vector<float> values) => (new Vector<float>(to) + values).CopyTo(to);
}
