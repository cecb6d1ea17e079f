using Sevenwolden.Dialogs.Consulting;
using Sevenwolden.Dialogs.Understanding;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs;

/// <summary>
/// What the text does not name gets the same honest answer, however one comes to it: no verdict, but what bears on it, and Protocol 3b.4.
/// </summary>
internal sealed class SilenceDialog(Pack pack)
{
    // What alone is enough for a ban, or urgent: where the words say that, the protocol does speak.
    private readonly HashSet<string> _spokenOf = [.. pack.Facts
        .Where(fact => pack.Rules.Any(rule =>
            rule.Verdict >= Verdict.Consult && rule.Forbids.IsEmpty && rule.Needs == FactMask.None.With(fact)))
        .Select(fact => fact.Name)];

    /// <summary>The answer to words about what the text does not name; null where it does speak of them.</summary>
    public Step? Answer(Walk walk, Understood words)
    {
        // Whoever it was done to asks for no verdict on whoever did it.
        if (Say(walk, words.Silences, silence => silence.BeforeRules) is { } first)
        {
            // More of the same belongs to what was told.
            return walk.Conversation.Story is not null && FollowUp.IsSilent(walk.Conversation)
                ? new Step(walk.Conversation, [new Reply.Say(Note.StoryNoted)])
                : first;
        }

        if (words.Facts.Any(fact => fact.Value && _spokenOf.Contains(fact.Key)) || (words.Sure && Topic(words) is { MayBeUrgent: true }))
        {
            return null;
        }

        return Say(walk, words.Silences, _ => true);
    }

    /// <summary>
    /// The answer to words in a walk that are plainly about what stands beside its topic, or that was done to the person; null for all
    /// others.
    /// </summary>
    public Step? Within(Walk walk, IReadOnlyList<string> plain) =>
        Say(walk, plain, silence => silence.BeforeRules || silence.Beside.Contains(walk.Consultation!.Topic));

    private Step? Say(Walk walk, IReadOnlyList<string> names, Func<Silence, bool> counts) =>
        names.Select(pack.Silence).OfType<Silence>().Where(counts).ToList() is { Count: > 0 } subjects ? Say(walk, subjects) : null;

    /// <summary>
    /// The answer on these subjects. A walk that was under way is over: it would come to a rule that the text does not hold.
    /// </summary>
    public Step Say(Walk walk, IReadOnlyList<Silence> subjects)
    {
        var ids = subjects.SelectMany(silence => silence.Articles).Append(pack.Doubt.Article).ToHashSet();
        return new Step(
            Shelf.Remembering(walk) with { Consultation = null },
            [new Reply.Silent(subjects, [.. pack.Articles.Where(article => ids.Contains(article.Id))])]);
    }

    /// <summary>The subject that is called like this; null for none.</summary>
    public Silence? Called(string label) => pack.Silences.FirstOrDefault(silence => silence.Label.Is(label));

    /// <summary>Those that people mean when they choose a topic; all where that is not known.</summary>
    public Reply.SilentIndex Index(string? topic) =>
        new(pack.Beside(topic ?? "") is { Count: > 0 } beside ? beside : pack.Silences);

    private Topic? Topic(Understood words) => words.Topics.Count > 0 ? pack.Topic(words.Topics[0].Topic) : null;
}
