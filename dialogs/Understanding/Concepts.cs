namespace Sevenwolden.Dialogs.Understanding;

/// <summary>
/// Words of one meaning, whatever the language: "mes", "knife" and "wapen" are one concept. What messages share in meaning, and not in
/// letters, is learned by these.
/// </summary>
internal sealed class Concepts
{
    private static readonly Lazy<Concepts> Loaded = new(() => new Concepts(Yaml.Read<Dictionary<string, string>>("concepts.yaml")));

    private readonly WordIndex _index;
    private readonly Dictionary<Word, string> _names;

    private Concepts(Dictionary<string, string> concepts)
    {
        _names = concepts.Index().ToDictionary(
            each => new Word(each.Index, each.Item.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
            each => each.Item.Key);
        _index = new WordIndex(_names.Keys);
    }

    /// <summary>For each word of a message, the concepts that it bears.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> In(IReadOnlyList<Token> tokens)
    {
        var concepts = Loaded.Value;
        var seen = new Dictionary<Token, string[]>();
        return [.. tokens.Select(token => concepts.Of(token with { Clause = 0 }, seen))];
    }

    private string[] Of(Token token, Dictionary<Token, string[]> seen)
    {
        if (!seen.TryGetValue(token, out var names))
        {
            var words = new List<Word>();
            _index.Match(token, words);
            seen.Add(token, names = [.. words.Select(word => _names[word]).Distinct()]);
        }
        return names;
    }
}
