using Sevenwolden.Dialogs.Understanding.Learned;

namespace Sevenwolden.Training;

/// <summary>The features of a corpus, each with a row in the table; what is seldom teaches little, and makes the table large.</summary>
internal sealed class Features
{
    private readonly Dictionary<uint, int> _rows = [];
    private readonly List<uint> _keys = [];

    /// <param name="corpus">The features of each message.</param>
    /// <param name="seldom">What no more messages hold than this has no row.</param>
    public Features(IReadOnlyList<IReadOnlyList<Gram>> corpus, int seldom)
    {
        var counts = corpus.SelectMany(grams => grams).CountBy(gram => gram.Key).ToDictionary();
        Samples = [.. corpus.Select(grams =>
        {
            var unit = 1 / Table.Length(grams);
            return new Sample([.. grams.Where(gram => counts[gram.Key] > seldom).Select(gram => (RowOf(gram.Key), gram.Value * unit))]);
        })];
    }

    public uint[] Keys => [.. _keys];

    /// <summary>The messages, as they are learned from.</summary>
    public IReadOnlyList<Sample> Samples { get; }

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
