using System.Diagnostics;
using Microsoft.Extensions.Options;
using Sevenwolden.Bot.Storage;

namespace Sevenwolden.Bot.Delivery;

/// <summary>Delivers a conversation's replies, one after the other, until one has to wait or none is left.</summary>
public sealed partial class Courier(
    IStore store, ConnectorClient connector, IOptions<DeliveryOptions> options, TimeProvider clock, Random chance, ILogger<Courier> log)
{
    /// <summary>Each reply is marked before the next one is sent: what dies in between can double one reply, never a row of them.</summary>
    /// <param name="head">The conversation's first reply.</param>
    /// <param name="stopping">Stops between two replies; an attempt that has begun is finished and marked.</param>
    public async Task DeliverAsync(Leased head, CancellationToken stopping)
    {
        for (var reply = head; reply is not null && InTime(reply) && !stopping.IsCancellationRequested;)
        {
            reply = await SendAsync(reply) switch
            {
                Answer.Sent => await store.DeliveredAsync(reply, CancellationToken.None),
                Answer.Wait wait when reply.Attempts + 1 < options.Value.Attempts => await PostponeAsync(reply, wait),
                Answer.Wait wait => await BuryAsync(reply, wait.Reason),
                Answer.Gone gone => await BuryAsync(reply, gone.Reason),
                _ => throw new UnreachableException(),
            };
        }
    }

    private Task<Answer> SendAsync(Leased leased) => leased is Leased.Reply reply
        ? connector.SendAsync(reply.Outgoing)
        : throw new NotSupportedException("Cases can't be shown yet.");

    // A lease too old to finish within is left to run out: whoever takes it next has the time.
    private bool InTime(Leased reply) => clock.GetUtcNow() + options.Value.Timeout < DateTimeOffset.FromUnixTimeMilliseconds(reply.Until);

    private async Task<Leased?> PostponeAsync(Leased reply, Answer.Wait wait)
    {
        var backoff = Backoff.After(reply.Attempts + 1, options.Value, chance);
        var delay = backoff > wait.AtLeast ? backoff : wait.AtLeast;
        LogPostponed(reply.Id, reply.Conversation, wait.Reason, delay);
        await store.PostponeAsync(reply, clock.GetUtcNow() + delay, wait.Reason, CancellationToken.None);
        return null;
    }

    private Task<Leased?> BuryAsync(Leased reply, string reason)
    {
        LogBuried(reply.Id, reply.Conversation, reason, reply.Attempts + 1);
        return store.BuryAsync(reply, reason, CancellationToken.None);
    }

    [LoggerMessage(LogLevel.Warning, "Reply {Reply} in conversation {Conversation} was not taken ({Reason}): again in {Delay}")]
    private partial void LogPostponed(long reply, string conversation, string reason, TimeSpan delay);

    [LoggerMessage(LogLevel.Error, "Reply {Reply} in conversation {Conversation} is set aside as undeliverable ({Reason}) after {Attempts} attempts")]
    private partial void LogBuried(long reply, string conversation, string reason, int attempts);
}
