using System.Diagnostics;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Sevenwolden.Bot.Channels;
using Sevenwolden.Bot.Security;
using Sevenwolden.Bot.Showing;
using Sevenwolden.Bot.Storage;

namespace Sevenwolden.Bot.Outbox;

/// <summary>Delivers a conversation's replies, one after the other, until one has to wait or none is left.</summary>
internal sealed partial class Courier(
    IStore store, ConnectorClient connector, CaseShowing showings, Pace pace, ChannelBook channels, Vault vault, IOptions<DeliveryOptions> options, TimeProvider clock, Random chance, ILogger<Courier> log)
{
    /// <summary>Each reply is marked before the next one is sent: what dies in between can double one reply, never a row of them.</summary>
    /// <param name="head">The conversation's first reply.</param>
    /// <param name="stopping">Stops between two replies; an attempt that has begun is finished and marked.</param>
    public async Task DeliverAsync(Leased head, CancellationToken stopping)
    {
        for (var leased = head; leased is not null && InTime(leased) && !stopping.IsCancellationRequested;)
        {
            leased = await SendAsync(leased) switch
            {
                // An errand notes by itself what came of it, and is gone: the next look into the outbox finds what stood behind it.
                Delivery.Sent when leased is Leased.Showing => null,
                Delivery.Sent => await store.DeliveredAsync(leased, CancellationToken.None),
                Delivery.Wait wait when wait.IsOurOwn || leased.Attempts + 1 < options.Value.Attempts => await PostponeAsync(leased, wait),
                Delivery.Wait wait => await BuryAsync(leased, wait.Reason),
                Delivery.Gone gone => await BuryAsync(leased, gone.Reason),
                _ => throw new UnreachableException(),
            };
        }
    }

    private async Task<Delivery> SendAsync(Leased leased)
    {
        try
        {
            return leased switch
            {
                Leased.Showing showing => await showings.ShowAsync(showing),
                Leased.Reply reply when channels.Of(Lines.Channel(reply.Conversation)).IsPaced && !await pace.TakeAsync(Lines.Place(reply.Conversation)) => Delivery.Wait.ForPace,
                Leased.Reply reply => await connector.SendAsync(reply.Outgoing with { Body = vault.Open(reply.Outgoing.Body) }),
                _ => throw new UnreachableException(),
            };
        }
        catch (CryptographicException)
        {
            return new Delivery.Gone("sealed with a key that is gone");
        }
    }

    // A lease too old to finish within is left to run out: whoever takes it next has the time.
    private bool InTime(Leased reply) => clock.GetUtcNow() + options.Value.Timeout < DateTimeOffset.FromUnixTimeMilliseconds(reply.Until);

    private async Task<Leased?> PostponeAsync(Leased reply, Delivery.Wait wait)
    {
        var backoff = wait.IsOurOwn ? TimeSpan.Zero : Backoff.After(reply.Attempts + 1, options.Value, chance);
        var delay = backoff > wait.AtLeast ? backoff : wait.AtLeast;
        LogPostponed(wait.IsOurOwn ? LogLevel.Debug : LogLevel.Warning, reply.Id, reply.Conversation, wait.Reason, delay);
        // However long there is no token, the attempts that a reply has are left to it. The other waits may have sent something.
        await (wait == Delivery.Wait.ForToken
            ? store.RestAsync(reply, clock.GetUtcNow() + delay, wait.Reason, CancellationToken.None)
            : store.PostponeAsync(reply, clock.GetUtcNow() + delay, wait.Reason, CancellationToken.None));
        return null;
    }

    private async Task<Leased?> BuryAsync(Leased reply, string reason)
    {
        if (reply is Leased.Showing showing)
        {
            await showings.LostAsync(showing.Errand, reason);
        }

        LogBuried(reply.Id, reply.Conversation, reason, reply.Attempts + 1);
        return await store.BuryAsync(reply, reason, CancellationToken.None);
    }

    [LoggerMessage("Reply {Reply} in conversation {Conversation} was not taken ({Reason}): again in {Delay}")]
    private partial void LogPostponed(LogLevel level, long reply, string conversation, string reason, TimeSpan delay);

    [LoggerMessage(LogLevel.Error, "Reply {Reply} in conversation {Conversation} is set aside as undeliverable ({Reason}) after {Attempts} attempts")]
    private partial void LogBuried(long reply, string conversation, string reason, int attempts);
}
