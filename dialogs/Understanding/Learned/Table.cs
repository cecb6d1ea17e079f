using System.Runtime.InteropServices;

namespace Sevenwolden.Dialogs.Understanding.Learned;

/// <summary>
/// What was learned: for each feature what it adds to the hidden units of a few small networks, and what these say of each head. Each
/// network began elsewhere: what they agree on counts.
/// </summary>
internal sealed class Table
{
    private readonly uint[] _keys;
    private readonly int[] _rows;
    private readonly Weights _toUnits;
    private readonly IReadOnlyList<Network> _networks;
    private readonly int _units;
    private readonly int _heads;

    private Table(uint[] keys, Weights toUnits, IReadOnlyList<Network> networks)
    {
        (_toUnits, _networks, _units, _heads) = (toUnits, networks, networks[0].Units, networks[0].Bias.Length);
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

    /// <summary>Writes how large it is, the keys, for each of them a row for the units of all networks, then the networks.</summary>
    public static void Write(BinaryWriter to, ReadOnlySpan<uint> keys, ReadOnlySpan<float> toUnits, IReadOnlyList<Network> networks)
    {
        to.Write(networks.Count);
        to.Write(networks[0].Units);
        to.Write(networks[0].Bias.Length);
        to.Write(keys.Length);
        to.Write(MemoryMarshal.AsBytes(keys));
        Weights.Write(to, toUnits, networks.Count * networks[0].Units);
        foreach (var part in networks.SelectMany(network => network.Parts))
        {
            to.Write(MemoryMarshal.AsBytes(part.AsSpan()));
        }
    }

    public static Table Read(LearnedReader from)
    {
        var (members, units, heads) = (from.Number(), from.Number(), from.Number());
        var keys = from.Values<uint>(from.Number());
        var toUnits = Weights.Read(from, keys.Length, members * units);
        var networks = Enumerable.Range(0, members).Select(_ => Network.Read(from, units, heads)).ToList();
        return new Table(keys, toUnits, networks);
    }

    /// <summary>By how much the features of a message are divided, to bring it to length one.</summary>
    public static float Length(IReadOnlyList<Gram> grams)
    {
        var length = 0f;
        foreach (var gram in grams)
        {
            length += gram.Value * gram.Value;
        }
        return MathF.Sqrt(Math.Max(length, 1e-6f));
    }

    /// <summary>
    /// The score of each head: the mean of the networks. A gram that training never saw still counts in the length: a strange message
    /// scores low.
    /// </summary>
    public float[] Score(IReadOnlyList<Gram> grams)
    {
        var units = new float[_networks.Count * _units];
        var unit = 1 / Length(grams);
        foreach (var gram in grams)
        {
            var row = RowOf(gram.Key);
            if (row >= 0)
            {
                _toUnits.Add(units, row, gram.Value * unit);
            }
        }
        return Mean(units);
    }

    private float[] Mean(float[] units)
    {
        var scores = new float[_heads];
        for (var member = 0; member < _networks.Count; member++)
        {
            var own = units.AsSpan(member * _units, _units);
            _networks[member].Squash(own);
            _networks[member].AddScores(scores, own, 1f / _networks.Count);
        }
        return scores;
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
