using System.Runtime.InteropServices;

namespace Sevenwolden.Dialogs.Understanding.Learned;

/// <summary>The trained tables: for each feature what it adds to the score of each head, and to the hidden units of the networks.</summary>
internal sealed class Model
{
    private const int Hidden = Network.Units * Network.Members;

    private readonly uint[] _keys;
    private readonly int[] _rows;
    private readonly Weights _toHeads;
    private readonly Weights _toUnits;
    private readonly float[] _bias;
    private readonly IReadOnlyList<Network> _networks;

    private Model(Heads heads, uint[] keys, Weights toHeads, Weights toUnits, float[] bias, IReadOnlyList<Network> networks)
    {
        (Heads, _toHeads, _toUnits, _bias, _networks) = (heads, toHeads, toUnits, bias, networks);
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

    public Heads Heads { get; }

    /// <summary>Writes the names of the heads, then for each key a row as wide as these and one for the units of all networks.</summary>
    public static void Write(
        Stream to,
        Heads heads,
        ReadOnlySpan<uint> keys,
        ReadOnlySpan<float> toHeads,
        ReadOnlySpan<float> bias,
        ReadOnlySpan<float> toUnits,
        IEnumerable<Network> networks)
    {
        using var writer = new BinaryWriter(to);
        heads.Write(writer);
        writer.Write(keys.Length);
        writer.Write(MemoryMarshal.AsBytes(keys));
        Weights.Write(writer, toHeads, heads.Width);
        Weights.Write(writer, toUnits, Hidden);
        writer.Write(MemoryMarshal.AsBytes(bias));
        foreach (var part in networks.SelectMany(network => network.Parts))
        {
            writer.Write(MemoryMarshal.AsBytes(part.AsSpan()));
        }
    }

    public static Model Read(Stream from)
    {
        using var names = new BinaryReader(from);
        var heads = Heads.Read(names);
        var keys = new uint[names.ReadInt32()];
        from.ReadExactly(MemoryMarshal.AsBytes(keys.AsSpan()));
        var toHeads = Weights.Read(from, keys.Length, heads.Width);
        var toUnits = Weights.Read(from, keys.Length, Hidden);
        var bias = new float[heads.Width];
        from.ReadExactly(MemoryMarshal.AsBytes(bias.AsSpan()));
        var networks = Enumerable.Range(0, Network.Members).Select(_ => Network.Empty(heads.Width)).ToList();
        foreach (var part in networks.SelectMany(network => network.Parts))
        {
            from.ReadExactly(MemoryMarshal.AsBytes(part.AsSpan()));
        }
        return new Model(heads, keys, toHeads, toUnits, bias, networks);
    }

    /// <summary>
    /// The score of each head: the mean of the straight sum and the networks. A gram that training never saw still counts in the length:
    /// a strange message scores low.
    /// </summary>
    public float[] Score(IReadOnlyList<Gram> grams)
    {
        var scores = (float[])_bias.Clone();
        var units = new float[Hidden];
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
                _toHeads.Add(scores, row, gram.Value * unit);
                _toUnits.Add(units, row, gram.Value * unit);
            }
        }
        Mix(scores, units);
        return scores;
    }

    private void Mix(float[] scores, float[] units)
    {
        for (var head = 0; head < scores.Length; head++)
        {
            scores[head] /= 2;
        }
        for (var member = 0; member < Network.Members; member++)
        {
            var own = units.AsSpan(member * Network.Units, Network.Units);
            _networks[member].Squash(own);
            _networks[member].AddScores(scores, own, 0.5f / Network.Members);
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
