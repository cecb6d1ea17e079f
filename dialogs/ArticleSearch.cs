using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs;

/// <summary>Finds articles by what somebody is typing in a search box: half a word counts, and no conversation comes of it.</summary>
public sealed class ArticleSearch(Pack pack, MessageReader reader)
{
    private static readonly char[] Between = [' ', ',', ';', '?', '!', '\t', '\n'];

    /// <summary>The articles, the likeliest first; all of them where nothing was typed.</summary>
    public Hits Find(string words)
    {
        var parts = words.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length == 0)
        {
            return new Hits(null, pack.Articles, null);
        }

        var said = reader.Read(words);
        var asked = said.Articles.Select(pack.Article).OfType<Article>();
        var called = pack.Articles.Where(article => Holds([article.Id, .. article.Subject.Texts.Values], parts));
        var worded = pack.Articles.Where(article => Holds([article.Text], parts));
        return new Hits(
            said.Grave is { } grave ? pack.Safety.Kind(grave.Kind) : null,
            [.. asked.Concat(called).Concat(worded).Distinct()],
            Protocols.Language.TryParse(said.Language, out var language) ? language : null);
    }

    private static bool Holds(IEnumerable<string> texts, IEnumerable<string> parts) =>
        string.Join('\n', texts) is var text && parts.All(part => text.Contains(part, StringComparison.OrdinalIgnoreCase));
}
