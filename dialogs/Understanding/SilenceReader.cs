using Sevenwolden.Dialogs.Understanding.Learned;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs.Understanding;

/// <summary>Tells which subjects a message asks about that the text does not name, by what was learned and by the pack's words.</summary>
internal sealed class SilenceReader(Phrasebook book, Pack pack, Heads heads)
{
    // More than two subjects in one message are a guess.
    private const int Most = 2;

    private readonly IReadOnlyList<(Silence Silence, int Head, PhraseSet Words, PhraseSet Without)> _silences =
        [.. pack.Silences.Select(silence => (
            silence,
            Array.IndexOf(heads.Silences, silence.Name) is >= 0 and var head ? heads.Silence + head : -1,
            book.Phrases(silence.Words), book.Phrases(silence.Without)))];

    /// <param name="said">The message.</param>
    /// <param name="scores">What was learned, for it.</param>
    /// <param name="atLeast">The likelihood from which it counts, where the pack asks less.</param>
    /// <returns>The likeliest first.</returns>
    public IReadOnlyList<string> Read(Utterance said, float[] scores, double atLeast = 0) =>
        [.. _silences
            .Where(each => !each.Without.Holds(said))
            .Select(each => (each.Silence, Likely: Likely(each.Head, each.Words, said, scores)))
            .Where(each => each.Likely >= Math.Max(atLeast, each.Silence.From))
            .OrderByDescending(each => each.Likely)
            .Take(Most)
            .Select(each => each.Silence.Name)];

    private static double Likely(int head, PhraseSet words, Utterance said, float[] scores) =>
        Math.Max(head < 0 ? 0 : Likelihood.Of(scores[head]), words.Holds(said) ? 1 : 0);
}
