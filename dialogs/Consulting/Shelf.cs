using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Dialogs.Understanding;

namespace Sevenwolden.Dialogs.Consulting;

/// <summary>Where a walk waits that made way for another question, and those that were answered: what was asked is not lost, nor twice.
/// </summary>
internal static class Shelf
{
    private const int MostEarlier = 3;

    // Two questions of which all that was heard is the same as well have the same mark once in so many.
    private const ulong Marks = 1 << 16;

    /// <summary>The conversation as another question begins: the open one is held, the answered one is remembered.</summary>
    /// <param name="walk">The conversation as it is.</param>
    /// <param name="topic">What the other question is about.</param>
    /// <param name="byWords">Whether it was typed; a topic that is chosen once more begins anew.</param>
    public static Conversation MakingWay(Walk walk, string topic, bool byWords) => walk switch
    {
        { IsAsking: true } when IsWorthHolding(walk) && (byWords || topic != walk.Consultation!.Topic) => Holding(walk),
        _ => Remembering(walk),
    };

    /// <summary>The conversation with its answered question remembered.</summary>
    public static Conversation Remembering(Walk walk) => walk is { Consultation: { Mark: not null } done, IsAsking: false }
        ? walk.Conversation with { Earlier = [.. Earlier(walk.Conversation, done).Prepend(done).Take(MostEarlier)] }
        : walk.Conversation;

    /// <summary>The conversation with its open question held.</summary>
    public static Conversation Holding(Walk walk) => walk.IsAsking
        ? walk.Conversation with
        {
            Held = new HeldWalk(walk.Consultation! with { Changing = null, ChangingRole = false }, walk.Conversation.Subject),
        }
        : walk.Conversation;

    /// <summary>Back at what was held, which the open question makes way for; null where nothing is held.</summary>
    public static Walk? Back(Walk walk) => walk.Conversation.Held is { } held
        ? Renewed(walk.With(Holding(walk) is var so && walk.IsAsking ? so : so with { Held = null }), held.Consultation, held.Subject)
        : null;

    /// <summary>The question of before, as the newest one: buttons of its older cards are old.</summary>
    public static Walk Renewed(Walk walk, Consultation of, Subject? subject = null)
    {
        var (so, id) = (walk.Conversation, walk.Conversation.LastConsultation + 1);
        // Whoever it is about has no part in it, and for now neither has whoever the last one was about.
        var both = (subject ?? Subject.Nobody).And(so.Subject ?? Subject.Nobody);
        return walk.With(so with
        {
            Consultation = of with { Id = id },
            LastConsultation = id,
            Subject = both.IsNobody ? null : both,
            Earlier = Earlier(so, of) is { Count: > 0 } others ? others : null,
        });
    }

    /// <summary>The mark of these words, whatever their capitals and stops; null where there are none.</summary>
    public static int? MarkOf(string? words) =>
        WordMark.Of(words) is { } mark ? (int)((mark ^ (mark >> 16) ^ (mark >> 32) ^ (mark >> 48)) % Marks) : null;

    /// <summary>The mark of what is asked, whatever weighs nothing in it: "mag ik nou …, ja of nee".</summary>
    public static int? MarkOfQuestion(string? words) => words is null ? null : MarkOf(SpeechReader.Weighty(words)) ?? MarkOf(words);

    /// <summary>Whether these are the same question, as far as it was told.</summary>
    public static bool IsSame(Consultation one, Consultation other) =>
        one.Mark is { } mark && mark == other.Mark && one.Topic == other.Topic;

    private static List<Consultation> Earlier(Conversation conversation, Consultation but) =>
        [.. (conversation.Earlier ?? []).Where(one => one.Id != but.Id)];

    /// <summary>A topic that was chosen and not spoken of yet is chosen again as quickly.</summary>
    private static bool IsWorthHolding(Walk walk) =>
        walk.Position!.Steps.Count > 0 || !walk.Consultation!.Chosen || walk.Consultation.ToldWorse.Count > 0;
}
