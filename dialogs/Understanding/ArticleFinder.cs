using System.Text.RegularExpressions;
using Sevenwolden.Dialogs.Understanding.Learned;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs.Understanding;

/// <summary>Finds the articles that a look-up asks for: by number, else by words.</summary>
internal sealed class ArticleFinder(Phrasebook book, Pack pack, Heads heads)
{
    private const int Most = 3;
    private const float Least = 0.9f;

    // Beside one that fits, another may be less certain: three quotes cost a glance, the wrong one alone costs a search.
    private const float LeastBeside = 0.1f;

    private readonly IReadOnlyList<(string Id, PhraseSet Phrases, int Head)> _articles =
        [.. pack.Articles.Select(article => (
            article.Id,
            book.Phrases(file => file.Articles.GetValueOrDefault(article.Id)),
            Array.IndexOf(heads.Articles, article.Id)))];

    private readonly IReadOnlyList<(string Id, PhraseSet Phrases)> _sections =
        [.. pack.Sections.Keys.Select(id => (id, book.Phrases(file => file.Sections.GetValueOrDefault(id))))];

    public IReadOnlyList<string> Find(string text, Utterance said, float[] scores)
    {
        var numbered = Numbered(text);
        return numbered.Count > 0 ? numbered : Number.IsMatch(Beginning(text)) ? [] : ByWords(said, scores);
    }

    /// <summary>The articles named by number, as they exist in the protocol.</summary>
    public IReadOnlyList<string> Numbered(string text) =>
        [.. Number.Matches(Beginning(text))
            .Select(match => $"{match.Groups[1].Value}{match.Groups[2].Value.ToLowerInvariant()}.{match.Groups[3].Value}")
            .Where(id => pack.Article(id) is not null).Distinct().Take(Most)];

    // The words that a person wrote down and what was learned from examples each miss what the other knows.
    private IReadOnlyList<string> ByWords(Utterance said, float[] scores)
    {
        var inSections = _sections.Where(section => section.Phrases.Holds(said)).Select(section => section.Id).ToList();
        var found = _articles
            .Select(article => (article.Id, Score: 2 * article.Phrases.Held(said).Length
                + (inSections.Exists(section => article.Id.StartsWith(section, StringComparison.Ordinal)) ? 1 : 0)
                + (article.Head < 0 ? 0 : 6 * Likelihood.Of(scores[heads.Article + article.Head]))))
            .OrderByDescending(article => article.Score)
            .Take(Most)
            .ToList();
        return found[0].Score > Least ? [.. found.Where(article => article.Score > LeastBeside).Select(article => article.Id)] : [];
    }

    private static string Beginning(string text) => text.Length > 500 ? text[..500] : text;

    // "3a.5", "3A5", "3 a lid 5", "3a, punt 5", "protocol 4, punt 1", "4.1"; a number without a letter needs its full stop, or to be called
    // a protocol ("4,1" is a mark).
    private static Regex Number { get; } = new(
        @"(?<![\d.,\w])([1-9])(?:[ .]?([ab])(?:,? *(?:lid|punt|point) *|[ .]*)|(?<=\bprotocol +[1-9]),? *(?:punt|point) *|\.)"
        + @"(\d)(?![\d\w])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
