using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs;

/// <summary>The danger that words of this conversation pointed to, until the person says that it is about something else.</summary>
internal static class Alarm
{
    /// <summary>What to do now, said again where nothing better can be said; null where there is no danger.</summary>
    public static Reply.Danger? Again(Conversation conversation, Pack pack) =>
        Kind(conversation, pack) is { } kind ? new Reply.Danger(kind, null, Again: true) : null;

    /// <summary>What the protocol says of it, which comes after; null where there is no danger, or where it says nothing.</summary>
    public static Reply.Quote? WhatItSays(Conversation conversation, Pack pack) =>
        Kind(conversation, pack) is { Articles.Count: > 0 } kind
            ? new Reply.Quote([.. pack.Articles.Where(article => kind.Articles.Contains(article.Id))])
            : null;

    private static GraveKind? Kind(Conversation conversation, Pack pack) =>
        conversation.Danger is { } name ? pack.Safety.Kind(name) : null;
}
