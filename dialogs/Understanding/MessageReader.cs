using Sevenwolden.Dialogs.Understanding.Learned;

namespace Sevenwolden.Dialogs.Understanding;

/// <summary>Understands free text by what was learned from the corpus when the project was built. Pure: the same text always gives the same.</summary>
public sealed class MessageReader
{
    private const string LookUp = "article_lookup";
    private const string Befriend = "befriend_pupil";

    // Of messages by a hand that training never saw, four in five lie at or above it, and of those 98.3 in 100 were right; in cross-validation 97.7.
    private const double Sure = 0.88;

    // Beside the best, a topic is worth naming from here.
    private const double Possible = 0.04;

    // Two words say a fact only where they leave no doubt about the topic.
    private const int Short = 3;
    private const double Likely = 0.6;

    // A pasted chat or draft of more words than this may be about anything.
    private const int Long = 120;

    // Of such a text, and of one that repeats itself, only this much of the confidence is left.
    private const double LeftOfDoubtful = 0.4;

    // The gravest first: what harms people, then what puts a pupil at risk, then the rest.
    private static readonly string[] Graver = ["derailing", "misconduct", Befriend, "publish", "class_use"];
    private static readonly HashSet<string> Guided = [.. Graver];

    private readonly Phrasebook _book;
    private readonly Model _model;
    private readonly FactReader _facts;
    private readonly ArticleFinder _articles;

    private MessageReader(Phrasebook book, Model model)
    {
        (_book, _model) = (book, model);
        _facts = new FactReader(book);
        _articles = new ArticleFinder(book);
    }

    public static MessageReader Load()
    {
        using var stream = typeof(MessageReader).Assembly.GetManifestResourceStream("understanding/learned")
            ?? throw new InvalidOperationException("What was learned from the corpus is not embedded");
        return Of(Model.Read(stream));
    }

    internal static MessageReader Of(Model model) => new(Phrasebook.Load(), model);

    public Understood Read(string text)
    {
        var message = _book.Read(text);
        if (message.Tokens.Count == 0)
        {
            return new Understood([], false, new Dictionary<string, bool>(), null, [], null);
        }
        var scores = _model.Score(Grams.Of(message.Tokens));
        var plain = IsPlain(message);
        var guesses = Guesses(scores, plain ? 1 : LeftOfDoubtful);
        var topic = guesses[0].Topic;
        return new Understood(
            guesses,
            plain && guesses[0].Confidence >= Sure,
            plain && Guided.Contains(topic) && guesses[0].Confidence >= (message.Tokens.Count < Short ? Likely : Possible) ? _facts.Read(message, guesses[0], scores) : new Dictionary<string, bool>(),
            Actor(topic, scores),
            guesses.Any(guess => guess.Topic == LookUp) ? _articles.Find(text, message, scores) : _articles.Numbered(text),
            Language(message, scores));
    }

    /// <summary>
    /// The subjects of a message that holds more than one, the gravest first; empty when it is about one thing. A row or a threat counts wherever it stands,
    /// the others where they are a question or an addition of their own: a story of three sentences is one subject.
    /// </summary>
    public IReadOnlyList<Understood> ReadSubjects(string text)
    {
        var parts = Parts.Of(text);
        var read = parts.Select(part => (Words: Read(part), Stands: Parts.Stands(text, part)))
            .Where(part => part.Words.Sure && Guided.Contains(part.Words.Topics[0].Topic))
            .Where(part => IsUrgent(part.Words) || part.Stands)
            .Select(part => part.Words)
            .DistinctBy(words => words.Topics[0].Topic)
            .OrderBy(words => IsUrgent(words) ? 0 : 1)
            .ThenBy(words => Array.IndexOf(Graver, words.Topics[0].Topic))
            .ToList();
        return read.Count > 1 || (parts.Count > 1 && read is [var urgent] && IsUrgent(urgent)) ? read : [];
    }

    private static bool IsUrgent(Understood words) => words.Topics[0].Topic == "derailing"
        || (words.Topics[0].Topic == "misconduct" && words.Facts.GetValueOrDefault("criminal"));

    private static List<Guess> Guesses(float[] scores, double left)
    {
        var shares = scores.AsSpan(0, Heads.Topics.Length).ToArray();
        Heads.Share(shares);
        return [.. Heads.Topics.Zip(shares, (topic, share) => new Guess(topic, Math.Round(left * share, 2)))
            .OrderByDescending(guess => guess.Confidence)
            .Take(3)
            .Where((guess, place) => place == 0 || guess.Confidence >= Possible)];
    }

    // Something with words in it, not too long, that does not say the same over and over.
    private static bool IsPlain(Message message) =>
        message.Tokens.Count <= Long
        && message.Tokens.Any(token => token.Text.Length > 1 && char.IsAsciiLetter(token.Text[0]))
        && message.Tokens.Count <= 20 + 2 * message.Tokens.Select(token => token.Text).Distinct().Count();

    private static string? Actor(string topic, float[] scores)
    {
        if (!Guided.Contains(topic))
        {
            return null;
        }
        var actors = scores.AsSpan(Heads.Actor, Heads.Actors.Length).ToArray();
        return topic == Befriend ? Heads.Actors[0] : Heads.Actors[Array.IndexOf(actors, actors.Max())];
    }

    private string? Language(Message message, float[] scores)
    {
        var counts = _book.Languages.Select(language => (language.Key, Count: message.Hits(language.Value).Count(hit => hit)))
            .OrderByDescending(language => language.Count).ToList();
        return counts[0].Count > counts[1].Count ? counts[0].Key
            : message.Tokens.Count < 2 ? null
            : Heads.Chance(scores[Heads.English]) switch { > 0.6f => "en", < 0.1f => "nl", _ => null };
    }
}
