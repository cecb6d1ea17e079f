namespace Sevenwolden.Dialogs.Understanding;

/// <summary>Which words of the phrasebook a token matches, without trying each of them: there are thousands.</summary>
internal sealed class WordIndex
{
    private readonly Dictionary<string, List<Word>> _whole = [];
    private readonly Dictionary<string, List<Word>> _beginnings = [];
    private readonly Dictionary<string, List<Word>> _endings = [];
    private readonly Dictionary<string, List<Word>> _parts = [];
    private readonly int _longest;

    public WordIndex(IEnumerable<Word> words)
    {
        foreach (var (word, form) in words.SelectMany(word => word.Forms.Select(form => (word, form))))
        {
            var place = form switch
            {
                { OpenBefore: true, OpenBehind: true } => _parts,
                { OpenBefore: true } => _endings,
                { OpenBehind: true } => _beginnings,
                _ => _whole,
            };
            if (!place.TryGetValue(form.Text, out var there))
            {
                place.Add(form.Text, there = []);
            }
            there.Add(word);
            _longest = Math.Max(_longest, form.Text.Length);
        }
    }

    /// <summary>Adds the words that the token matches.</summary>
    public void Match(Token token, List<Word> found)
    {
        Match(token.Text, found);
        if (token.Unstretched is { } plain)
        {
            Match(plain, found);
        }
    }

    private void Match(string token, List<Word> found)
    {
        if (_whole.TryGetValue(token, out var whole))
        {
            found.AddRange(whole);
        }

        var (beginnings, endings) = (
            _beginnings.GetAlternateLookup<ReadOnlySpan<char>>(), _endings.GetAlternateLookup<ReadOnlySpan<char>>());
        for (var length = 1; length <= Math.Min(token.Length, _longest); length++)
        {
            if (beginnings.TryGetValue(token.AsSpan(0, length), out var begun))
            {
                found.AddRange(begun);
            }

            if (endings.TryGetValue(token.AsSpan(token.Length - length), out var ended))
            {
                found.AddRange(ended);
            }
        }

        foreach (var (part, words) in _parts)
        {
            if (token.Contains(part, StringComparison.Ordinal))
            {
                found.AddRange(words);
            }
        }
    }
}
