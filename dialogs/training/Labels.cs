using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Understanding.Learned;
using Sevenwolden.Protocols;

namespace Sevenwolden.Training;

/// <summary>What the labels of a corpus may name: what the pack holds, and the topics that are handled beside it.</summary>
internal static class Labels
{
    /// <summary>
    /// The heads to learn: the topics in the order in which the corpus first names them, and the facts and articles of the pack that it
    /// names. What it never names needs no head: a new fact leaves the table as it is until there are messages that say it.
    /// </summary>
    public static Heads Heads(Corpus corpus, Pack pack)
    {
        var facts = Known(corpus, pack.Facts.Select(fact => fact.Name), "fact", example => example.Facts.Keys.Concat(example.Doubted));
        var kinds = Known(corpus, pack.Safety.Kinds.Select(kind => kind.Name), "kind of danger", example => example.Kinds);
        var silences = Known(corpus, pack.Silences.Select(silence => silence.Name), "silent subject", example => example.Silences);
        var articles = Known(corpus, pack.Articles.Select(article => article.Id), "article", example => example.Articles);
        var topics = pack.Topics.Select(topic => topic.Name).Concat(Topics.Handled).ToHashSet();
        return corpus.Headings.FirstOrDefault(heading => !topics.Contains(heading.Topic)) is { } unknown
            ? throw unknown.At.Fault($"there is no topic \"{unknown.Topic}\"")
            : new Heads(
                [.. corpus.Headings.Select(heading => heading.Topic).Distinct()], facts, Enum.GetValues<Role>(), articles, kinds, silences);
    }

    private static string[] Known(Corpus corpus, IEnumerable<string> known, string what, Func<Example, IEnumerable<string>> labels)
    {
        var names = known.ToList();
        var named = new HashSet<string>();
        foreach (var (example, label) in corpus.Examples.SelectMany(example => labels(example).Select(label => (example, label))))
        {
            if (named.Add(label) && !names.Contains(label))
            {
                throw example.At.Fault($"there is no {what} \"{label}\"");
            }
        }
        return [.. names.Where(named.Contains)];
    }
}
