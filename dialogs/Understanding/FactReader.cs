using Sevenwolden.Dialogs.Understanding.Learned;

namespace Sevenwolden.Dialogs.Understanding;

/// <summary>Tells which facts a message says, by what was learned; what stands in doubt is not said.</summary>
internal sealed class FactReader(Phrasebook book)
{
    // Chosen by reading each file of the corpus with what the others taught: a lower bar where few messages say it, a higher one where it is easily heard. For a milder
    // answer hardly any error is allowed.
    private static readonly Dictionary<string, float> LeastForWorse = new()
    {
        ["school_related"] = 0.25f,
        ["during_class"] = 0.6f,
        ["class_permission"] = 0.2f,
        ["confidential"] = 0.35f,
        ["harms_people"] = 0.35f,
        ["harms_school"] = 0.25f,
        ["recording"] = 0.7f,
        ["consent"] = 0.4f,
        ["befriends_pupil"] = 0.6f,
        ["private_account"] = 0.35f,
        ["indecent"] = 0.6f,
        ["dissenting"] = 0.5f,
        ["disclaimer"] = 0.35f,
        ["derailing"] = 0.5f,
        ["criminal"] = 0.4f,
    };

    private static readonly Dictionary<string, float> LeastForMilder = new()
    {
        ["class_permission"] = 0.75f,
        ["confidential"] = 0.75f,
        ["harms_people"] = 0.6f,
        ["harms_school"] = 0.75f,
        ["consent"] = 0.7f,
        ["befriends_pupil"] = 0.5f,
        ["private_account"] = 0.85f,
        ["disclaimer"] = 0.75f,
    };

    private const float LeastForMilderElse = 0.85f;
    private const int Short = 4;

    // A milder answer that is heard only where the message is about what it bears on.
    private static readonly Dictionary<string, HashSet<string>> MilderOnlyIn = new()
    {
        ["consent"] = ["publish"],
        ["private_account"] = ["publish", "befriend_pupil"],
        ["during_class"] = ["class_use"],
        ["class_permission"] = ["class_use"],
    };

    // The fact that a topic carries is said where the topic is this likely.
    private static readonly Dictionary<string, (string Fact, double Likely)> Implied = new()
    {
        ["derailing"] = ("derailing", 0.8),
        ["misconduct"] = ("indecent", 0.7),
    };

    private static readonly HashSet<string> MilderIfYes = ["consent", "class_permission", "disclaimer", "school_related"];

    // Naming a photo, a lesson or a threat is enough, also in "ik weet niet of iedereen op de foto …".
    private static readonly HashSet<string> DespiteDoubt = ["recording", "during_class", "befriends_pupil", "derailing", "indecent", "criminal", "dissenting"];

    private readonly IReadOnlyList<Phrase> _denials = book.Phrases(file => file.Denials);
    private readonly IReadOnlyList<Phrase> _grants = book.Phrases(file => file.Grants);
    private readonly IReadOnlyList<Phrase> _nothing = book.Phrases(file => file.Nothing);
    private readonly IReadOnlyList<Phrase> _workAccounts = book.Phrases(file => file.WorkAccounts);

    /// <param name="message">What was said.</param>
    /// <param name="topic">The topic that it is most likely about.</param>
    /// <param name="scores">What was learned, for this message.</param>
    public IReadOnlyDictionary<string, bool> Read(Message message, Guess topic, float[] scores)
    {
        var doubted = book.Doubts.Any(doubt => doubt.Holds(message));
        var said = new Dictionary<string, bool>();
        for (var i = 0; i < Heads.Facts.Length; i++)
        {
            var fact = Heads.Facts[i];
            if ((!doubted || DespiteDoubt.Contains(fact))
                && Answer(fact, Heads.Chance(scores[Heads.Yes + i]), Heads.Chance(scores[Heads.No + i])) is { } answer
                && (answer != MilderIfYes.Contains(fact) || MaySayMilder(fact, message, topic.Topic)))
            {
                said.Add(fact, answer);
            }
        }
        if (Implied.TryGetValue(topic.Topic, out var implied) && topic.Confidence >= implied.Likely && !said.ContainsKey(implied.Fact)
            && Heads.Chance(scores[Heads.No + Array.IndexOf(Heads.Facts, implied.Fact)]) < 0.2f)
        {
            said.Add(implied.Fact, true);
        }
        return said;
    }

    // What was learned weighs words; a small one that turns the sentence must never be outweighed towards the milder side.
    private bool MaySayMilder(string fact, Message message, string topic) => fact switch
    {
        _ when message.Tokens.Count < Short => false,
        _ when MilderOnlyIn.TryGetValue(fact, out var topics) && !topics.Contains(topic) => false,
        "consent" or "class_permission" => Holds(_grants, message) && !Holds(_denials, message),
        "disclaimer" => !Holds(_denials, message),
        "confidential" or "harms_people" or "harms_school" or "derailing" or "criminal" => Holds(_nothing, message),
        "private_account" => Holds(_workAccounts, message),
        _ => true,
    };

    private static bool Holds(IReadOnlyList<Phrase> phrases, Message message) => phrases.Any(phrase => phrase.Holds(message));

    private static bool? Answer(string fact, float yes, float no)
    {
        var answer = yes >= no;
        var least = answer == MilderIfYes.Contains(fact) ? LeastForMilder.GetValueOrDefault(fact, LeastForMilderElse) : LeastForWorse[fact];
        return Math.Max(yes, no) >= least ? answer : null;
    }
}
