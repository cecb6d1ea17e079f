using Sevenwolden.Dialogs.Understanding.Learned;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs.Understanding;

/// <summary>
/// Tells whether somebody may be in danger, by what was learned and by the pack's words. It is tuned for recall: to miss a cry for help is
/// worse than to hear one where there is none.
/// </summary>
internal sealed class GraveReader(Phrasebook book, Pack pack, Heads heads)
{
    // From here a kind is plain: of more than one, the gravest counts.
    private const double Plain = 0.5;

    private readonly IReadOnlyList<(GraveKind Kind, int Head, IReadOnlyList<Phrase> Words)> _kinds =
        [.. pack.Safety.Kinds.Select(kind => (
            kind,
            Array.IndexOf(heads.Kinds, kind.Name) is >= 0 and var head ? heads.Kind + head : -1,
            book.Phrases(kind.Words)))];

    /// <summary>The danger in one message, or in a part of it; null where nothing points to it.</summary>
    public Grave? Read(Utterance said, float[] scores)
    {
        Grave? best = null;
        var any = (double)Likelihood.Of(scores[heads.Grave]);
        foreach (var (kind, head, words) in _kinds)
        {
            var likely = words.Any(phrase => phrase.Holds(said)) ? 1 : head < 0 ? 0 : Likelihood.Of(scores[head]);
            if ((likely >= kind.From || (any >= Plain && likely >= kind.From / 2)) && IsBetter(likely, best))
            {
                best = new Grave(kind.Name, Math.Round(likely, 2));
            }
        }
        return best;
    }

    /// <summary>The graver of two.</summary>
    public Grave? Graver(Grave? one, Grave? other) =>
        one is null ? other
        : other is null ? one
        : (one.Confidence >= Plain) != (other.Confidence >= Plain) ? (one.Confidence >= Plain ? one : other)
        : Place(one) <= Place(other) ? one : other;

    // The kinds are gone through from the gravest on.
    private static bool IsBetter(double likely, Grave? best) => best is null || (best.Confidence < Plain && likely > best.Confidence);

    private int Place(Grave grave) => pack.Safety.Kinds.TakeWhile(kind => kind.Name != grave.Kind).Count();
}
