namespace Sevenwolden.Dialogs.Understanding;

/// <summary>Understands free text by the phrases in the files beside it. Pure: the same text always gives the same.</summary>
public sealed class MessageReader
{
    private const string LookUp = "article_lookup";

    // Measured on the labelled messages: with less evidence, or a rival this near, one in ten would be wrong.
    private static readonly double Enough = double.Parse(Environment.GetEnvironmentVariable("ENOUGH") ?? "4");
    private static readonly double Ahead = double.Parse(Environment.GetEnvironmentVariable("AHEAD") ?? "2");
    private static readonly double PerUnread = double.Parse(Environment.GetEnvironmentVariable("PU") ?? "1.5");

    private readonly Phrasebook _book;
    private readonly ReadingFile _reading;
    private readonly TopicScorer _topics;
    private readonly FactReader _facts;
    private readonly ArticleFinder _articles;
    private readonly IReadOnlyList<(string Actor, IReadOnlyList<Phrase> Phrases)> _actors;

    private MessageReader(Phrasebook book, ReadingFile reading)
    {
        _book = book;
        _reading = reading;
        _topics = new TopicScorer(book, reading.Topics.Keys);
        _facts = new FactReader(book, reading);
        _articles = new ArticleFinder(book);
        _actors = [.. book.Files.Values.SelectMany(file => file.Actors.Keys).Distinct()
            .Select(actor => (actor, book.Phrases(file => file.Actors.GetValueOrDefault(actor))))];
    }

    public static MessageReader Load() => new(Phrasebook.Shipped, ReadingFile.Read());

    public Understood Read(string text)
    {
        var message = _book.Read(text);
        var scores = _topics.Score(message);
        var best = scores.Count > 0 ? scores[0].Topic : null;
        var guesses = scores.Take(3).Select(score => new Guess(score.Topic, Confidence(score, scores))).ToList();
        return new Understood(
            guesses,
            Sure(scores),
            _facts.Read(message, best, Sure(scores)),
            Actor(message, best),
            guesses.Exists(guess => guess.Topic == LookUp) ? _articles.Find(text, message) : [],
            Language(message));
    }

    private static bool Sure(IReadOnlyList<Score> scores) =>
        scores.Count > 0 && scores[0].Weight >= Enough && scores[0].Weight >= PerUnread * scores[0].Unread
        && (scores.Count == 1 || scores[0].Weight >= Ahead * scores[1].Weight);

    private static double Confidence(Score score, IReadOnlyList<Score> scores) =>
        Math.Round(score.Weight / (scores.Take(3).Sum(each => each.Weight) + 1 + score.Unread), 2);

    private string? Actor(Message message, string? topic) =>
        topic != null && _reading.Topics[topic].Actor is { } doer
            ? doer
            : _actors.FirstOrDefault(actor => actor.Phrases.Any(phrase => phrase.Holds(message))).Actor;

    private string? Language(Message message)
    {
        var counts = _book.Languages.Select(language => (language.Key, Count: message.Hits(language.Value).Count(hit => hit)))
            .OrderByDescending(language => language.Count).ToList();
        return counts[0].Count > counts[1].Count ? counts[0].Key : null;
    }
}
