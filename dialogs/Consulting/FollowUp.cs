using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs.Consulting;

/// <summary>Words after a verdict that go on from it: "en in de nieuwsbrief dan?" is the same question with one thing changed.</summary>
internal sealed class FollowUp(Pack pack, Guide guide, MessageReader reader, SilenceDialog silence)
{
    private const int MostOfAManner = 5;

    private readonly Withdrawing _withdrawing = new(pack, reader);

    /// <summary>The same question, changed; null where the words are one of their own, or there is no verdict to go on from.</summary>
    public Step? Step(Walk asked, string typed)
    {
        var walk = Tongue.OfMany(asked, reader.Read(typed), typed);
        var text = walk.Position is { IsDone: true } ? Supposition.OfTheAnswer(typed) : typed;
        if ((ByAnother(walk, text) ?? (walk.Consultation is null && walk.Conversation.Earlier is [var last, ..]
            ? ByAnother(Shelf.Renewed(walk, last), text)
            : null)) is { } another)
        {
            return another;
        }

        var isSilent = walk.Consultation is null && IsSilent(walk.Conversation);
        // Of what the protocol does not name there is no verdict: what is said below that may go on from the one before.
        if (isSilent && Memory.LastIs(walk.Conversation, "silent") && SpokenReader.Says(text, "sure"))
        {
            return new Step(walk.Conversation, [new Reply.Say(Note.NotNamed)]);
        }

        if (walk.Consultation is null && walk.Conversation.Earlier is [var earlier, ..]
            && Shelf.Renewed(walk, earlier) is var again && (Taken(again, text) ?? Further(again, text, stays: !isSilent)) is { } further)
        {
            return further;
        }

        // What is told more of it is not spoken of either.
        if (isSilent && Story.Of(walk.Conversation) is null && Telling.GoesOn(text) && Memory.Told(walk.Conversation, turns: 1, "silent"))
        {
            return new Step(walk.Conversation, [new Reply.Say(Note.NotNamed)]);
        }

        if (isSilent && SpeechReader.FollowsOn(text) && (SpeechReader.GoesOnAsking(text) || SpokenReader.Holds(text, "supposes"))
            && !IsOfItself(text))
        {
            return new Step(walk.Conversation, [new Reply.Say(Note.NotNamed)]);
        }

        if (walk.Position is { IsDone: true } && (SpokenReader.Says(text, "sure") || SpokenReader.Says(text, "betterNot")))
        {
            return guide.Still(walk);
        }

        if (walk.Position is { IsDone: true } && !SpeechReader.IsQuestion(text) && SpokenReader.Holds(text, "notYet"))
        {
            return walk.Consultation!.Done ? guide.Correct(walk, Circumstance.Done) : guide.Still(walk);
        }

        if (walk.Position is { IsDone: true } && SpokenReader.Holds(text, "recalls"))
        {
            return guide.InShort(walk);
        }

        return Taken(walk, text) ?? Refused(walk, text) ?? Further(walk, text, stays: true);
    }

    /// <summary>"If one kid says no?", where not all agreed already: that changes nothing, and is no matter of its own.</summary>
    private Step? Refused(Walk walk, string text) => walk.Position is { IsDone: true } position && Supposition.In(text)
        && SpokenReader.Holds(text, "withholds")
        && position.Answers.Any(given => OpenQuestion.IsOfAll(given.Fact) && given.Answer != Answer.Yes)
            ? guide.Stays(walk, new Alteration(new Heard(new Dictionary<string, bool>(), null), [], [], null), Echo.Of(text), named: true)
            : null;

    /// <summary>"En als een leerling dat doet?": the same walk, of another who does it.</summary>
    private Step? ByAnother(Walk walk, string text) => walk.Position is { IsDone: true } position
        && DoerInWords.Instead(text) is { } who && position.Roles.Contains(who)
            ? who == Role.Employee ? guide.ByAnother(walk, who) : guide.Switch(walk, who)
            : null;

    /// <summary>Whether no question is more recent than that the protocol does not name something.</summary>
    public static bool IsSilent(Conversation conversation) =>
        Memory.Told(conversation, turns: 3, "silent", nameof(Note.NotNamed), nameof(Note.NotNamedToo));

    /// <summary>Whether the words say by themselves what they are about.</summary>
    private bool IsOfItself(string text) => reader.Read(text) is var words
        && (words.Silences.Count > 0 || (words is { Sure: true, Topics: [var best, ..] } && !IsManner(text)
            && (pack.Topic(best.Topic) is not null || best.Topic is Topics.Help or Topics.Privacy or Topics.ContactLeader)));

    /// <summary>"En in zwart wit?": where or how, in so few words that they are about nothing by themselves.</summary>
    private static bool IsManner(string text) => Typing.Words(text).Length <= MostOfAManner && SpokenReader.Holds(text, "manner");

