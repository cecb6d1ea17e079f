using Microsoft.Bot.Schema;
using Sevenwolden.Bot.Channels;
using Sevenwolden.Bot.Directory;
using Sevenwolden.Bot.Outbox;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Bot.Turns;
using Sevenwolden.Bot.Watching;
using Sevenwolden.Cards;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Protocols;

namespace Sevenwolden.Bot.Showing;

/// <summary>Tells somebody of the management what is not ready, as it is at that moment.</summary>
internal sealed class BriefingShowing(
    PersonRoad road, Shortfalls shortfalls, IDirectory directory, Rulebook rulebook, ChannelBook channels) : ISend
{
    private static readonly Delivery Needless = new Delivery.Sent(null);

    public bool Sends(Leased leased) => leased is Leased.Briefed;

    public async Task<Delivery> SendAsync(Leased leased)
    {
        var person = ((Leased.Briefed)leased).Person;
        // Who is not of the management any more has no part in it.
        if (await directory.FindAsync(person, null, CancellationToken.None) is not { Rank: Rank.Management })
        {
            return Needless;
        }

        var gaps = new Reply.GapsShown(await shortfalls.FindAsync(CancellationToken.None));
        var (delivery, _) = await road.WriteAsync(person, person, leased.Until, reference => Task.FromResult<Activity?>(Outbound.Proactive(
            reference, Deck.Draw(gaps, rulebook.Pack, CaseDrawing.LanguageOf(reference)), channels.Of(reference.ChannelId))));
        return delivery is Delivery.Unfit unfit ? new Delivery.Wait(TimeSpan.Zero, unfit.Why) : delivery ?? Needless;
    }

    public Task GiveUpAsync(Leased leased, Trouble why) => Task.CompletedTask;
}
