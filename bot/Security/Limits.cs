using System.Threading.RateLimiting;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace Sevenwolden.Bot.Security;

/// <summary>How much one person, and one conversation, may bring: far more than people do, far less than a machine can.</summary>
internal sealed class Limits : IAsyncDisposable
{
    // The limiter looks at each of its buckets ten times a second, and conversations are many: some share one, which holds far
    // more than a conversation brings.
    private const uint Buckets = 1024;

    private readonly PartitionedRateLimiter<(string Person, uint Bucket)> _limiter;

    public Limits(IOptions<LimitOptions> options)
    {
        var limits = options.Value;
        _limiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<(string Person, uint Bucket), string>(
                who => RateLimitPartition.GetTokenBucketLimiter(who.Person, _ => Bucket(limits.PersonBurst, limits.PersonPerSecond))),
            PartitionedRateLimiter.Create<(string Person, uint Bucket), uint>(
                who => RateLimitPartition.GetTokenBucketLimiter(
                    who.Bucket, _ => Bucket(limits.ConversationBurst, limits.ConversationPerSecond))));
    }

    /// <summary>Null while it is not too much.</summary>
    public HttpRefusal? Take(Activity activity)
    {
        var bucket = (uint)activity.Conversation.Id.GetHashCode(StringComparison.Ordinal) % Buckets;
        using var lease = _limiter.AttemptAcquire(($"{activity.ChannelId}/{activity.From.Id}", bucket));
        return lease.IsAcquired ? null
            : HttpRefusal.TooMany(lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromSeconds(1));
    }

    public ValueTask DisposeAsync() => _limiter.DisposeAsync();

    private static TokenBucketRateLimiterOptions Bucket(int burst, int perSecond) => new()
    {
        TokenLimit = burst,
        TokensPerPeriod = perSecond,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        QueueLimit = 0,
        AutoReplenishment = true,
    };
}
