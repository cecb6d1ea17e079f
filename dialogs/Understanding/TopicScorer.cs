namespace Sevenwolden.Dialogs.Understanding;

/// <summary>Weighs what points to each topic.</summary>
internal sealed class TopicScorer
{
    private const double Settles = 9;
    private const double Hint = 1;

    private readonly Phrasebook _book;
    private readonly IReadOnlyList<(string Topic, IReadOnlyList<(Phrase Phrase, double Weight)> Signs, IReadOnlyList<Phrase> Alone)> _topics;

    public TopicScorer(Phrasebook book, IEnumerable<string> topics)
    {
        _book = book;
        _topics = [.. topics.Select(topic => (topic, Signs(topic), book.Phrases(file => file.Topics.GetValueOrDefault(topic)?.Alone)))];
    }

    /// <summary>The topics that more than a hint points to, best first; at equal weight in the order of the topics.</summary>
    public IReadOnlyList<Score> Score(Message message)
    {
        var core = Core(message);
        return [.. _topics
            .Select(topic => Score(topic.Topic, topic.Signs, topic.Alone.Any(phrase => core is { } span && phrase.Find(message).Contains(span)), message))
            .OfType<Score>()
            .OrderByDescending(score => score.Weight)];
    }

    private Score? Score(string topic, IReadOnlyList<(Phrase Phrase, double Weight)> signs, bool isAll, Message message)
    {
        var found = signs.Where(sign => sign.Phrase.Holds(message)).ToList();
        var weight = found.Sum(sign => sign.Weight) + (isAll ? Settles : 0);
        if (weight < Hint)
        {
            return null;
        }
        var unread = Enumerable.Range(0, message.Tokens.Count).ToHashSet();
        foreach (var span in found.Where(sign => sign.Weight > 0).SelectMany(sign => sign.Phrase.Words(message)))
        {
            unread.ExceptWith(Enumerable.Range(span.Start, span.End - span.Start));
        }
        unread.RemoveWhere(i => message.Hits(_book.Common)[i]);
        return new Score(topic, weight, isAll ? 0 : unread.Count);
    }

    private IReadOnlyList<(Phrase, double)> Signs(string topic)
    {
        IEnumerable<(Phrase, double)> Weigh(double weight, Func<TopicPhrases, IEnumerable<string>> place) =>
            _book.Phrases(file => file.Topics.TryGetValue(topic, out var phrases) ? place(phrases) : null).Select(phrase => (phrase, weight));

        return [
            .. Weigh(Settles, phrases => phrases.Certain),
            .. Weigh(4, phrases => phrases.Strong),
            .. Weigh(2, phrases => phrases.Clear),
            .. Weigh(Hint, phrases => phrases.Weak),
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
