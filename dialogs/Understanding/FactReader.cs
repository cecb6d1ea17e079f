namespace Sevenwolden.Dialogs.Understanding;

/// <summary>Reads which facts a message says, and which it denies; what stands in doubt is not said.</summary>
internal sealed class FactReader
{
    // "niet met mijn privéaccount", "kwetst niemand": a negation that far before or behind turns what is said.
    private const int Before = 4;
    private const int Behind = 2;

    private readonly Phrasebook _book;
    private readonly IReadOnlyList<Sought> _facts;
    private readonly Dictionary<string, TopicReading> _topics;

    public FactReader(Phrasebook book, ReadingFile reading)
    {
        _book = book;
        _topics = reading.Topics;
        _facts = [.. reading.Facts.Select(fact => new Sought(
            fact.Key,
            fact.Value,
            book.Phrases(file => file.Facts.GetValueOrDefault(fact.Key)?.Yes),
            book.Phrases(file => file.Facts.GetValueOrDefault(fact.Key)?.No),
            book.Phrases(file => file.Facts.GetValueOrDefault(fact.Key)?.Unless)))];
    }

    /// <param name="message">What was said.</param>
    /// <param name="topic">The topic that it is most likely about: some facts are only read there.</param>
    /// <param name="likely">Whether it is likely enough to be that topic: then the fact that it implies is said too.</param>
    public IReadOnlyDictionary<string, bool> Read(Message message, string? topic, bool likely)
    {
        var doubted = _book.Doubts.SelectMany(doubt => doubt.Find(message)).Select(span => message.Tokens[span.Start].Clause).ToHashSet();
        var said = new Dictionary<string, bool>();
        foreach (var fact in _facts.Where(fact => fact.Reading.Topics.Count == 0 || (topic != null && fact.Reading.Topics.Contains(topic))))
        {
            if (!fact.Unless.Any(phrase => phrase.Holds(message)) && Read(fact, message, doubted, likely ? topic : null) is { } answer)
            {
                said.Add(fact.Name, answer);
            }
        }
        return said;
    }

    private bool? Read(Sought fact, Message message, HashSet<int> doubted, string? implying)
    {
        bool Certain(Span span) => fact.Reading.DespiteDoubt || !doubted.Contains(message.Tokens[span.Start].Clause);

        // A denial is the more precise thing to say: "niet iedereen gaf toestemming" also holds the words that grant it.
        if (fact.No.Any(phrase => phrase.Find(message).Any(Certain)))
        {
            return false;
        }
        var found = fact.Yes.SelectMany(phrase => phrase.Find(message)).Where(Certain).ToList();
        if (found.Exists(span => !Negated(message, span)))
        {
            return true;
        }
        return found.Count > 0 && fact.Reading.NegatedIsNo ? false
            : found.Count == 0 && implying != null && _topics[implying].Implies == fact.Name ? true
            : null;
    }

    private bool Negated(Message message, Span span)
    {
        // A negation inside the phrase is part of what it says.
        bool Within(int i) => message.Tokens[i].Clause == message.Tokens[span.Start].Clause;
        var start = Math.Max(0, span.Start - Before);
        var end = Math.Min(message.Tokens.Count, span.End + Behind);
        return Enumerable.Range(start, span.Start - start).Any(i => message.Hits(_book.Negations)[i] && Within(i))
            || Enumerable.Range(span.End, end - span.End).Any(i => message.Hits(_book.NegationsBehind)[i] && Within(i));
    }

    private sealed record Sought(
        string Name, FactReading Reading, IReadOnlyList<Phrase> Yes, IReadOnlyList<Phrase> No, IReadOnlyList<Phrase> Unless);
}
