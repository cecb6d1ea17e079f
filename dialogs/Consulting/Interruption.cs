using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs.Consulting;

/// <summary>
/// Words in a walk that answer nothing: a question of their own, which wins; an addition, which is never lost; and where one can't tell,
/// that is asked.
/// </summary>
internal sealed class Interruption(Pack pack, Guide guide)
{
    /// <summary>A clear new question is answered, and the open one held; null for all other words.</summary>
    public Step? Winning(Walk walk, Understood words, string text, Surroundings around) =>
        words.Sure && pack.Topic(words.Topics[0].Topic) is { } topic && IsNew(walk, topic, text)
            ? guide.Start(Tongue.OfNew(walk, words), around, topic.Name, Heard.In(words), words: text)
            : null;

    /// <summary>What is left: it is about one of the pack's topics, and no clear question of its own.</summary>
    public Step Taken(Walk walk, Topic topic, Understood words, string text)
    {
        // "misschien een ouder" names nobody, least of all where that is asked; "ook van de ouders" is not who does it.
        var heard = walk.Position!.AsksRole ? RoleReader.Hedges(text) ? Heard.In(words) with { Actor = null } : Heard.In(words)
            : OpenQuestion.IsShort(text) ? Heard.In(words) with { Actor = null, Doubted = [] }
            : Heard.In(words);
        // What is only supposed says nothing that is so.
        heard = Supposition.In(text) ? heard with { Facts = new Dictionary<string, bool>(), Doubted = [] } : heard;
        var (belongs, tells) = (Belongs(walk, topic), Telling.GoesOn(text));
        // What goes on telling belongs to the walk, unless it is plainly about something urgent that this has nothing to do with.
        return !belongs && (topic.MayBeUrgent || !tells) ? Ask(walk, topic, heard)
            : guide.Volunteer(walk, heard)
                ?? (tells ? guide.Remind(walk, new Reply.Say(Note.Noted)) : Unclear(walk, topic, heard, text));
    }

    /// <summary>What is stricter than what was told, whatever else it is; null where nothing is.</summary>
    public Step? Addition(Walk walk, IReadOnlyDictionary<string, bool> facts) => guide.Volunteer(walk, new Heard(facts, null)) switch
    {
        null => null,
        // The very same list once more asks nothing that was not asked.
        var step when walk.Pending.Count > 1 && walk.With(step.Conversation) is var next && next.Pending.SequenceEqual(walk.Pending)
            && next.Consultation!.Suggested.SequenceEqual(walk.Consultation!.Suggested) => guide.StepByStep(next),
        var step => step,
    };

    private bool IsNew(Walk walk, Topic topic, string text) => SpeechReader.IsOwnQuestion(text)
        // A topic that was just chosen is told about now.
        ? topic.Name != walk.Consultation!.Topic || !walk.Position!.IsFirst(walk.Consultation)
        // So few words that ask nothing are for the open question, whatever was learned from others like them.
        : topic.MayBeUrgent && !Belongs(walk, topic) && !OpenQuestion.IsShort(text);

    /// <summary>Whether it is what the walk is about, or what it asks.</summary>
    public bool Belongs(Walk walk, Topic topic) => topic.Name == walk.Consultation!.Topic
        || pack.Topic(walk.Consultation.Topic) is not { } about || !(about.Asks & topic.Implies).IsEmpty;

    private static Step Unclear(Walk walk, Topic topic, Heard heard, string text) =>
        AnswerReader.Asks(text) ? Ask(walk, topic, heard) : Guide.Lost(walk);

    /// <summary>Until it is said, it belongs to neither; whoever answers the open question instead, takes along what is stricter.</summary>
    private static Step Ask(Walk walk, Topic topic, Heard heard) => new(
        walk.Conversation with { Undecided = new Undecided(topic.Name, heard) },
        [new Reply.WhichQuestion()]);
}
