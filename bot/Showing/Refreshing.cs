using Sevenwolden.Bot.Channels;
using Sevenwolden.Bot.Outbox;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Bot.Storage.Cases;
using Sevenwolden.Cards;
using Sevenwolden.Dialogs.Cases;

namespace Sevenwolden.Bot.Showing;

/// <summary>Replaces the card that a person has of a case by the case as it is.</summary>
internal sealed class Refreshing(CaseStore cases, CardPlace place, CaseDrawing drawing, ChannelBook channels)
{
    public bool CanReplace(Reference reference) => channels.Of(reference.ChannelId).HasCards;

    /// <summary>What became of it; <see cref="Delivery.Noted"/> where the card shows the case.</summary>
    public async Task<Delivery> RefreshAsync(Leased.Showing showing, Case @case, ShownCard card, Reference reference)
    {
        // An earlier attempt may have laid an older version over what the person pressed meanwhile.
        var follows = card.Version >= @case.Version && showing.Attempts == 0;
        var delivery = follows ? new Delivery.Sent(null) : await PutAsync(MessageSize.Most);
        if (delivery is Delivery.Unfit { Why.IsTooLarge: true })
        {
            delivery = await PutAsync(MessageSize.Small);
        }

        return delivery is not Delivery.Sent ? delivery
            : await cases.ApplyAsync(ShownEffects.Refreshed(showing, card, @case), CancellationToken.None) ? Delivery.Noted.Instance
            : await OvertakenAsync(card);

        async Task<Delivery> PutAsync(int most) => await place.PutAsync(
            card.Url, await drawing.DrawAsync(@case, card.Person, showing.Errand.Occasion, reference, most), reference, showing.Until);
    }

    /// <summary>The card moved meanwhile; where another took its place, it may have been drawn over its own making way.</summary>
    private async Task<Delivery> OvertakenAsync(ShownCard card)
    {
        if (await cases.CardAsync(card.Case, card.Person, CancellationToken.None) is { } now && now.ActivityId != card.ActivityId)
        {
            await cases.ApplyAsync(new Effects { Retired = [card.Old] }, CancellationToken.None);
        }

        return Delivery.Wait.ForPress;
    }
}
