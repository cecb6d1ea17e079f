using Sevenwolden.Bot.Storage.Cases;

namespace Sevenwolden.Bot.Storage;

/// <summary>All that a turn leaves behind, written in one transaction.</summary>
/// <param name="Conversation">The conversation's id.</param>
/// <param name="Version">The version that was loaded; 0 for a conversation that was not known.</param>
/// <param name="State">The new state.</param>
/// <param name="ActivityId">The inbound activity's id; null on channels that give none.</param>
/// <param name="Response">What to answer when the same activity comes again; empty for nothing.</param>
/// <param name="Replies">What has to go out, in this order.</param>
/// <param name="Effects">What the turn does beside its conversation; if it is refused the whole turn is stale.</param>
internal sealed record TurnToCommit(
    string Conversation, long Version, byte[] State, string? ActivityId, byte[] Response, IReadOnlyList<Outgoing> Replies,
    Effects? Effects = null);
