using Microsoft.Extensions.Options;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Bot.Storage.Checks;
using Sevenwolden.Bot.Telemetry;

namespace Sevenwolden.Bot.Outbox;

/// <summary>Keeps the couriers busy: with what turns hand over, and with what became due or was left in the outbox.</summary>
internal sealed class DeliveryWorker(
    IStore store, Handover handover, Courier courier, IOptions<DeliveryOptions> options, TimeProvider clock, FaultLog faults, Rounds rounds)
    : Worker
{
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(10);
    private readonly int _lanes = options.Value.Lanes;
    private int _busy;

    protected override Task WorkAsync(CancellationToken stoppingToken) =>
        Task.WhenAll([PollAsync(stoppingToken), .. Enumerable.Range(0, _lanes).Select(_ => RunLaneAsync(stoppingToken))]);

    private async Task RunLaneAsync(CancellationToken stoppingToken)
    {
        await foreach (var head in handover.Heads(stoppingToken))
        {
            Interlocked.Increment(ref _busy);
            try
            {
                await courier.DeliverAsync(head, stoppingToken);
            }
            catch (Exception exception)
            {
                // Most likely the database: the lease runs out, and the reply is found again.
                faults.Note($"Reply {head.Head.Id} could not be handled; it stays in the outbox", exception);
            }
            finally
            {
                Interlocked.Decrement(ref _busy);
            }
        }
    }

    private async Task PollAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            var more = await LeaseAsync(stoppingToken);
            // While there is a backlog, the lanes shall not wait for the next poll.
            await Task.Delay(more ? Breath : options.Value.Poll, clock, stoppingToken);
        }
    }

    /// <summary>Says whether more may be waiting than the lanes could take.</summary>
    private async Task<bool> LeaseAsync(CancellationToken stoppingToken)
    {
        // Twice the lanes, so that none is idle until the next look. A slow connector keeps them full, and nothing is leased to grow old.
        var most = (2 * _lanes) - Volatile.Read(ref _busy) - handover.Waiting;
        if (most <= 0)
        {
            return true;
        }
        try
        {
            var heads = await store.LeaseAsync(most, stoppingToken);
            foreach (var head in heads)
            {
                handover.Take(head);
            }
            // Not where all lanes were taken: if they stay so, nothing goes out.
            await rounds.NoteAsync(Rounds.Delivery);
            return heads.Count == most;
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            faults.Note("The outbox could not be read; it is tried again", exception);
            return false;
        }
    }
}
