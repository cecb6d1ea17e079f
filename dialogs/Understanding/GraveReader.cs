using Sevenwolden.Dialogs.Understanding.Learned;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs.Understanding;

/// <summary>
/// Tells whether somebody may be in danger, by what was learned and by the pack's words. It is tuned for recall: to miss a cry for help is
/// worse than to hear one where there is none.
/// </summary>
internal sealed class GraveReader(Phrasebook book, Pack pack, Heads heads, SecondOpinion? opinion)
{
    // From here a kind is plain: of more than one, the gravest counts.
    private const double Plain = 0.75;

    // One sentence out of a story is easily mistaken for something else: it has to be plainer.
    private const double OfSentence = 0.7;

    // From here nobody else is asked.
    private const double Certain = 0.95;

    // And all of it has to hold a trace of it.
    private const double Trace = 0.05;

    private readonly IReadOnlyList<(GraveKind Kind, int Head, PhraseSet Words, PhraseSet Without, PhraseSet Alone)> _kinds =
        [.. pack.Safety.Kinds.Select(kind => (
            kind,
            Array.IndexOf(heads.Kinds, kind.Name) is >= 0 and var head ? heads.Kind + head : -1,
            book.Phrases(kind.Words),
            book.Phrases(kind.Without),
            book.Phrases(kind.Alone)))];

    /// <summary>The danger in a message; null where nothing points to it.</summary>
    /// <param name="text">The message.</param>
    /// <param name="said">The message in words.</param>
    /// <param name="scores">What was learned, for all of it.</param>
    /// <param name="plain">False for what is endless, or says the same over and over.</param>
    /// <param name="sentences">What was learned for each of its sentences, where it has more than one.</param>
    public Grave? Read(string text, Utterance said, float[] scores, bool plain, IEnumerable<float[]> sentences)
    {
        var words = Said(said);
        var heard = Read(words, scores, plain, sentences, isCalm: false);
        return heard is { IsSaid: false, Confidence: < Certain } && pack.Safety.Kind(heard.Kind) is { AtStake: true }
            && opinion?.IsCalm(text) == true
            ? Read(words, scores, plain, sentences, isCalm: true)
            : heard;
    }

    /// <param name="isCalm">Whether no life is at stake: then only what is no such danger is heard, or is said outright.</param>
    private Grave? Read((bool Is, bool IsNot)[] words, float[] scores, bool plain, IEnumerable<float[]> sentences, bool isCalm)
    {
        var whole = Counting(words, Likely(scores));
        return Best(words, whole, plain ? 0 : OfSentence, isCalm)
            ?? (whole.Max(likely => likely.Danger) >= Trace
                ? sentences.Select(sentence => Best(words, Counting(words, Likely(sentence)), OfSentence, isCalm))
                    .FirstOrDefault(heard => heard is not null)
                : null);
    }

    /// <summary>What the words of the message say of each kind: that it is this one, that it is not.</summary>
    private (bool Is, bool IsNot)[] Said(Utterance said) =>
        // What was learned is learned from sentences: of one word it knows nothing.
        [.. _kinds.Select(kind => said.Tokens.Count == 1
            ? kind.Words.Holds(said) || kind.Alone.Holds(said) ? (true, false) : (false, true)
            : (kind.Words.Holds(said), kind.Without.Holds(said)))];

    /// <summary>
    /// What the words say outright; and where they say that it is not one kind, it is no other either that is not plain by itself.
    /// </summary>
    private static (double Danger, double Itself)[] Counting((bool Is, bool IsNot)[] words, (double Danger, double Itself)[] likely)
    {
        var isNone = Array.Exists(words, kind => kind.IsNot);
        return [.. likely.Select((each, place) => words[place].Is ? (1, 1)
            : isNone && (each.Itself < Plain || words[place].IsNot) ? (0, 0)
            : each)];
    }

    /// <summary>How likely each kind is: between that there is danger at all and that it is this one, and that it is this one.</summary>
    private (double Danger, double Itself)[] Likely(float[] scores)
    {
        var any = scores[heads.Grave];
        return [.. _kinds.Select(kind => kind.Head < 0 ? (0.0, 0.0)
            : (Likelihood.Of((any + scores[kind.Head]) / 2), Likelihood.Of(scores[kind.Head])))];
    }

    // The kinds stand from the gravest on: of those that are plain the first counts, else the likeliest.
    private Grave? Best((bool Is, bool IsNot)[] words, (double Danger, double Itself)[] likely, double atLeast, bool isCalm)
    {
        var heard = Enumerable.Range(0, likely.Length)
            .Where(place => likely[place].Danger >= Math.Max(atLeast, _kinds[place].Kind.From)
                && !(isCalm && _kinds[place].Kind.AtStake && !words[place].Is)).ToList();
        if (heard.Count == 0)
        {
            return null;
        }
        var plain = heard.FindIndex(place => likely[place].Itself >= Plain);
        var best = plain >= 0 ? heard[plain] : heard.MaxBy(place => likely[place].Itself);
        return new Grave(_kinds[best].Kind.Name, Math.Round(likely[best].Danger, 2)) { IsSaid = words[best].Is };
    }
}
