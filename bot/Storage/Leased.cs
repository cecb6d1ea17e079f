using Sevenwolden.Bot.Storage.Cases;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Onboarding;

namespace Sevenwolden.Bot.Storage;

/// <summary>What this process alone may deliver, until the lease runs out; earlier attempts are counted.</summary>
internal abstract record Leased
{
    private Leased(long id, string conversation, int attempts, long until) =>
        (Id, Conversation, Attempts, Until) = (id, conversation, attempts, until);

    public long Id { get; }

    /// <summary>The line that it stands in: the conversation, or the person (<c>person/ID</c>) for an errand.</summary>
    public string Conversation { get; }

    public int Attempts { get; }

    /// <summary>When the lease runs out (unix milliseconds).</summary>
    public long Until { get; }

    /// <summary>A reply of a turn, as it was written then.</summary>
    public sealed record Said(long Id, string Conversation, Outgoing Outgoing, int Attempts, long Until)
        : Leased(Id, Conversation, Attempts, Until);

    /// <summary>An older card of a case that makes way for the one that is there now.</summary>
    public sealed record Retiring(long Id, string Conversation, OldCard Card, int Attempts, long Until)
        : Leased(Id, Conversation, Attempts, Until);

    /// <summary>Somebody of the management is to be told what is not ready, as it is at that moment.</summary>
    public sealed record Briefed(long Id, string Conversation, string Person, int Attempts, long Until)
        : Leased(Id, Conversation, Attempts, Until);

    /// <summary>Somebody is to be reminded of the path, or asked a case, if that still holds at that moment.</summary>
    public sealed record Nudged(long Id, string Conversation, string Person, Nudge Nudge, int Attempts, long Until)
        : Leased(Id, Conversation, Attempts, Until);

    /// <summary>Somebody has read their chat: what they have seen by that is to be noted.</summary>
    public sealed record Read(long Id, string Conversation, string Person, int Attempts, long Until)
        : Leased(Id, Conversation, Attempts, Until);

    /// <summary>What a later version left, before an update was taken back: nobody here knows what it is.</summary>
    public sealed record Unknown(long Id, string Conversation, int Attempts, long Until) : Leased(Id, Conversation, Attempts, Until);

    /// <summary>A case to be shown to somebody, as it is at that moment.</summary>
    public sealed record Showing(long Id, string Conversation, Errand Errand, int Attempts, long Until)
        : Leased(Id, Conversation, Attempts, Until);
}
