namespace Sevenwolden.Dialogs.Understanding;

/// <summary>Weighs what points to each topic.</summary>
internal sealed class TopicScorer
{
    private readonly Phrasebook _book;
    private readonly IReadOnlyList<(string Topic, IReadOnlyList<(Phrase Phrase, double Weight)> Signs, IReadOnlyList<Phrase> Alone)> _topics;

    public TopicScorer(Phrasebook book, IEnumerable<string> topics)
    {
        _book = book;
        _topics = [.. topics.Select(topic => (topic, Signs(topic), book.Phrases(file => file.Topics.GetValueOrDefault(topic)?.Alone)))];
    }

    /// <summary>The topics that something points to, best first; at equal weight in the order of the topics.</summary>
    public IReadOnlyList<(string Topic, double Score)> Score(Message message)
    {
        var core = Core(message);
        return [.. _topics
            .Select(topic => (topic.Topic, Score: topic.Signs.Sum(sign => sign.Phrase.Holds(message) ? sign.Weight : 0)
                + (core is { } span && topic.Alone.Any(phrase => phrase.Find(message).Contains(span)) ? 9 : 0)))
            .Where(topic => topic.Score > 0)
            .OrderByDescending(topic => topic.Score)];
    }

    private IReadOnlyList<(Phrase, double)> Signs(string topic)
    {
        IEnumerable<(Phrase, double)> Weigh(double weight, Func<TopicPhrases, IEnumerable<string>> place) =>
            _book.Phrases(file => file.Topics.TryGetValue(topic, out var phrases) ? place(phrases) : null).Select(phrase => (phrase, weight));

        return [
            .. Weigh(9, phrases => phrases.Certain),
            .. Weigh(4, phrases => phrases.Strong),
            .. Weigh(2, phrases => phrases.Clear),
            .. Weigh(1, phrases => phrases.Weak),
            .. Weigh(-4, phrases => phrases.Against)];
    }

    /// <summary>The message without the small words around it ("help even aub" is "help").</summary>
    private Span? Core(Message message)
    {
        var fillers = message.Hits(_book.Fillers);
        var first = Array.IndexOf(fillers, false);
        return message.Tokens.Count == 0 ? null
            : first < 0 ? new Span(0, message.Tokens.Count)
            : new Span(first, Array.LastIndexOf(fillers, false) + 1);
    }
}
