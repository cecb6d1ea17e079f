namespace Sevenwolden.Dialogs.Understanding;

/// <summary>
/// Which phrases of a book hold in a message, without trying each of them: only those of which the rarest word stands there.
/// </summary>
internal sealed class PhraseIndex
{
    // By the number of that word.
    private readonly Phrase[][] _phrases;

    /// <param name="words">How many words the book has.</param>
    /// <param name="phrases">Its phrases.</param>
    public PhraseIndex(int words, IReadOnlyList<Phrase> phrases)
    {
        var uses = phrases.SelectMany(phrase => phrase.Needed).CountBy(word => word).ToDictionary();
        var byRarest = phrases.ToLookup(phrase => phrase.Needed.MinBy(word => uses[word])!.Number);
        _phrases = [.. Enumerable.Range(0, words).Select(word => byRarest[word].ToArray())];
    }

    /// <summary>Those that hold, in the order of their numbers.</summary>
    public Phrase[] In(Utterance said)
    {
        List<Phrase>? held = null;
        foreach (var word in said.Words)
        {
            foreach (var phrase in _phrases[word])
            {
                if (phrase.IsIn(said))
                {
                    (held ??= []).Add(phrase);
                }
            }
        }

        held?.Sort(static (one, other) => one.Number.CompareTo(other.Number));
        return held is null ? [] : [.. held];
    }
}
