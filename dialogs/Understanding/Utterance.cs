namespace Sevenwolden.Dialogs.Understanding;

/// <summary>A message in words, and where each word of the phrasebook stands in it.</summary>
internal sealed class Utterance
{
    private readonly Dictionary<Word, bool[]> _hits = [];
    private readonly bool[] _nowhere;

    private Utterance(Token[] tokens)
    {
        Tokens = tokens;
        _nowhere = new bool[tokens.Length];
    }

    public IReadOnlyList<Token> Tokens { get; }

    /// <param name="text">What was typed.</param>
    /// <param name="words">The words of the phrasebook.</param>
    /// <param name="turns">The words that turn a sentence ("maar"): a clause begins there.</param>
    public static Utterance Read(string text, WordIndex words, Word turns)
    {
        var tokens = Tokenizer.Read(text).ToArray();
        var said = new Utterance(tokens);
        var known = new Dictionary<Token, Word[]>();
        for (var i = 0; i < tokens.Length; i++)
        {
            said.Add(i, Matching(tokens[i] with { Clause = 0 }, words, known));
        }
        for (int i = 1, turned = 0; i < tokens.Length; i++)
        {
            turned += said.Hits(turns)[i] ? 1 : 0;
            tokens[i] = tokens[i] with { Clause = tokens[i].Clause + turned };
        }
        return said;
    }

    /// <summary>For each token, whether the word stands there.</summary>
    public bool[] Hits(Word word) => _hits.GetValueOrDefault(word, _nowhere);

    public bool Holds(Word word) => _hits.ContainsKey(word);

    private static Word[] Matching(Token token, WordIndex words, Dictionary<Token, Word[]> known)
    {
        if (!known.TryGetValue(token, out var matching))
        {
            known.Add(token, matching = [.. words.Matching(token)]);
        }
        return matching;
    }

    private void Add(int place, Word[] words)
    {
        foreach (var word in words)
        {
            if (!_hits.TryGetValue(word, out var hits))
            {
                _hits.Add(word, hits = new bool[Tokens.Count]);
            }
            hits[place] = true;
        }
    }
}
