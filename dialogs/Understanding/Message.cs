namespace Sevenwolden.Dialogs.Understanding;

/// <summary>A message in words, and which of them each word of the phrasebook matches (worked out once a message, when asked).</summary>
internal sealed class Message
{
    private readonly Dictionary<Word, bool[]> _hits = [];

    private Message(IReadOnlyList<Token> tokens) => Tokens = tokens;

    public IReadOnlyList<Token> Tokens { get; }

    /// <param name="text">What was typed.</param>
    /// <param name="turns">The words that turn a sentence ("maar"): a clause begins there.</param>
    public static Message Read(string text, Word turns)
    {
        var tokens = Tokenizer.Read(text).ToArray();
        var turned = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            turned += i > 0 && turns.Matches(tokens[i]) ? 1 : 0;
            tokens[i] = tokens[i] with { Clause = tokens[i].Clause + turned };
        }
        return new Message(tokens);
    }

    public bool[] Hits(Word word)
    {
        if (!_hits.TryGetValue(word, out var hits))
        {
            hits = [.. Tokens.Select(word.Matches)];
            _hits.Add(word, hits);
        }
        return hits;
    }
}
