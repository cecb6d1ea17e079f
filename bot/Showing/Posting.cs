using Microsoft.Bot.Schema;
using Sevenwolden.Bot.Channels;
using Sevenwolden.Bot.Outbox;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Bot.Storage.Cases;
using Sevenwolden.Bot.Turns;
using Sevenwolden.Cards;
using Sevenwolden.Dialogs.Cases;

namespace Sevenwolden.Bot.Showing;

/// <summary>Sends a new card of a case, and notes that it was shown.</summary>
internal sealed class Posting(
    CaseStore cases, CaseFile file, CaseRoad road, CaseDrawing drawing, ChannelBook channels, TimeProvider clock)
{
    /// <summary>Null where what it is for was over when it was about to be sent.</summary>
    public async Task<Delivery?> PostAsync(Leased.Showing showing, Case found, string person)
    {
        var @case = found;
        var (delivery, activities) = await WriteAsync(MessageSize.Most);
        if (delivery is Delivery.Unfit)
        {
            // A channel may take less than it says; the case goes to the same person, with less of what was written on it.
            (delivery, activities) = await WriteAsync(MessageSize.Small);
        }

        return delivery is Delivery.Sent sent ? await NoteAsync(showing, @case, person, activities, sent.Id) : delivery;

        Task<(Delivery? Delivery, string Activities)> WriteAsync(int most) =>
            road.WriteAsync(showing, person, @case.Reporter.Id, reference => DrawAsync(reference, most));

        // The way there may have taken a while: somebody who pressed meanwhile hears no more of what was.
        async Task<Activity?> DrawAsync(Reference reference, int most)
        {
            @case = await file.FindAsync(@case.Id, CancellationToken.None) ?? @case;
            return showing.Errand.Holds(@case) && @case.IsSeenBy(person)
                ? Outbound.Proactive(
                    reference,
                    await drawing.DrawAsync(@case, person, showing.Errand.Occasion, reference, most,
                        isFirst: await cases.IsStrangerAsync(reference, CancellationToken.None)),
                    channels.Of(reference.ChannelId))
                : null;
        }
    }

    /// <summary>It was shown: the card is remembered, the reporter sees that it arrived, an older card makes way.</summary>
    private async Task<Delivery> NoteAsync(
        Leased.Showing showing, Case drawn, string person, string activities, string? activityId)
    {
        // Where nothing is written the lease ran out, and another instance has it now.
        await file.ChangeAsync(drawn.Id, async now =>
        {
            var older = await cases.CardAsync(now.Id, person, CancellationToken.None);
            return ShownEffects.Posted(showing, person, drawn, now, older, activities, activityId, clock.GetUtcNow(), file);
        });
        return Delivery.Noted.Instance;
    }
}
