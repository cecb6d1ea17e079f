using Sevenwolden.Bot.Storage.Cases;

namespace Sevenwolden.Bot.Storage;

/// <summary>
/// What outlives the process: each conversation's state, the activities it handled, and the replies that still have to go out.
/// </summary>
/// <remarks>Replies leave in the order in which they were committed, per conversation and across instances, and errands per person:
/// only the first of a line can ever be leased.</remarks>
internal interface IStore : IAsyncDisposable
{
    /// <summary>The cases, in the same database.</summary>
    CaseStore Cases { get; }

    /// <summary>The database itself, for what watches over it.</summary>
    IDatabase Database { get; }

    /// <summary>
    /// Makes the database ready; throws <see cref="InvalidOperationException"/> with a sentence for the administrator when it can't be.
    /// </summary>
    Task OpenAsync(CancellationToken cancellationToken);

    /// <summary>Reads and writes, as a turn has to; throws what a turn would be met with.</summary>
    Task ProbeAsync(CancellationToken cancellationToken);

    /// <param name="conversation">The conversation's id.</param>
    /// <param name="activityId">The inbound activity's id; null on channels that give none, then nothing is recognised as seen.</param>
    /// <param name="person">Who the activity is of.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    ValueTask<Loaded> LoadAsync(string conversation, string? activityId, string person, CancellationToken cancellationToken);

    /// <summary>
    /// State, inbound activity and replies in one transaction. Not to be cancelled by the sender's hanging up: it would leave the outcome
    /// unknown.
    /// </summary>
    Task<Commit> CommitAsync(TurnToCommit turn, CancellationToken cancellationToken);

    /// <summary>Leases at most so many replies, each the first of its conversation, due, and leased by nobody.</summary>
    Task<IReadOnlyList<Leased>> LeaseAsync(int most, CancellationToken cancellationToken);

    /// <summary>
    /// Takes a delivered reply out, and leases the conversation's next one if it is due. A lease lost in the meantime changes nothing.
    /// </summary>
    Task<Leased?> DeliveredAsync(Leased reply, CancellationToken cancellationToken);

    /// <summary>
    /// Counts a failed attempt and gives the lease back until the reply is due again; the rest of the conversation waits behind it.
    /// </summary>
    Task PostponeAsync(Leased reply, DateTimeOffset due, string reason, CancellationToken cancellationToken);

    /// <summary>
    /// Gives the lease back as <see cref="PostponeAsync"/> does, but counts no attempt: nothing went wrong with this reply.
    /// </summary>
    Task RestAsync(Leased reply, DateTimeOffset due, string reason, CancellationToken cancellationToken);

    /// <summary>Sets a reply aside that can't be delivered, and leases the conversation's next one if it is due.</summary>
    Task<Leased?> BuryAsync(Leased reply, string reason, CancellationToken cancellationToken);

    /// <summary>
    /// Forgets what is past its term, and stops between two batches when cancelled; answers how many conversations. One of which a reply
    /// still has to go out stays, and so does how to reach somebody who has an open case.
    /// </summary>
    Task<int> ForgetAsync(Terms terms, CancellationToken cancellationToken);
}
