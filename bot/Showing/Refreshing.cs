using Sevenwolden.Bot.Channels;
using Sevenwolden.Bot.Outbox;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Bot.Storage.Cases;
using Sevenwolden.Dialogs.Cases;

namespace Sevenwolden.Bot.Showing;

/// <summary>Replaces the card that a person has of a case by the case as it is.</summary>
internal sealed class Refreshing(CaseStore cases, CardPlace place, CaseDrawing drawing, ChannelBook channels)
{
    public bool CanReplace(Reference reference) => channels.Of(reference.ChannelId).HasCards;

    /// <summary><see cref="Delivery.Gone"/> where the card is no more; an older card has made way before.</summary>
    public async Task<Delivery> RefreshAsync(Leased.Showing showing, Case @case, ShownCard card, Reference reference)
    {
        if (await place.RetireAsync(card, @case, reference, showing.Until) is Delivery.Wait wait)
        {
            return wait;
        }

        // An earlier attempt may have laid an older version over what the person pressed meanwhile.
        var follows = card.Version >= @case.Version && showing.Attempts == 0;
        var delivery = follows
            ? new Delivery.Sent(null)
            : await place.PutAsync(
                card.Url, await drawing.DrawAsync(@case, card.Person, showing.Errand.Occasion, reference), reference, showing.Until);
        return delivery is not Delivery.Sent ? delivery
            : await cases.ApplyAsync(ShownEffects.Refreshed(showing, card, @case), CancellationToken.None) ? Delivery.Noted.Instance
            : Delivery.Wait.ForPress;
    }
}
