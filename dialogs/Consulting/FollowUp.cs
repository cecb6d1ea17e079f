using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs.Consulting;

/// <summary>Words after a verdict that go on from it: "en in de nieuwsbrief dan?" is the same question with one thing changed.</summary>
internal sealed class FollowUp(Pack pack, Guide guide, MessageReader reader)
{
    /// <summary>The same question, changed; null where the words are one of their own, or there is no verdict to go on from.</summary>
    public Step? Step(Walk walk, string text)
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
        return guide.Change(walk, new Alteration(new Heard(facts, null), milder, Touched(text), role), SpeechReader.Change(text));
    }

    private List<string> Touched(string text) =>
        [.. pack.Facts.Where(fact => !fact.AskedFirst && AnswerReader.HasToDoWith(text, fact)).Select(fact => fact.Name)];

    private bool IsElsewhere(Walk walk, string text)
    {
        var words = reader.Read(text);
        return words is { Sure: true, Topics: [var best, ..] }
            && (best.Topic != walk.Consultation!.Topic || SpeechReader.IsOwnQuestion(SpeechReader.Change(text)));
    }
}
