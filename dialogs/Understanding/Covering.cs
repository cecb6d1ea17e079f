namespace Sevenwolden.Dialogs.Understanding;

/// <summary>Whether phrases are all that a message says.</summary>
internal static class Covering
{
    /// <summary>For each word whether it stands in one of these phrases, or is one that may stand around them.</summary>
    /// <param name="said">The message.</param>
    /// <param name="phrases">A phrase with a gap in it says nothing of the words in the gap, and covers none.</param>
    /// <param name="around">For each word whether it may stand beside them.</param>
    public static bool[] Of(Utterance said, IEnumerable<PhraseSet> phrases, ReadOnlySpan<bool> around)
    {
        bool[] known = [.. around];
        foreach (var span in phrases.SelectMany(set => set.Held(said).ToArray()).Where(phrase => !phrase.HasGap)
            .SelectMany(phrase => phrase.Words(said)))
        {
            Array.Fill(known, true, span.Start, span.End - span.Start);
        }

        return known;
    }
}
