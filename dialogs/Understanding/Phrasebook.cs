namespace Sevenwolden.Dialogs.Understanding;

/// <summary>
/// The phrases of all languages together, ready to be looked for: staff mix their languages, so each is read in any message.
/// </summary>
internal sealed class Phrasebook
{
    // Of files that are read once.
    private static readonly Lazy<IReadOnlyDictionary<string, PhraseFile>> Embedded = new(() =>
        new Dictionary<string, PhraseFile> { ["nl"] = PhraseFile.Read("nl"), ["en"] = PhraseFile.Read("en") });

    private static readonly Lazy<Phrasebook> Shared = new(Load);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Word> _named = [];
    private readonly List<Word> _words = [];
    private readonly List<Phrase> _phrases = [];
    private readonly Dictionary<string, List<string>> _groups;
    private OfMessage<Utterance>? _said;

    public Phrasebook(IReadOnlyDictionary<string, PhraseFile> files)
    {
        Files = files;
        _groups = files.Values.SelectMany(file => file.Groups).GroupBy(group => group.Key)
            .ToDictionary(group => group.Key, group => group.SelectMany(words => words.Value).ToList());
        Turns = AnyOf(file => file.Turns);
        Fillers = AnyOf(file => file.Fillers);
        Doubts = Phrases(file => file.Doubts);
        Languages = files.ToDictionary(file => file.Key, file => Any(file.Value.Language));
    }

    /// <summary>The one for whoever reads the same in any message, whatever the pack: it is read once for all of them.</summary>
    public static Phrasebook Common => Shared.Value;

    public IReadOnlyDictionary<string, PhraseFile> Files { get; }
    public Word Turns { get; }
    public Word Fillers { get; }
    public PhraseSet Doubts { get; }
    public IReadOnlyDictionary<string, Word> Languages { get; }

    /// <summary>One of its own, of the embedded files.</summary>
    public static Phrasebook Load() => new(Embedded.Value);

    /// <summary>The phrases that each file holds at one place, those of the first language first.</summary>
    public PhraseSet Phrases(Func<PhraseFile, IEnumerable<string>?> place) =>
        Phrases(Files.Values.SelectMany(file => place(file) ?? []));

    /// <summary>Phrases from elsewhere, in the same notation.</summary>
    public PhraseSet Phrases(IEnumerable<string> texts)
    {
        lock (_gate)
        {
            _said = null;
            return new PhraseSet([.. texts.Select(Phrase)]);
        }
    }

    /// <summary>One of these words, for a reader that looks for a place rather than a phrase.</summary>
    public Word Any(IEnumerable<string> forms)
    {
        lock (_gate)
        {
            _said = null;
            return Add(forms);
        }
    }

    public Utterance Read(string text) => (Volatile.Read(ref _said) ?? Indexed()).Read(text);

    /// <summary>Every reader brings its phrases before it reads; until all have, the index is made anew.</summary>
    private OfMessage<Utterance> Indexed()
    {
        lock (_gate)
        {
            var (words, phrases) = (new WordIndex(_words), new PhraseIndex(_words.Count, _phrases));
            return _said ??= new OfMessage<Utterance>(text => new Utterance(text, words, Turns, phrases));
        }
    }

    private Word AnyOf(Func<PhraseFile, IEnumerable<string>> place) => Any(Files.Values.SelectMany(place));

    private Phrase Phrase(string text)
    {
        var rows = text.Split(" + ").ToList();
        var others = rows.Skip(1).ToLookup(row => row.StartsWith("not ", StringComparison.Ordinal));
        var phrase = new Phrase(
            _phrases.Count, Row(rows[0]), [.. others[false].Select(Row)], [.. others[true].Select(row => Row(row[4..]))]);
        _phrases.Add(phrase);
        return phrase;
    }

    private WordRow Row(string text)
    {
        var places = text.TrimStart('^').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new WordRow([.. places.Select(place => place == ".." ? null : Word(place))], text.StartsWith('^'));
    }

    private Word Word(string place)
    {
        if (!_named.TryGetValue(place, out var word))
        {
            _named.Add(place, word = Add(place.Split('|')));
        }

        return word;
    }

    private Word Add(IEnumerable<string> forms)
    {
        var word = new Word(_words.Count, forms.SelectMany(Forms));
        _words.Add(word);
        return word;
    }

    private List<string> Forms(string form) => form.StartsWith('{')
        ? _groups.TryGetValue(form.Trim('{', '}'), out var group) ? group : throw new FormatException($"No group {form} in the phrases")
        : [form];
}
