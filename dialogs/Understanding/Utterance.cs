using System.Diagnostics;

namespace Sevenwolden.Dialogs.Understanding;

/// <summary>A message in words, where each word of a phrasebook stands in it, and which of its phrases hold.</summary>
internal sealed class Utterance
{
    // Every book cuts the message in the same way.
    private static readonly OfMessage<Token[]> Cut = new(text => [.. Tokenizer.Read(text)]);

    // A message has less than 512 words, and a book less than four million.
    private const int PlaceBits = 9;

    // What is gathered while a message is looked through, kept for each thread: grown anew it is a tenth of what a turn allocates.
    [ThreadStatic]
    private static (List<int> Hits, List<Word> Matching)? _desk;

    private readonly Token[] _tokens;

    // The number of a word with the place where it stands behind it, in order.
    private readonly int[] _hits;
    private readonly Phrase[] _held;

    /// <param name="text">What was typed.</param>
    /// <param name="words">The words of the phrasebook.</param>
    /// <param name="turns">The words that turn a sentence ("maar"): a clause begins there.</param>
    /// <param name="phrases">The phrases of the phrasebook.</param>
    public Utterance(string text, WordIndex words, Word turns, PhraseIndex phrases)
    {
        _tokens = Cut.Read(text)[..];
        Debug.Assert(_tokens.Length < 1 << PlaceBits, "More words than a hit has room for");
        var (hits, matching) = _desk ??= ([], []);
        hits.Clear();
        for (var place = 0; place < _tokens.Length; place++)
        {
            matching.Clear();
            words.Match(_tokens[place], matching);
            foreach (var word in matching)
            {
                hits.Add(Hit(word, place));
            }
        }

        hits.Sort();
        _hits = [.. hits];
        for (int place = 1, turned = 0; place < _tokens.Length; place++)
        {
            turned += Is(turns, place) ? 1 : 0;
            _tokens[place] = _tokens[place] with { Clause = _tokens[place].Clause + turned };
        }

        _held = phrases.In(this);
    }

    public IReadOnlyList<Token> Tokens => _tokens;

    /// <summary>The numbers of the words that stand somewhere, each once.</summary>
    public IEnumerable<int> Words
    {
        get
        {
            for (var at = 0; at < _hits.Length; at++)
            {
                if (at == 0 || _hits[at] >> PlaceBits != _hits[at - 1] >> PlaceBits)
                {
                    yield return _hits[at] >> PlaceBits;
                }
            }
        }
    }

    /// <summary>The words of a message, as every book begins with them.</summary>
    public static IReadOnlyList<Token> TokensOf(string text) => Cut.Read(text);

    /// <summary>Whether the word stands there.</summary>
    public bool Is(Word word, int place) => Array.BinarySearch(_hits, Hit(word, place)) >= 0;

    /// <summary>For each token, whether the word stands there.</summary>
    public bool[] Hits(Word word) => [.. Enumerable.Range(0, _tokens.Length).Select(place => Is(word, place))];

    /// <summary>At how many places the word stands.</summary>
    public int Count(Word word) => Enumerable.Range(0, _tokens.Length).Count(place => Is(word, place));

    public bool Holds(Word word)
    {
        var at = Array.BinarySearch(_hits, Hit(word, 0));
        return at >= 0 || (~at < _hits.Length && _hits[~at] >> PlaceBits == word.Number);
    }

    /// <summary>The phrases that hold, of those with a number from the first to the last.</summary>
    public ReadOnlySpan<Phrase> Held(int first, int last)
    {
        var (from, to) = (0, 0);
        foreach (var phrase in _held)
        {
            from += phrase.Number < first ? 1 : 0;
            to += phrase.Number <= last ? 1 : 0;
        }

        return _held.AsSpan(from, to - from);
    }

    private static int Hit(Word word, int place) => (word.Number << PlaceBits) | place;
}
