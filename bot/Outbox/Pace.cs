using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace Sevenwolden.Bot.Outbox;

/// <summary>Keeps to the rates at which Teams lets a bot write: in one conversation, and over all of them together.</summary>
// Source: "Optimize your bot with rate limiting in Teams".
internal sealed class Pace : IAsyncDisposable
{
    // Whoever has to wait longer gives its lease back meanwhile.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly PartitionedRateLimiter<string> _limits;

    /// <param name="options">How many go out a second, over all conversations.</param>
    /// <param name="haste">How many times as many may go out in one conversation: where nobody is spared by waiting, as in a test.</param>
    public Pace(IOptions<DeliveryOptions> options, int haste = 1) => _limits = PartitionedRateLimiter.CreateChained(
        InOneConversation(7 * haste, TimeSpan.FromSeconds(1)),
        InOneConversation(8 * haste, TimeSpan.FromSeconds(2)),
        InOneConversation(60 * haste, TimeSpan.FromSeconds(30)),
        InOneConversation(1800 * haste, TimeSpan.FromHours(1)),
        PartitionedRateLimiter.Create<string, string>(
            _ => RateLimitPartition.GetSlidingWindowLimiter("", _ => Window(options.Value.PerSecond, TimeSpan.FromSeconds(1)))));

    /// <summary>Waits a little for its turn; false when that did not come.</summary>
    public async ValueTask<bool> TakeAsync(string conversation)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            using var lease = await _limits.AcquireAsync(conversation, 1, patience.Token);
            return lease.IsAcquired;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    public ValueTask DisposeAsync() => _limits.DisposeAsync();

    private static PartitionedRateLimiter<string> InOneConversation(int most, TimeSpan window) =>
        PartitionedRateLimiter.Create<string, string>(
            conversation => RateLimitPartition.GetSlidingWindowLimiter(conversation, _ => Window(most, window)));

    private static SlidingWindowRateLimiterOptions Window(int most, TimeSpan window) =>
        new() { PermitLimit = most, Window = window, SegmentsPerWindow = 10, QueueLimit = 1000, AutoReplenishment = true };
}
