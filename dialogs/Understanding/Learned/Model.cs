using System.Runtime.InteropServices;

namespace Sevenwolden.Dialogs.Understanding.Learned;

/// <summary>The trained table: a row of weights for each feature, kept as a byte a weight and a scale a row.</summary>
internal sealed class Model
{
    private readonly uint[] _keys;
    private readonly int[] _rows;
    private readonly float[] _scales;
    private readonly sbyte[] _weights;
    private readonly float[] _bias;

    private Model(uint[] keys, float[] scales, sbyte[] weights, float[] bias)
    {
        (_scales, _weights, _bias) = (scales, weights, bias);
        var places = 1 << (int)Math.Ceiling(Math.Log2(Math.Max(2, keys.Length * 1.6)));
        _keys = new uint[places];
        _rows = new int[places];
        for (var row = 0; row < keys.Length; row++)
        {
            var place = keys[row] & (uint)(places - 1);
            while (_rows[place] != 0)
            {
                place = (place + 1) & (uint)(places - 1);
            }
            (_keys[place], _rows[place]) = (keys[row], row + 1);
        }
    }

    /// <summary>Writes a table of <paramref name="weights"/>, a row of <see cref="Heads.Width"/> for each key.</summary>
    public static void Write(Stream to, ReadOnlySpan<uint> keys, ReadOnlySpan<float> weights, ReadOnlySpan<float> bias)
    {
        using var writer = new BinaryWriter(to);
        writer.Write(keys.Length);
        writer.Write(MemoryMarshal.AsBytes(keys));
        var scales = new float[keys.Length];
        var bytes = new sbyte[weights.Length];
        for (var row = 0; row < keys.Length; row++)
        {
            var values = weights.Slice(row * Heads.Width, Heads.Width);
            var most = 1e-9f;
            foreach (var value in values)
            {
                most = Math.Max(most, Math.Abs(value));
            }
            scales[row] = most / 127;
            for (var i = 0; i < values.Length; i++)
            {
                bytes[row * Heads.Width + i] = (sbyte)MathF.Round(values[i] / scales[row]);
            }
        }
        writer.Write(MemoryMarshal.AsBytes(scales.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes<sbyte>(bytes));
        writer.Write(MemoryMarshal.AsBytes(bias));
    }

    public static Model Read(Stream from)
    {
        var count = new int[1];
        from.ReadExactly(MemoryMarshal.AsBytes(count.AsSpan()));
        var keys = new uint[count[0]];
        var scales = new float[count[0]];
        var weights = new sbyte[count[0] * Heads.Width];
        var bias = new float[Heads.Width];
        from.ReadExactly(MemoryMarshal.AsBytes(keys.AsSpan()));
        from.ReadExactly(MemoryMarshal.AsBytes(scales.AsSpan()));
        from.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        from.ReadExactly(MemoryMarshal.AsBytes(bias.AsSpan()));
        return new Model(keys, scales, weights, bias);
    }

    /// <summary>The score of each head. A gram that training never saw still counts in the length: a strange message scores low.</summary>
    public float[] Score(IReadOnlyList<Gram> grams)
    {
        var scores = (float[])_bias.Clone();
        var length = 0f;
        foreach (var gram in grams)
        {
            length += gram.Value * gram.Value;
        }
        var unit = 1 / MathF.Sqrt(Math.Max(length, 1e-6f));
        foreach (var gram in grams)
        {
            var row = RowOf(gram.Key);
            if (row >= 0)
            {
                var weights = _weights.AsSpan(row * Heads.Width, Heads.Width);
                Add(scores, weights, _scales[row] * gram.Value * unit);
            }
        }
        return scores;
    }

    private static void Add(Span<float> scores, ReadOnlySpan<sbyte> weights, float by)
    {
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] += by * weights[i];
        }
    }

    private int RowOf(uint key)
    {
        var mask = (uint)(_keys.Length - 1);
        for (var place = key & mask; _rows[place] != 0; place = (place + 1) & mask)
        {
            if (_keys[place] == key)
            {
                return _rows[place] - 1;
            }
        }
        return -1;
    }
}
