namespace Sevenwolden.Bot.Storage;

/// <summary>What is older than its moment goes.</summary>
/// <param name="Now">When this is said.</param>
/// <param name="Conversations">Those that nobody touched since, and replies set aside.</param>
/// <param name="Handled">Ids of inbound activities: no channel sends those again.</param>
/// <param name="Audit">Who was refused, exported or erased something.</param>
internal sealed record Terms(DateTimeOffset Now, DateTimeOffset Conversations, DateTimeOffset Handled, DateTimeOffset Audit)
{
    private static readonly TimeSpan KeepReferences = TimeSpan.FromDays(365);

    public Terms(StorageOptions options, DateTimeOffset now)
        : this(now, now - options.KeepConversations, now - options.KeepHandled, now - options.KeepAudit)
    {
    }

    /// <summary>How to reach somebody who has not been heard of.</summary>
    public DateTimeOffset References => Now - KeepReferences;
}
