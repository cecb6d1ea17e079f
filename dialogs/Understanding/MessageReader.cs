namespace Sevenwolden.Dialogs.Understanding;

/// <summary>Understands free text by the phrases in the files beside it. Pure: the same text always gives the same.</summary>
public sealed class MessageReader
{
    private const string LookUp = "article_lookup";

    // Measured on labelled messages that no phrase was made for: 19 of 20 at or above Certain are right, 9 of 10 at or above Likely.
    private const double Certain = 0.7;
    private const double Likely = 0.55;

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

    public static MessageReader Load() => new(Phrasebook.Load(), ReadingFile.Read());

    public Understood Read(string text)
    {
        var message = _book.Read(text);
        var scores = _topics.Score(message);
        var guesses = scores.Take(3).Select(score => new Guess(score.Topic, Confidence(score, scores))).ToList();
        var best = guesses.FirstOrDefault();
        return new Understood(
            guesses,
            best?.Confidence >= Certain,
            _facts.Read(message, best?.Topic, best?.Confidence >= Likely),
            Actor(message, best?.Topic),
            guesses.Exists(guess => guess.Topic == LookUp) ? _articles.Find(text, message) : [],
            Language(message));
    }

    // A strong rival lowers it, a faint one hardly; so does each word left unread: a long strange message is never certain.
    private static double Confidence(Score score, IReadOnlyList<Score> scores)
    {
        var share = score.Weight * score.Weight / scores.Take(3).Sum(each => each.Weight * each.Weight);
        return Math.Round(share * score.Weight / (score.Weight + 1 + score.Unread), 2);
    }

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
