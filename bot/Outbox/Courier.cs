using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Bot.Telemetry;

namespace Sevenwolden.Bot.Outbox;

/// <summary>Delivers what stands in a line, one after the other, until one has to wait or none is left.</summary>
internal sealed partial class Courier(
    IStore store, IEnumerable<ISend> senders, IOptions<DeliveryOptions> options, TimeProvider clock, Random chance, FaultLog faults,
    Figures figures, Pseudonyms pseudonyms, ILogger<Courier> log)
{
    private readonly ISend[] _senders = [.. senders];

    /// <summary>Each is marked before the next one is sent: what dies in between can double one, never a row of them.</summary>
    /// <param name="handed">The first of its line.</param>
    /// <param name="stopping">Stops between two; an attempt that has begun is finished and marked.</param>
    public async Task DeliverAsync(Handed handed, CancellationToken stopping)
    {
        var left = handed.Replies;
        for (var leased = handed.Head; leased is not null && InTime(leased) && !stopping.IsCancellationRequested;)
        {
            using var work = Work.Begin("deliver", left-- > 0 ? handed.Turn : default);
            var sender = Array.Find(_senders, each => each.Sends(leased));
            var delivery = await TryAsync(sender, leased);
            Tell(work, leased, delivery);
            leased = delivery switch
            {
                Delivery.Sent => await store.DeliveredAsync(leased, CancellationToken.None),
                // The next look into the outbox finds what stood behind it.
                Delivery.Noted => null,
                Delivery.Wait wait when wait.IsOurOwn || leased.Attempts + 1 < options.Value.Attempts => await PostponeAsync(leased, wait),
                Delivery.Wait wait => await BuryAsync(sender, leased, wait.Why),
                Delivery.Gone gone => await BuryAsync(sender, leased, gone.Why),
                Delivery.Unfit unfit => await BuryAsync(sender, leased, unfit.Why),
                _ => throw new UnreachableException(),
            };
        }
    }

    private void Tell(Activity? work, Leased leased, Delivery delivery)
    {
        var (kind, outcome) = (leased.GetType().Name.ToLowerInvariant(), delivery.GetType().Name.ToLowerInvariant());
        figures.Delivery(kind, outcome);
        work?.SetTag("kind", kind).SetTag("outcome", outcome).SetTag("attempt", leased.Attempts + 1).SetTag("why", delivery.Trouble?.Kind);
    }

    private async Task<Delivery> TryAsync(ISend? sender, Leased leased)
    {
        try
        {
            return sender is null ? Delivery.Wait.ForUpdate : await sender.SendAsync(leased);
        }
        catch (CryptographicException)
        {
            return new Delivery.Gone(Trouble.KeyGone);
        }
        catch (Exception exception)
        {
            // It may have been sent, and could not be noted: once more at once, and for ever, would flood somebody.
            faults.Note($"Reply {leased.Id} could not be handled", exception);
            return new Delivery.Wait(TimeSpan.Zero, Trouble.Broken);
        }
    }

    // A lease too old to finish within is left to run out: whoever takes it next has the time.
    private bool InTime(Leased leased) =>
        clock.GetUtcNow() + options.Value.Timeout < DateTimeOffset.FromUnixTimeMilliseconds(leased.Until);

    private async Task<Leased?> PostponeAsync(Leased leased, Delivery.Wait wait)
    {
        var backoff = wait.IsOurOwn ? TimeSpan.Zero : Backoff.After(leased.Attempts + 1, options.Value, chance);
        var delay = backoff > wait.AtLeast ? backoff : wait.AtLeast;
        var level = wait.IsOurOwn ? LogLevel.Debug : LogLevel.Warning;
        // The bot's own pace lets many wait, and is seldom logged.
        var line = log.IsEnabled(level) ? pseudonyms.Of(leased.Conversation) : "";
        LogPostponed(level, leased.Id, line, wait.Why, delay);
        // However long that takes, the attempts that it has are left to it.
        await (wait.HasSentNothing
            ? store.RestAsync(leased, clock.GetUtcNow() + delay, wait.Why.ToString(), CancellationToken.None)
            : store.PostponeAsync(leased, clock.GetUtcNow() + delay, wait.Why.ToString(), CancellationToken.None));
        return null;
    }

    private async Task<Leased?> BuryAsync(ISend? sender, Leased leased, Trouble why)
    {
        try
        {
            await (sender?.GiveUpAsync(leased, why) ?? Task.CompletedTask);
        }
        catch (Exception exception) when (exception is CryptographicException or JsonException)
        {
            // What can't be read can't take another road either; it must not stand in the way of the rest of its line.
            faults.Note($"Reply {leased.Id} could not be handled", exception);
        }

        var line = pseudonyms.Of(leased.Conversation);
        LogBuried(leased.Id, line, why, leased.Attempts + 1);
        return await store.BuryAsync(leased, why.ToString(), CancellationToken.None);
    }

    [LoggerMessage("Reply {Reply} in conversation {Conversation} was not taken ({Reason}): again in {Delay}")]
    private partial void LogPostponed(LogLevel level, long reply, string conversation, Trouble reason, TimeSpan delay);

    [LoggerMessage(
        LogLevel.Error,
        "Reply {Reply} in conversation {Conversation} is set aside as undeliverable ({Reason}) after {Attempts} attempts")]
    private partial void LogBuried(long reply, string conversation, Trouble reason, int attempts);
}
