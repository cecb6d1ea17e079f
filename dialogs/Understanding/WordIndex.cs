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

    public IEnumerable<Word> Matching(Token token) =>
        token.Unstretched is { } plain ? Matching(token.Text).Concat(Matching(plain)) : Matching(token.Text);

    private List<Word> Matching(string token)
    {
        var found = new List<Word>(_whole.GetValueOrDefault(token) ?? []);
        var beginnings = _beginnings.GetAlternateLookup<ReadOnlySpan<char>>();
        var endings = _endings.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = 1; length <= Math.Min(token.Length, _longest); length++)
        {
            found.AddRange(beginnings.TryGetValue(token.AsSpan(0, length), out var begun) ? begun : []);
            found.AddRange(endings.TryGetValue(token.AsSpan(token.Length - length), out var ended) ? ended : []);
        }
        foreach (var (part, words) in _parts)
        {
            found.AddRange(token.Contains(part, StringComparison.Ordinal) ? words : []);
        }
        return found;
    }
}
