using Sevenwolden.Dialogs.Consulting;
using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs;

/// <summary>
/// People come before rules: where somebody may be in danger, the bot says what to do now, and gives no verdict and asks nothing first.
/// Nothing is called allowed until the person says that it is about something else.
/// </summary>
internal sealed class SafetyDialog(Pack pack, Guide guide)
{
    /// <summary>The conversation with the danger noted, and what is said of it before anything else.</summary>
    public static Step Heed(Conversation conversation, GraveKind kind, string text) => new(
        conversation with { Danger = kind.Name },
        [new Reply.Danger(kind, Consultation.Carried(text), Again: conversation.Danger == kind.Name)]);

    /// <summary>The same, before what the words also did: sent a report, answered a leader.</summary>
    public static Step Before(Step step, GraveKind kind) => step.Lookup is not null
        ? step
        : step with
        {
            Conversation = step.Conversation with { Danger = kind.Name },
            Replies = [new Reply.Danger(kind, null, Again: false), .. step.Replies],
        };

    /// <summary>What to do now, said again where nothing better can be said; null where there is no danger.</summary>
    public static Reply.Danger? Again(Conversation conversation, Pack pack) =>
        conversation.Danger is { } name && pack.Safety.Kind(name) is { } kind ? new Reply.Danger(kind, null, Again: true) : null;

    /// <summary>What the protocol says of it, which comes after; null where there is no danger.</summary>
    public Reply.Quote? WhatItSays(Conversation conversation) =>
        conversation.Danger is { } name && pack.Safety.Kind(name) is { Articles.Count: > 0 } kind
            ? new Reply.Quote([.. pack.Articles.Where(article => kind.Articles.Contains(article.Id))])
            : null;

    /// <summary>The person says that nobody is in danger: the walk goes on where it was.</summary>
    public Step Cleared(Walk walk) => guide.Show(
        walk.With(walk.Conversation with { Danger = null }),
        new Reply.Say(walk.Conversation.Danger is null ? Note.WhatIsIt : Note.NoDanger));
}
