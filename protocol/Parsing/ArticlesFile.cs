namespace Sevenwolden.Protocols.Parsing;

/// <summary>Reads <c>articles.yaml</c>: the school's text.</summary>
internal static class ArticlesFile
{
    public static IReadOnlyDictionary<string, LocalText> ReadSections(Node file) =>
        (file.Required("sections")?.Entries ?? []).ToDictionary(entry => entry.Key, entry => entry.Value.ReadLocalText());

    public static Article ReadArticle(Node node, IReadOnlyDictionary<string, LocalText> sections)
    {
        var article = new Article(
            node.Text("id"), node.Text("section"), node.LocalText("subject"), node.Text("text"), node.Flag("principle"))
        {
            Retold = node.OptionalText("english") is { } english
                ? new Dictionary<Language, string> { [Language.English] = english }
                : new Dictionary<Language, string>(),
        };
        if (!sections.ContainsKey(article.Section))
        {
            node.Faults.Add(node, $"Section `{article.Section}` does not exist.", $"Choose one of: {string.Join(", ", sections.Keys)}.");
        }

        node.NothingElse();
        return article;
    }
}
