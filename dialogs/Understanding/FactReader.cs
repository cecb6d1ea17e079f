using Sevenwolden.Dialogs.Understanding.Learned;

namespace Sevenwolden.Dialogs.Understanding;

/// <summary>Tells which facts a message says, by what was learned; what stands in doubt is not said.</summary>
internal sealed class FactReader(Phrasebook book)
{
    // Chosen by cross-validation and on validation messages. A fact that many messages say is heard too easily, one that few say too hardly; and for a milder answer
    // hardly any error is allowed: those that the words below guard may be heard sooner than the others.
    private const float Often = 0.35f;
    private const float Seldom = 0.2f;
    private const float Guarded = 0.5f;
    private const float Milder = 0.7f;
    private const int Short = 4;

    // The fact that a topic carries is said where the topic is this likely.
    private const double Likely = 0.4;

    private static readonly HashSet<string> MilderIfYes = ["consent", "class_permission", "disclaimer", "school_related"];

    private static readonly HashSet<string> SaidOften = ["recording", "during_class", "befriends_pupil", "derailing", "indecent"];
    private static readonly HashSet<string> GuardedByWords = ["consent", "class_permission", "disclaimer", "confidential"];

    // Naming a photo, a lesson or a threat is enough, also in "ik weet niet of iedereen op de foto …".
    private static readonly HashSet<string> DespiteDoubt = ["recording", "during_class", "befriends_pupil", "derailing", "indecent", "criminal", "dissenting"];

    private static readonly Dictionary<string, string> Implied = new()
    {
        ["befriend_pupil"] = "befriends_pupil",
        ["derailing"] = "derailing",
        ["class_use"] = "during_class",
        ["misconduct"] = "indecent",
    };

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
                && (answer != MilderIfYes.Contains(fact) || MaySayMilder(fact, message)))
            {
                said.Add(fact, answer);
            }
        }
        if (topic.Confidence >= Likely && Implied.TryGetValue(topic.Topic, out var implied) && !said.ContainsKey(implied) && Heads.Chance(scores[Heads.No + Array.IndexOf(Heads.Facts, implied)]) < 0.2f)
        {
            said.Add(implied, true);
        }
        return said;
    }

    // What was learned weighs words; a small one that turns the sentence must never be outweighed towards the milder side.
    private bool MaySayMilder(string fact, Message message) => fact switch
    {
        _ when message.Tokens.Count < Short => false,
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
        var least = answer == MilderIfYes.Contains(fact) ? GuardedByWords.Contains(fact) ? Guarded : Milder
            : SaidOften.Contains(fact) ? Often : Seldom;
        return Math.Max(yes, no) >= least ? answer : null;
    }
}
