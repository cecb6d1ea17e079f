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
            [.. node.Child("words")?.Entries.SelectMany(language => language.Value.ListHere()).Select(words => words.TextHere()) ?? []])
        {
            Beside = node.Names("beside"),
        };
        if (silence.Articles.Count == 0)
        {
            node.Faults.Add(node, $"`{silence.Name}` names no article.", "Name under `articles` what bears on it.");
        }

        node.NothingElse();
        return silence;
    }
}
