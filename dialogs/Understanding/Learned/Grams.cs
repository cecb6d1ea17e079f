namespace Sevenwolden.Dialogs.Understanding.Learned;

/// <summary>
/// What a message is made of: words, word pairs, pieces of words, the words that a negation or a doubt stands over, and what they mean.
/// </summary>
internal static class Grams
{
    private const float OfWord = 1f;
    private const float OfPair = 0.8f;
    private const float OfPiece = 0.33f;
    private const float OfReach = 0.8f;
    private const float OfConcept = 1f;
    private const float OfConcepts = 0.5f;

    // Of a long message only the first so many concepts are put beside each other.
    private const int MostConcepts = 12;

    // "geen vertrouwelijke informatie": a negation or a doubt reaches that far, within its clause.
    private const int Reach = 6;

    private static readonly HashSet<string> Negations =
    [
        "niet", "nie", "nt", "geen", "gin", "geeneen", "nooit", "niemand", "niets", "niks", "zonder", "nergens", "noch", "gjin", "nimmer",
        "not", "no", "never", "nobody", "none", "nothing", "without",
        "dont", "doesnt", "didnt", "isnt", "arent", "hasnt", "havent", "wasnt", "wont", "cant", "cannot",
    ];

    private static readonly HashSet<string> Doubts =
    [
        "of", "misschien", "wellicht", "twijfel", "if", "whether", "maybe", "perhaps", "moet", "moeten", "nodig", "need", "stel", "als",
    ];

    /// <summary>The features of a message, each once, in the order of their first place.</summary>
    public static List<Gram> Of(IReadOnlyList<Token> tokens)
    {
        var grams = new Collected(tokens.Count * 20);
        string before = "<", beforeThat = "<";
        int negated = 0, doubted = 0;
        var words = Frisian.InDutch(tokens);
        var concepts = Concepts.In(tokens);
        for (var i = 0; i < tokens.Count; i++)
        {
            var word = words[i];
            if (i > 0 && tokens[i].Clause != tokens[i - 1].Clause)
            {
                negated = doubted = 0;
            }
            grams.Add('w', word, "", OfWord);
            grams.Add('p', before, word, OfPair);
            grams.Add('s', beforeThat, word, OfPair * 0.6f);
            AddPieces(grams, word);
            foreach (var concept in concepts[i])
            {
                grams.Add('k', concept, "", OfConcept);
                if (negated > 0)
                {
                    grams.Add('m', concept, "", OfReach);
                }
            }
            if (negated-- > 0)
            {
                grams.Add('n', word, "", OfReach);
            }
            if (doubted-- > 0)
            {
                grams.Add('d', word, "", OfReach);
            }
            negated = Negations.Contains(word) ? Reach : negated;
            doubted = Doubts.Contains(word) ? Reach : doubted;
            (beforeThat, before) = (before, word);
        }
        grams.Add('p', before, ">", OfPair);
        AddBesideEachOther(grams, [.. concepts.SelectMany(names => names).Distinct().Take(MostConcepts)]);
        return grams.All;
    }

    // "A pupil" and "naked" in one message say more than each by itself.
    private static void AddBesideEachOther(Collected grams, string[] concepts)
    {
        Array.Sort(concepts, StringComparer.Ordinal);
        for (var one = 0; one < concepts.Length; one++)
        {
            for (var other = one + 1; other < concepts.Length; other++)
            {
                grams.Add('q', concepts[one], concepts[other], OfConcepts);
            }
        }
    }

    private static void AddPieces(Collected grams, string word)
    {
        Span<char> marked = stackalloc char[34];
        var length = Math.Min(word.Length, 32);
        marked[0] = '<';
        word.AsSpan(0, length).CopyTo(marked[1..]);
        marked[length + 1] = '>';
        marked = marked[..(length + 2)];
        for (var size = 3; size <= 5; size++)
        {
            for (var start = 0; start + size <= marked.Length; start++)
            {
                grams.Add('c', marked.Slice(start, size), "", OfPiece);
            }
        }
    }

    private sealed class Collected(int capacity)
    {
        private readonly HashSet<uint> _seen = new(capacity);

        public List<Gram> All { get; } = new(capacity);

        public void Add(char kind, ReadOnlySpan<char> first, ReadOnlySpan<char> second, float value)
        {
            var key = Hash(kind, first, second);
            if (_seen.Add(key))
            {
                All.Add(new Gram(key, value));
            }
        }

        // FNV-1a over the letters, then mixed: the same on every machine, unlike string.GetHashCode.
        private static uint Hash(char kind, ReadOnlySpan<char> first, ReadOnlySpan<char> second)
        {
            var hash = (14695981039346656037UL ^ kind) * 1099511628211UL;
            foreach (var letter in first)
            {
                hash = (hash ^ letter) * 1099511628211UL;
            }
            hash = (hash ^ ' ') * 1099511628211UL;
            foreach (var letter in second)
            {
                hash = (hash ^ letter) * 1099511628211UL;
            }
            return (uint)(hash ^ (hash >> 29) ^ (hash >> 47));
        }
    }
}
