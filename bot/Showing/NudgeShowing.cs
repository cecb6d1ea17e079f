using Microsoft.Bot.Schema;
using Sevenwolden.Bot.Channels;
using Sevenwolden.Bot.Outbox;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Bot.Storage.Cases;
using Sevenwolden.Bot.Turns;
using Sevenwolden.Bot.Watching;
using Sevenwolden.Cards;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Onboarding;
using Sevenwolden.Protocols;

namespace Sevenwolden.Bot.Showing;

/// <summary>Brings somebody what comes by itself, if it still holds at that moment, and only in the hours of school.</summary>
internal sealed class NudgeShowing(
    PersonRoad road, Nudges nudges, NudgePlan plan, Rulebook rulebook, ChannelBook channels, TimeProvider clock) : ISend
{
    private static readonly Delivery Needless = new Delivery.Sent(null);

    public bool Sends(Leased leased) => leased is Leased.Nudged;

    public async Task<Delivery> SendAsync(Leased leased)
    {
        var (person, nudge, now) = (((Leased.Nudged)leased).Person, ((Leased.Nudged)leased).Nudge, clock.GetUtcNow());
        // Who signed meanwhile, left, or asked for no more of it, is left alone.
        if (await nudges.OfAsync(person, CancellationToken.None) is not { } occasion || !plan.Holds(nudge, occasion, now))
        {
            return Needless;
        }

        if (!plan.IsOpen(now))
        {
            return new Delivery.Wait(plan.NextOpening(now) - now, Trouble.Hours);
        }

        if (Say(nudge, occasion) is not { } reply)
        {
            return Needless;
        }

        var (delivery, _) = await road.WriteAsync(person, person, leased.Until, reference => Task.FromResult(Draw(reply, reference)));
        return delivery is Delivery.Unfit unfit ? new Delivery.Wait(TimeSpan.Zero, unfit.Why) : delivery ?? Needless;
    }

    /// <summary>Null where the case that was chosen is not in the pack any more.</summary>
    private Reply? Say(Nudge nudge, NudgeOccasion occasion) => !nudge.IsCase ? new Reply.PathNudge(nudge.Kind, occasion.HasBegun)
        : occasion.Said.FirstOrDefault(said => said.Nudge == nudge)?.Case is { } id
            && rulebook.Pack.Path.Later.FirstOrDefault(@case => @case.Id == id) is { } @case ? new Reply.PathLaterCase(@case)
        : null;

    /// <summary>A case has to be answered by a button: where a channel has none, none is asked.</summary>
    private Activity? Draw(Reply reply, Reference reference) =>
        channels.Of(reference.ChannelId) is var channel && reply is Reply.PathLaterCase && !channel.HasCards
            ? null
            : Outbound.Proactive(reference, Deck.Draw(reply, rulebook.Pack, CaseDrawing.LanguageOf(reference)), channel);

    public Task GiveUpAsync(Leased leased, Trouble why) => Task.CompletedTask;
}
