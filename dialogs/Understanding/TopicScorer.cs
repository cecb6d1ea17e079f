namespace Sevenwolden.Dialogs.Understanding;

/// <summary>Weighs what points to each topic.</summary>
internal sealed class TopicScorer
{
    private const double Settles = 9;
    private const double Hint = 1;

    private readonly Phrasebook _book;
    private readonly IReadOnlyList<(string Topic, IReadOnlyList<Phrase> Alone)> _topics;

    // By the word that a phrase begins with: of thousands of phrases, only those are tried whose first word is there.
    private readonly ILookup<Word, Sign> _signs;

    public TopicScorer(Phrasebook book, IEnumerable<string> topics)
    {
        _book = book;
        _topics = [.. topics.Select(topic => (topic, book.Phrases(file => file.Topics.GetValueOrDefault(topic)?.Alone)))];
        _signs = _topics.SelectMany(topic => Signs(topic.Topic)).ToLookup(sign => sign.Phrase.First);
    }

    /// <summary>The topics that more than a hint points to, best first; at equal weight in the order of the topics.</summary>
    public IReadOnlyList<Score> Score(Message message)
    {
        var core = Core(message);
        var found = message.Words.SelectMany(word => _signs[word]).Where(sign => sign.Phrase.Holds(message)).ToLookup(sign => sign.Topic);
        return [.. _topics
            .Select(topic => Score(topic.Topic, [.. found[topic.Topic]], topic.Alone.Any(phrase => core is { } span && phrase.Find(message).Contains(span)), message))
            .OfType<Score>()
            .OrderByDescending(score => score.Weight)];
    }

    private Score? Score(string topic, IReadOnlyList<Sign> found, bool isAll, Message message)
    {
        var weight = found.Sum(sign => sign.Weight) + (isAll ? Settles : 0);
        return weight < Hint ? null : new Score(topic, weight, isAll ? 0 : Unread(found, message));
    }

    private int Unread(IEnumerable<Sign> found, Message message)
    {
        var read = (bool[])message.Hits(_book.Common).Clone();
        foreach (var span in found.Where(sign => sign.Weight > 0).SelectMany(sign => sign.Phrase.Words(message)))
        {
            read.AsSpan(span.Start..span.End).Fill(true);
        }
        return read.Count(word => !word);
    }

    private IEnumerable<Sign> Signs(string topic)
    {
        IEnumerable<Sign> Weigh(double weight, Func<TopicPhrases, IEnumerable<string>> place) =>
            _book.Phrases(file => file.Topics.TryGetValue(topic, out var phrases) ? place(phrases) : null).Select(phrase => new Sign(topic, phrase, weight));

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

    private sealed record Sign(string Topic, Phrase Phrase, double Weight);
}