    /// <summary>The same question, with one thing of it changed.</summary>
    /// <param name="walk">With the question that was answered.</param>
    /// <param name="text">What was typed.</param>
    /// <param name="stays">Whether it is said that nothing changes, where nothing does.</param>
    private Step? Further(Walk walk, string text, bool stays)
    {
        var follows = SpeechReader.FollowsOn(text) || Echo.IsOfSame(text);
        if (walk.Position is not { IsDone: true } position || !(follows || Telling.GoesOn(text))
            || (follows ? IsElsewhere(walk, text) : Another(walk, text) is not null))
        {
            return null;
        }

        var topic = walk.Consultation!.Topic;
        var (facts, milder) = reader.ReadOn(text, pack.Topic(topic));
        // Those who agree are no doers: "en als de ouders het goed vinden".
        var role = SpeechReader.SaysWhoDoes(text) && RoleReader.Mentioned(text) is { } who && position.Roles.Contains(who)
            && who != walk.Consultation.Role && milder.Count == 0 ? who : (Role?)null;
        var altered = new Alteration(
            new Heard(facts, null),
            [.. milder.Union(Excepted(walk, text)).Union(Anonymised(walk, text)).Union(Eased(walk, text))], Touched(text), role);
        if (!follows && guide.IsNoNews(walk, altered))
        {
            // What says no more than was told leaves the answer as it is, where it would begin the same anew.
            return stays && Story.Of(walk.Conversation) is null && reader.Read(text) is { Sure: true, Topics: [var best, ..] }
                && best.Topic == topic
                    ? guide.Still(walk)
                    : null;
        }

        var but = Echo.Of(text);
        return GivesNothing(altered) && silence.Within(walk, reader.ReadPlainSilences(text)) is { } silent ? silent
            : GivesNothing(altered) && guide.Stays(walk, altered, but, SpokenReader.Holds(text, "anywhere")) is { } same
                ? stays ? same : null
            : guide.Change(walk, altered, but, named: !SpokenReader.Holds(text, "anonymises"));
    }

    /// <summary>What others give is spoken of by the rules.</summary>
    private bool GivesNothing(Alteration altered) => altered.Milder.All(name => pack.Fact(name) is { DontKnow: DontKnow.FindOut });

    /// <summary>"En zonder haar dan": whether the others agree.</summary>
    private IEnumerable<string> Excepted(Walk walk, string text) => SpokenReader.Holds(text, "excepts")
        ? pack.Facts.Where(fact => fact.DontKnow == DontKnow.UntilGiven && (walk.Consultation!.ToldWorse.Contains(fact.Name)
                || walk.Consultation.Answers.GetValueOrDefault(fact.Name, Answer.Yes) != Answer.Yes))
            .Select(fact => fact.Name)
        : [];

    /// <summary>"En als ik de naam eraf knip?": what told of somebody may be milder then, and is asked again; a recording stays one.
    /// </summary>
    private IEnumerable<string> Anonymised(Walk walk, string text) => SpokenReader.Holds(text, "anonymises")
        ? walk.Position!.Told.Where(given => given.Answer != (given.Fact.WorseIfYes ? Answer.No : Answer.Yes)).Select(given => given.Fact)
            // By whom somebody is befriended does not hang on who can be recognised.
            .Where(fact => !fact.AskedFirst && pack.Facts.All(other => other.AskedWhen != fact.Name)
                && fact is not { AskedWhen: not null, WorseIfYes: true })
            .Select(fact => fact.Name)
        : [];

    /// <summary>Somebody does not agree after all.</summary>
    private Step? Taken(Walk walk, string text) => walk.Position is { IsDone: true }
        // "What if she says no": who is supposed to refuse threatens nobody.
        && ((Supposition.In(text) && SpokenReader.Holds(text, "withholds")) || Another(walk, text) is not { MayBeUrgent: true })
        && _withdrawing.In(walk, text) is { Count: > 0 } taken
            ? guide.Change(
                walk, new Alteration(new Heard(taken.ToDictionary(fact => fact.Name, _ => false), null), [], [], null),
                Echo.Of(text))
            : null;

    /// <summary>The topic of the pack that it tells plainly of, where that is another; null where it is none.</summary>
    private Topic? Another(Walk walk, string text) => reader.Read(text) is { Sure: true, Topics: [var best, ..] }
        && best.Topic != walk.Consultation!.Topic ? pack.Topic(best.Topic) : null;

    private List<string> Touched(string text) =>
        [.. pack.Facts.Where(fact => !fact.AskedFirst && AnswerReader.HasToDoWith(text, fact)).Select(fact => fact.Name)];

    /// <summary>What was told, and may be milder by these words.</summary>
    private static IEnumerable<string> Eased(Walk walk, string text) =>
        SpokenReader.Eases(text).Intersect(walk.Position!.Told.Select(given => given.Fact.Name));

    private bool IsElsewhere(Walk walk, string text)
    {
        var words = reader.Read(text);
        return words is { Sure: true, Topics: [var best, ..] } && !IsManner(text)
            // "En als er een naam bij staat" supposes, and looks nothing up.
            && !(best.Topic == Topics.ArticleLookup && Supposition.In(text))
            // "En als ik die 2 kinderen eruit knip" is about what was asked, whoever they are.
            && !(Supposition.In(text) && (SpokenReader.Holds(text, "excepts") || SpokenReader.Holds(text, "anonymises")))
            // "Dus met een werkaccount mag het wel?" is about the account that was asked about.
            && !(pack.Topic(best.Topic) is { MayBeUrgent: false } && Eased(walk, text).Any())
            && (best.Topic != walk.Consultation!.Topic || SpeechReader.IsOwnQuestion(SpeechReader.Change(text)));
    }
}
