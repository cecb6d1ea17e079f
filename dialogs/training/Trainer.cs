using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Dialogs.Understanding.Learned;
using Sevenwolden.Protocols;

namespace Sevenwolden.Training;

/// <summary>Learns from labelled messages; the same corpus gives the same table.</summary>
internal sealed class Trainer(Heads heads, Pack pack, IReadOnlyList<Example> corpus)
{
    // What fewer than one in so many messages hold has no row.
    private const int Seldom = 4000;

    private static readonly Learning How = new(Units: 128, Epochs: 12, LeftOut: 0.3f);

    private readonly Features _features = new(
        [.. corpus.AsParallel().AsOrdered().Select(example => Grams.Of(Tokenizer.Read(example.Text)))], Math.Max(1, corpus.Count / Seldom));

    public void Write(Stream to, Func<int, bool> learnFrom)
    {
        var places = Enumerable.Range(0, corpus.Count).Where(learnFrom).ToList();
        var errors = new Errors(heads, pack, [.. places.Select(place => corpus[place])]);
        using var writer = new BinaryWriter(to);
        heads.Write(writer);
        TableFit.Write(_features, places, heads.Width, How, (scores, place) => errors.Of(scores, corpus[place]), writer);
    }
}
