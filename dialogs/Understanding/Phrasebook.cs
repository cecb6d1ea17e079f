namespace Sevenwolden.Dialogs.Understanding;

/// <summary>
/// The phrases of all languages together, ready to be looked for: staff mix their languages, so each is read in any message.
/// </summary>
internal sealed class Phrasebook
{
    // Every reader has a book of its own, of files that are read once.
    private static readonly Lazy<IReadOnlyDictionary<string, PhraseFile>> Embedded = new(() =>
        new Dictionary<string, PhraseFile> { ["nl"] = PhraseFile.Read("nl"), ["en"] = PhraseFile.Read("en") });

    private readonly Dictionary<string, Word> _words = [];
    private readonly List<Word> _sets = [];
    private readonly Lazy<WordIndex> _index;
    private readonly Dictionary<string, List<string>> _groups;
    private readonly OfMessage<Utterance> _said;

    public Phrasebook(IReadOnlyDictionary<string, PhraseFile> files)
    {
        Files = files;
        _index = new Lazy<WordIndex>(() => new WordIndex(_words.Values.Concat(_sets)));
        _groups = files.Values.SelectMany(file => file.Groups).GroupBy(group => group.Key)
            .ToDictionary(group => group.Key, group => group.SelectMany(words => words.Value).ToList());
        Turns = AnyOf(file => file.Turns);
        Fillers = AnyOf(file => file.Fillers);
        Doubts = Phrases(file => file.Doubts);
        _said = new OfMessage<Utterance>(text => Utterance.Read(text, _index.Value, Turns));
        Languages = files.ToDictionary(file => file.Key, file => Set(file.Value.Language));
    }

    /// <summary>Of the embedded files. A book is for one reader: it takes all its phrases first, then reads messages.</summary>
    public static Phrasebook Load() => new(Embedded.Value);

    public IReadOnlyDictionary<string, PhraseFile> Files { get; }
    public Word Turns { get; }
    public Word Fillers { get; }
    public IReadOnlyList<Phrase> Doubts { get; }
    public IReadOnlyDictionary<string, Word> Languages { get; }

    /// <summary>The phrases that each file holds at one place, those of the first language first.</summary>
    public IReadOnlyList<Phrase> Phrases(Func<PhraseFile, IEnumerable<string>?> place) =>
        Phrases(Files.Values.SelectMany(file => place(file) ?? []));

    /// <summary>Phrases from elsewhere, in the same notation.</summary>
    public IReadOnlyList<Phrase> Phrases(IEnumerable<string> texts) => [.. texts.Select(Phrase)];

    /// <summary>One of these words, for a reader that looks for a place rather than a phrase.</summary>
    public Word Any(IEnumerable<string> forms) => Set(forms.SelectMany(Forms));

    public Utterance Read(string text) => _said.Read(text);

    private Word AnyOf(Func<PhraseFile, IEnumerable<string>> place) => Set(Files.Values.SelectMany(place));

    private Word Set(IEnumerable<string> forms)
    {
        var word = new Word(forms);
        _sets.Add(word);
        return word;
    }

    private Phrase Phrase(string text)
    {
        var rows = text.Split(" + ").ToList();
        var others = rows.Skip(1).ToLookup(row => row.StartsWith("not ", StringComparison.Ordinal));
        return new Phrase(Row(rows[0]), [.. others[false].Select(Row)], [.. others[true].Select(row => Row(row[4..]))]);
    }

    private WordRow Row(string text)
    {
        var places = text.TrimStart('^').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new WordRow([.. places.Select(place => place == ".." ? null : Word(place))], text.StartsWith('^'));
    }

    private Word Word(string place)
    {
        if (!_words.TryGetValue(place, out var word))
        {
            if (_index.IsValueCreated)
            {
                throw new InvalidOperationException($"\"{place}\" comes after the first message was read");
            }
            word = new Word(place.Split('|').SelectMany(Forms));
            _words.Add(place, word);
        }
        return word;
    }

    private List<string> Forms(string form) => form.StartsWith('{')
        ? _groups.TryGetValue(form.Trim('{', '}'), out var group) ? group : throw new FormatException($"No group {form} in the phrases")
        : [form];
}
