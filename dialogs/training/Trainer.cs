using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Dialogs.Understanding.Learned;
using Sevenwolden.Protocols;

namespace Sevenwolden.Training;

/// <summary>
/// Learns from labelled messages, straight (<see cref="LinearFit"/>) and by small networks (<see cref="NetworkFit"/>); the same corpus
/// gives the same tables.
/// </summary>
internal sealed class Trainer
{
    // What so few messages hold teaches nothing, and makes the table large.
    private const int Seldom = 8;

    private readonly Heads _heads;
    private readonly Pack _pack;
    private readonly Dictionary<uint, int> _rows = [];
    private readonly List<uint> _keys = [];
    private readonly List<Sample> _samples = [];

    /// <param name="heads">What is to be learned.</param>
    /// <param name="pack">What the labels mean.</param>
    /// <param name="corpus">From what.</param>
    public Trainer(Heads heads, Pack pack, IReadOnlyList<Example> corpus)
    {
        (_heads, _pack) = (heads, pack);
        var grams = corpus.Select(example => Grams.Of(Tokenizer.Read(example.Text))).ToList();
        var counts = new Dictionary<uint, int>();
        foreach (var gram in grams.SelectMany(list => list))
        {
            counts[gram.Key] = counts.GetValueOrDefault(gram.Key) + 1;
        }
        foreach (var (example, list) in corpus.Zip(grams))
        {
            var length = list.Sum(gram => gram.Value * gram.Value) + 1e-6f;
            var known = list.Where(gram => counts[gram.Key] > Seldom)
                .Select(gram => (RowOf(gram.Key), gram.Value / MathF.Sqrt(length)));
            _samples.Add(new Sample(example, [.. known]));
        }
    }

    public void Write(Stream to, Func<int, bool> learnFrom)
    {
        var samples = _samples.Where((_, i) => learnFrom(i)).ToList();
        var linear = new LinearFit(_heads, _pack, _keys.Count);
        var networks = Enumerable.Range(0, Network.Members).Select(member => new NetworkFit(_heads, _pack, _keys.Count, member)).ToArray();
        Parallel.Invoke([() => linear.Learn(samples), .. networks.Select(network => (Action)(() => network.Learn(samples)))]);
        Model.Write(
            to,
            _heads,
            _keys.ToArray(),
            linear.Weights,
            linear.Bias,
            ToUnits(networks, samples),
            networks.Select(network => network.Network));
    }

    // The units of all networks beside each other. A row that no message used holds nothing but its random start.
    private float[] ToUnits(NetworkFit[] networks, List<Sample> samples)
    {
        var used = samples.SelectMany(sample => sample.Grams.Select(gram => gram.Row)).ToHashSet();
        var all = new float[_keys.Count * networks.Length * Network.Units];
        foreach (var row in used)
        {
            for (var member = 0; member < networks.Length; member++)
            {
                var to = all.AsSpan((row * networks.Length + member) * Network.Units);
                networks[member].ToUnits.AsSpan(row * Network.Units, Network.Units).CopyTo(to);
            }
        }
        return all;
    }

    private int RowOf(uint key)
    {
        if (!_rows.TryGetValue(key, out var row))
        {
            _rows.Add(key, row = _keys.Count);
            _keys.Add(key);
        }
        return row;
    }
}
