namespace Sevenwolden.Bot.Outbox;

/// <summary>How long to wait after a failed attempt: twice as long each time, and never all at the same moment.</summary>
internal static class Backoff
{
    /// <param name="attempts">Failed attempts so far, this one included.</param>
    /// <param name="options">The first and the longest wait.</param>
    /// <param name="chance">Takes off up to half, so that what failed together doesn't come back together.</param>
    public static TimeSpan After(int attempts, DeliveryOptions options, Random chance)
    {
        // Above 2^30 the longest wait has long been reached.
        var doubled = options.FirstWait * Math.Pow(2, Math.Min(attempts - 1, 30));
        var wait = doubled < options.LongestWait ? doubled : options.LongestWait;
        return wait * (1 - (chance.NextDouble() / 2));
    }
}
