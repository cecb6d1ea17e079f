using Sevenwolden.Dialogs.Commands;
using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs.Consulting;

/// <summary>Words after a verdict that go on from it: "en in de nieuwsbrief dan?" is the same question with one thing changed.</summary>
internal sealed class FollowUp(Pack pack, Guide guide, MessageReader reader, SilenceDialog silence)
{
    private readonly Withdrawing _withdrawing = new(pack, reader);

    /// <summary>The same question, changed; null where the words are one of their own, or there is no verdict to go on from.</summary>
    public Step? Step(Walk walk, string text)
    {
        // Of what the protocol does not name there is no verdict: what is said below that may go on from the one before.
        if (walk.Consultation is null && Memory.LastIs(walk.Conversation, "silent") && SpokenReader.Says(text, "sure"))
        {
            return new Step(walk.Conversation, [new Reply.Say(Note.NotNamed)]);
        }

        if (walk.Consultation is null && walk.Conversation.Earlier is [var earlier, ..])
        {
            return Taken(walk.With(earlier), text) ?? Further(walk.With(earlier), text);
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

        return Taken(walk, text) ?? Further(walk, text);
    }

    /// <summary>The same question, with one thing of it changed.</summary>
    private Step? Further(Walk walk, string text)
    {
        if (walk.Position is not { IsDone: true } position || !SpeechReader.FollowsOn(text) || IsElsewhere(walk, text))
        {
            return null;
        }

        var topic = walk.Consultation!.Topic;
        var (facts, milder) = reader.ReadOn(text, pack.Topic(topic));
        // Those who agree are no doers: "en als de ouders het goed vinden".
        var role = SpeechReader.SaysWhoDoes(text) && RoleReader.Mentioned(text) is { } who && position.Roles.Contains(who)
            && who != walk.Consultation.Role && milder.Count == 0 ? who : (Role?)null;
        var altered = new Alteration(new Heard(facts, null), [.. milder, .. Excepted(walk, text)], Touched(text), role);
        var but = SpeechReader.Change(text);
        return (GivesNothing(altered) ? silence.Within(walk, reader.ReadPlainSilences(text)) ?? guide.Stays(walk, altered, but) : null)
            ?? guide.Change(walk, altered, but);
    }

    /// <summary>What others give is spoken of by the rules.</summary>
    private bool GivesNothing(Alteration altered) => altered.Milder.All(name => pack.Fact(name) is { DontKnow: DontKnow.FindOut });

    /// <summary>"En zonder haar dan": whether the others agree.</summary>
    private IEnumerable<string> Excepted(Walk walk, string text) => SpokenReader.Holds(text, "excepts")
        ? pack.Facts.Where(fact => fact.DontKnow == DontKnow.UntilGiven && walk.Consultation!.ToldWorse.Contains(fact.Name))
            .Select(fact => fact.Name)
        : [];

    /// <summary>Somebody does not agree after all.</summary>
    private Step? Taken(Walk walk, string text) => walk.Position is { IsDone: true } && !IsUrgentElsewhere(walk, text)
        && _withdrawing.In(walk, text) is { Count: > 0 } taken
            ? guide.Change(
                walk, new Alteration(new Heard(taken.ToDictionary(fact => fact.Name, _ => false), null), [], [], null),
                SpeechReader.Change(text))
            : null;

    private bool IsUrgentElsewhere(Walk walk, string text) => reader.Read(text) is { Sure: true, Topics: [var best, ..] }
        && best.Topic != walk.Consultation!.Topic && pack.Topic(best.Topic) is { MayBeUrgent: true };

    private List<string> Touched(string text) =>
        [.. pack.Facts.Where(fact => !fact.AskedFirst && AnswerReader.HasToDoWith(text, fact)).Select(fact => fact.Name)];

    private bool IsElsewhere(Walk walk, string text)
    {
        var words = reader.Read(text);
        return words is { Sure: true, Topics: [var best, ..] }
            && (best.Topic != walk.Consultation!.Topic || SpeechReader.IsOwnQuestion(SpeechReader.Change(text)));
    }
}
