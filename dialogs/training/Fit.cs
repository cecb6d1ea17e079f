using Sevenwolden.Dialogs.Understanding.Learned;

namespace Sevenwolden.Training;

/// <summary>Learns a table from a corpus of its own; the same corpus gives the same table.</summary>
/// <param name="corpus">The features of each message.</param>
/// <param name="seldom">What no more messages hold than this has no row.</param>
/// <param name="heads">How many scores there are: one for each label, and some to fill the vector.</param>
/// <param name="how">How it learns.</param>
/// <param name="errorOf">What is wrong with the scores of one of them.</param>
internal sealed class Fit(IReadOnlyList<IReadOnlyList<Gram>> corpus, int seldom, int heads, Learning how, ErrorOf errorOf)
{
    private readonly Features _features = new(corpus, seldom);

    public void Write(Stream to, Func<int, bool> learnFrom)
    {
        using var writer = new BinaryWriter(to);
        TableFit.Write(_features, [.. Enumerable.Range(0, corpus.Count).Where(learnFrom)], heads, how, errorOf, writer);
    }
}
