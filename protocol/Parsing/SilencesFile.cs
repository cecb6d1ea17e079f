namespace Sevenwolden.Protocols.Parsing;

/// <summary>Reads <c>silences.yaml</c>: what the text does not name.</summary>
internal static class SilencesFile
{
    // A subject that says nothing of it is heard from here.
    private const double Usual = 0.35;

    public static IReadOnlyList<Silence> Read(IReadOnlyList<Node> nodes) => [.. nodes.Select(Read)];

    private static Silence Read(Node node)
    {
        var silence = new Silence(
            node.Text("name"),
            node.Names("articles"),
            node.LocalText("label"),
            node.LocalText("says"),
            node.LocalText("applies"),
            node.Likelihood("from") ?? Usual,
            Phrases(node, "words"))
        {
            Beside = node.Names("beside"),
            Without = Phrases(node, "without"),
            BeforeRules = node.Flag("before_rules"),
        };
        if (silence.Articles.Count == 0)
        {
            node.Faults.Add(node, $"`{silence.Name}` names no article.", "Name under `articles` what bears on it.");
        }

        node.NothingElse();
        return silence;
    }

    /// <summary>Those of all languages together.</summary>
    private static IReadOnlyList<string> Phrases(Node node, string key) =>
        [.. node.Child(key)?.Entries.SelectMany(language => language.Value.ListHere()).Select(words => words.TextHere()) ?? []];
}
