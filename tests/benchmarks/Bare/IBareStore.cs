using Sevenwolden.Benchmarks.Load;

namespace Sevenwolden.Benchmarks.Bare;

/// <summary>The least that a durable turn writes and reads.</summary>
internal interface IBareStore : IAsyncDisposable
{
    Task OpenAsync();

    /// <summary>The version of the conversation, with its state read; 0 when it is new.</summary>
    ValueTask<long> LoadAsync(string conversation);

    /// <summary>State, inbound activity and replies in one commit; answers the replies' ids.</summary>
    Task<IReadOnlyList<long>> CommitAsync(
        string conversation, long version, string activityId, Recording recording, bool expectReplies, string url);

    Task DeliveredAsync(long reply);
}
