namespace Sevenwolden.Bot.Storage;

/// <summary>A reply that this process alone may deliver, until the lease runs out (unix milliseconds); earlier attempts are counted.</summary>
public sealed record Leased(long Id, string Conversation, Outgoing Outgoing, int Attempts, long Until);
