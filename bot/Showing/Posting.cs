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
    CaseStore cases, CaseFile file, PersonRoad road, CaseDrawing drawing, ChannelBook channels, TimeProvider clock)
{
    public async Task<Delivery> PostAsync(Leased.Showing showing, Case @case, string person)
    {
        var (delivery, activities) = await WriteAsync(showing, @case, person, MessageSize.Most);
        if (delivery is Delivery.Unfit)
        {
            // A channel may take less than it says; the case goes to the same person, with less of what was written on it.
            (delivery, activities) = await WriteAsync(showing, @case, person, MessageSize.Small);
        }

        return delivery is Delivery.Sent sent ? await NoteAsync(showing, @case, person, activities, sent.Id) : delivery;
    }

    private Task<(Delivery Delivery, string Activities)> WriteAsync(Leased.Showing showing, Case @case, string person, int most) =>
        road.WriteAsync(person, @case.Reporter.Id, showing.Until, async reference => Outbound.Proactive(
            reference,
            await drawing.DrawAsync(@case, person, showing.Errand.Occasion, reference, most),
            channels.Of(reference.ChannelId)));

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
