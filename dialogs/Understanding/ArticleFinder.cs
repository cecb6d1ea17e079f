using System.Text.RegularExpressions;
using Sevenwolden.Dialogs.Understanding.Learned;

namespace Sevenwolden.Dialogs.Understanding;

/// <summary>Finds the articles that a look-up asks for: by number, else by words.</summary>
internal sealed partial class ArticleFinder(Phrasebook book)
{
    private const int Most = 3;
    private const float Least = 0.9f;

    // Beside one that fits, another may be less certain: three quotes cost a glance, the wrong one alone costs a search.
    private const float LeastBeside = 0.1f;

    private readonly IReadOnlyList<(string Id, IReadOnlyList<Phrase> Phrases)> _articles =
        [.. Ids(book, file => file.Articles).Select(id => (id, book.Phrases(file => file.Articles.GetValueOrDefault(id))))];

    private readonly IReadOnlyList<(string Id, IReadOnlyList<Phrase> Phrases)> _sections =
        [.. Ids(book, file => file.Sections).Select(id => (id, book.Phrases(file => file.Sections.GetValueOrDefault(id))))];

    public IReadOnlyList<string> Find(string text, Message message, float[] scores)
    {
        var numbered = Numbered(text);
        return numbered.Count > 0 ? numbered : Number().IsMatch(Beginning(text)) ? [] : ByWords(message, scores);
    }

    /// <summary>The articles named by number, as they exist in the protocol.</summary>
    public IReadOnlyList<string> Numbered(string text) =>
        [.. Number().Matches(Beginning(text))
            .Select(match => $"{match.Groups[1].Value}{match.Groups[2].Value.ToLowerInvariant()}.{match.Groups[3].Value}")
            .Where(id => _articles.Any(article => article.Id == id)).Distinct().Take(Most)];

    // The words that a person wrote down and what was learned from examples each miss what the other knows.
    private IReadOnlyList<string> ByWords(Message message, float[] scores)
    {
        var inSections = _sections.Where(section => section.Phrases.Any(phrase => phrase.Holds(message))).Select(section => section.Id).ToList();
        var found = _articles
            .Select(article => (article.Id, Score: 2 * article.Phrases.Count(phrase => phrase.Holds(message))
                + (inSections.Exists(section => article.Id.StartsWith(section, StringComparison.Ordinal)) ? 1 : 0)
                + 6 * Heads.Chance(scores[Heads.Article + Array.IndexOf(Heads.Articles, article.Id)])))
            .OrderByDescending(article => article.Score)
            .Take(Most)
            .ToList();
        return found[0].Score > Least ? [.. found.Where(article => article.Score > LeastBeside).Select(article => article.Id)] : [];
    }

    private static string Beginning(string text) => text.Length > 500 ? text[..500] : text;

    private static IEnumerable<string> Ids(Phrasebook book, Func<PhraseFile, Dictionary<string, List<string>>> place) =>
        book.Files.Values.SelectMany(file => place(file).Keys).Distinct();

    // "3a.5", "3A5", "3 a lid 5", "4.1"; a number without a letter needs its full stop ("4,1" is a mark).
    [GeneratedRegex(@"(?<![\d.,\w])([1-9])(?:[ .]?([ab])[ .]*(?:lid *)?|\.)(\d)(?![\d\w])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
