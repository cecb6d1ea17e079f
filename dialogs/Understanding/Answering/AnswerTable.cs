using System.Runtime.InteropServices;
using Sevenwolden.Dialogs.Understanding.Learned;

namespace Sevenwolden.Dialogs.Understanding.Answering;

/// <summary>What was learned from answers: for each feature what it adds to the score of each <see cref="Replied"/>.</summary>
internal sealed class AnswerTable
{
    /// <summary>A row holds a whole vector; the answers fill its beginning.</summary>
    public const int Width = 8;

    public static readonly int Answers = Enum.GetValues<Replied>().Length;

    private readonly Dictionary<uint, int> _rows;
    private readonly Weights _weights;
    private readonly float[] _bias;

    private AnswerTable(uint[] keys, Weights weights, float[] bias)
    {
        _rows = new Dictionary<uint, int>(keys.Length);
        for (var row = 0; row < keys.Length; row++)
        {
            _rows.Add(keys[row], row);
        }
        (_weights, _bias) = (weights, bias);
    }

    public static void Write(Stream to, ReadOnlySpan<uint> keys, ReadOnlySpan<float> weights, ReadOnlySpan<float> bias)
    {
        using var writer = new BinaryWriter(to);
        writer.Write(keys.Length);
        writer.Write(MemoryMarshal.AsBytes(keys));
        Weights.Write(writer, weights, Width);
        writer.Write(MemoryMarshal.AsBytes(bias));
    }

    public static AnswerTable Read(Stream from)
    {
        using var reader = new BinaryReader(from);
        var keys = new uint[reader.ReadInt32()];
        from.ReadExactly(MemoryMarshal.AsBytes(keys.AsSpan()));
        var weights = Weights.Read(from, keys.Length, Width);
        var bias = new float[Width];
        from.ReadExactly(MemoryMarshal.AsBytes(bias.AsSpan()));
        return new AnswerTable(keys, weights, bias);
    }

    /// <summary>How likely each answer is; what training never saw counts in the length alone.</summary>
    public float[] Likelihoods(IReadOnlyList<Gram> grams)
    {
        var scores = (float[])_bias.Clone();
        var unit = 1 / Length(grams);
        foreach (var gram in grams)
        {
            if (_rows.TryGetValue(gram.Key, out var row))
            {
                _weights.Add(scores, row, gram.Value * unit);
            }
        }
        var likelihoods = scores[..Answers];
        Likelihood.Share(likelihoods);
        return likelihoods;
    }

    public static float Length(IReadOnlyList<Gram> grams)
    {
        var length = 0f;
        foreach (var gram in grams)
        {
            length += gram.Value * gram.Value;
        }
        return MathF.Sqrt(Math.Max(length, 1e-6f));
    }
}
