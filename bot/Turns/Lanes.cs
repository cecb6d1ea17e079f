namespace Sevenwolden.Bot.Turns;

/// <summary>
/// One turn at a time per conversation in this process, first come first served. Between processes the store's version check does that.
/// </summary>
internal sealed class Lanes
{
    // Conversations that share a lane by chance merely wait for each other for a moment.
    private readonly SemaphoreSlim[] _lanes = [.. Enumerable.Range(0, 1024).Select(_ => new SemaphoreSlim(1))];

    public async ValueTask<IDisposable> EnterAsync(string conversation, CancellationToken cancellationToken)
    {
        var lane = _lanes[(uint)conversation.GetHashCode(StringComparison.Ordinal) % (uint)_lanes.Length];
        await lane.WaitAsync(cancellationToken);
        return new Exit(lane);
    }

    private sealed class Exit(SemaphoreSlim lane) : IDisposable
    {
        public void Dispose() => lane.Release();
    }
}
