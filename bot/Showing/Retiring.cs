using Sevenwolden.Bot.Channels;
using Sevenwolden.Bot.Outbox;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Bot.Storage.Cases;
using Sevenwolden.Dialogs.Cases;

namespace Sevenwolden.Bot.Showing;

/// <summary>
/// Lets older cards make way for the one that is there now. It has a line of its own: a place that can't be written to for an hour, since
/// the channel has moved or the chat is gone, holds up no news.
/// </summary>
internal sealed class Retiring(CaseStore cases, CaseFile file, CardPlace place, ChannelBook channels) : ISend
{
    private const int PatienceWithNotFound = 3;

    public bool Sends(Leased leased) => leased is Leased.Retiring;

    public async Task<Delivery> SendAsync(Leased leased)
    {
        var old = ((Leased.Retiring)leased).Card;
        if (await file.FindAsync(old.Case, CancellationToken.None) is not { } @case
            || await cases.ReferenceAsync(old.Person, CancellationToken.None) is not { } reference
            || !channels.Of(reference.ChannelId).HasCards
            || await IsInUseAsync(old) is not null)
        {
            return await DoneAsync(leased, null);
        }

        return await place.PutAsync(old.Url, CaseDrawing.Retired(@case, reference), reference, leased.Until) switch
        {
            Delivery.Wait wait when !wait.Why.IsNotThere || leased.Attempts < PatienceWithNotFound => wait,
            Delivery.Unfit { Why.IsUnsupported: false } unfit => new Delivery.Wait(TimeSpan.Zero, unfit.Why),
            // If it is gone, it has made way already; nor does it matter where a channel replaces no messages.
            _ => await DoneAsync(leased, await IsInUseAsync(old)),
        };
    }

    public Task GiveUpAsync(Leased leased, Trouble why) => Task.CompletedTask;

    /// <summary>Somebody pressed the older card meanwhile: it is the one that follows, and the newer makes way.</summary>
    private async Task<ShownCard?> IsInUseAsync(OldCard old) =>
        await cases.CardAsync(old.Case, old.Person, CancellationToken.None) is { } card && old.Is(card) ? card : null;

    /// <param name="leased">Is done.</param>
    /// <param name="overwritten">The card in use that was overwritten: it has to be drawn once more; null for none.</param>
    private async Task<Delivery> DoneAsync(Leased leased, ShownCard? overwritten)
    {
        await cases.ApplyAsync(
            new Effects
            {
                Done = leased,
                Card = overwritten is null ? null : overwritten with { Version = 0 },
                Errands = overwritten is null
                    ? []
                    : [new Errand(overwritten.Case, new Addressee.Person(overwritten.Person), Occasion.Refresh)],
            },
            CancellationToken.None);
        return Delivery.Noted.Instance;
    }
}
