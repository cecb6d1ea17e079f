using Microsoft.Extensions.Options;
using Sevenwolden.Bot.Adapter;
using Sevenwolden.Bot.Channels;
using Sevenwolden.Bot.Directory;
using Sevenwolden.Bot.Outbox;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Bot.Storage.Cases;
using Sevenwolden.Bot.Turns;
using Sevenwolden.Bot.Watching;
using Sevenwolden.Cards;
using Sevenwolden.Cards.Cases;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Calendar;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Protocols;

namespace Sevenwolden.Bot.Showing;

/// <summary>Does the errands: brings a case, as it is at that moment, before the eyes of one person.</summary>
internal sealed class CaseShowing(
    ICaseStore cases, CaseFile file, ConnectorClient connector, PersonRoad road, Pace pace, ChannelBook channels, IDirectory directory, Rulebook rulebook, Timetable timetable,
    IOptions<EscalationOptions> options, TimeProvider clock)
{
    // The case can change as often while a card is on its way; more would be a fault of ours.
    private const int MostTries = 50;

    /// <summary>What became of it. After <see cref="Delivery.Sent"/> the errand is noted, and gone from the outbox.</summary>
    public async Task<Delivery> ShowAsync(Leased.Showing showing)
    {
        var errand = showing.Errand;
        if (await ReadAsync(errand.Case) is not { } so)
        {
            return await DoneAsync(showing);
        }

        return errand.Person == Errand.LeadersChannel ? await CallAsync(showing, so)
            : !so.IsSeenBy(errand.Person) ? await DoneAsync(showing)
            : errand.Occasion == Occasion.Refresh ? await RefreshAsync(showing, so)
            : await PostAsync(showing, so);
    }

    /// <summary>No road leads to this person: the case takes another, and the reporter sees it.</summary>
    public async Task LostAsync(Errand errand, string reason)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (await ReadAsync(errand.Case) is not { } so
                || Routing.NotDelivered(so, errand.Person, reason, options.Value.LeadersChannel.IsSet, clock.GetUtcNow()) is not { Count: > 0 } events)
            {
                return;
            }

            var change = new CaseChange(so, events);
            if (await cases.ApplyAsync(new Effects { Case = file.Write(change), Errands = Audience.Of(change.After, events) }, CancellationToken.None))
            {
                return;
            }
        }
    }

    private async Task<Case?> ReadAsync(string id) => await cases.FindAsync(id, CancellationToken.None) is { } row ? file.Read(row) : null;

    /// <summary>The card that is there follows; where it can't be replaced, a new one is sent.</summary>
    private async Task<Delivery> RefreshAsync(Leased.Showing showing, Case so)
    {
        var card = await cases.CardAsync(so.Id, showing.Errand.Person, CancellationToken.None);
        if (card is null || await cases.ReferenceAsync(showing.Errand.Person, CancellationToken.None) is not { } reference || !channels.Of(reference.ChannelId).HasCards)
        {
            return await DoneAsync(showing);
        }

        var language = LanguageOf(reference);
        if (await RetireAsync(card, so, reference, showing.Until) is Delivery.Wait wait)
        {
            return wait;
        }

        // An earlier attempt may have laid an older version over what the person pressed meanwhile.
        var follows = card.Version >= so.Version && showing.Attempts == 0;
        var answer = follows ? new Delivery.Sent(null) : await PutAsync(reference, card.Url, showing.Until, await DrawAsync(showing.Errand, so, language));
        return answer switch
        {
            Delivery.Sent when await cases.ApplyAsync(Refreshed(showing, card, so), CancellationToken.None) => answer,
            Delivery.Sent => Delivery.Wait.ForPress,
            Delivery.Gone => await PostAsync(showing, so),
            _ => answer,
        };
    }

    private static Effects Refreshed(Leased.Showing showing, ShownCard card, Case so) => new()
    {
        Card = card with { Version = Math.Max(card.Version, so.Version), Previous = null },
        CardBefore = card,
        Done = showing,
    };

    /// <summary>The older card, if there is one, makes way; if it is gone, it has done so already.</summary>
    private async Task<Delivery?> RetireAsync(ShownCard card, Case so, Reference reference, long until)
    {
        var language = LanguageOf(reference);
        return card.Previous is { } previous
            ? await PutAsync(reference, previous, until, new Message(Deck.Retire(so, language), TextBook.In(language).Format(Key.CaseNewer, so.Id), ExpectsInput: false))
            : null;
    }

    private async Task<Delivery> PostAsync(Leased.Showing showing, Case so)
    {
        var errand = showing.Errand;
        // Only one older card is remembered: one that has not made way yet does so before there is another.
        if (await cases.CardAsync(so.Id, errand.Person, CancellationToken.None) is { Previous: not null } card
            && await cases.ReferenceAsync(errand.Person, CancellationToken.None) is { } known
            && await RetireAsync(card, so, known, showing.Until) is Delivery.Wait wait)
        {
            return wait;
        }

        var answer = await road.WriteAsync(errand.Person, so.Reporter.Id, showing.Until, async reference =>
        {
            var drawn = await DrawAsync(errand, so, LanguageOf(reference));
            return ActivityWriter.Write(Outbound.Proactive(reference, drawn, channels.Of(reference.ChannelId).HasCards));
        });
        return answer is PersonRoad.Written written ? await NoteAsync(showing, so, written) : ((PersonRoad.NotWritten)answer).Delivery;
    }

    /// <summary>It was shown: the card is remembered, the reporter sees that it arrived, an older card makes way.</summary>
    private async Task<Delivery> NoteAsync(Leased.Showing showing, Case drawn, PersonRoad.Written written)
    {
        var person = showing.Errand.Person;
        for (var tries = 0; tries < MostTries; tries++)
        {
            var so = await ReadAsync(drawn.Id) ?? drawn;
            var events = Routing.Delivered(so, person, clock.GetUtcNow());
            var change = new CaseChange(so, events);
            var older = await cases.CardAsync(so.Id, person, CancellationToken.None);
            var behind = so.Version > drawn.Version || older is not null;
            var card = written.ActivityId is { } id
                ? new ShownCard(so.Id, person, written.Activities, id, so.Version > drawn.Version ? drawn.Version : change.After.Version, older is null || older.ActivityId == id ? null : older.Url)
                : null;
            var effects = new Effects
            {
                Case = events.Count > 0 ? file.Write(change) : null,
                Errands =
                [
                    .. (events.Count > 0 ? Audience.Of(change.After, events, person) : []).Where(each => each.Person != person),
                    // Where the channel named no card, it can't follow; the one before does.
                    .. behind && (card ?? older) is not null ? [new Errand(so.Id, person, Occasion.Refresh)] : Array.Empty<Errand>(),
                ],
                Card = card,
                CardBefore = older,
                Done = showing,
            };
            if (await cases.ApplyAsync(effects, CancellationToken.None))
            {
                return new Delivery.Sent(written.ActivityId);
            }
        }

        // The lease ran out, so another instance has it now.
        return new Delivery.Sent(written.ActivityId);
    }

    private async Task<Delivery> CallAsync(Leased.Showing showing, Case so)
    {
        var channel = options.Value.LeadersChannel;
        if (!channel.IsSet)
        {
            return new Delivery.Gone("no leaders' channel");
        }

        var drawn = ChannelCard.Draw(so, TextBook.In(Language.Dutch));
        var to = new Reference(Errand.LeadersChannel, null, KnownChannels.Teams.Id, channel.ServiceUrl!, channel.Conversation!, "", "", null, "nl");
        var activity = Outbound.Proactive(to, drawn, cards: true);
        (activity.From, activity.Recipient) = (null, null);
        if (!await pace.TakeAsync(Lines.Place(to.ChannelId, to.Conversation)))
        {
            return Delivery.Wait.ForPace;
        }

        var answer = await connector.SendAsync(OutgoingActivity.To(channel.ServiceUrl!, activity));
        return answer is Delivery.Sent ? await DoneAsync(showing) : answer;
    }

    private async Task<Delivery> PutAsync(Reference reference, string url, long until, Message message)
    {
        if (channels.Of(reference.ChannelId).IsPaced && !await pace.TakeAsync(Lines.Place(reference.ChannelId, reference.Conversation)))
        {
            return Delivery.Wait.ForPace;
        }

        return await connector.SendAsync(HttpMethod.Put, new Outgoing(url, ActivityWriter.Write(Outbound.Proactive(reference, message, channels.Of(reference.ChannelId).HasCards))), until);
    }

    private async Task<Message> DrawAsync(Errand errand, Case so, Language language)
    {
        var leaders = so.Handler?.Id == errand.Person ? await directory.LeadersAsync(CancellationToken.None) : [];
        return Deck.Draw(new Sevenwolden.Dialogs.Reply.CaseShown(new CaseView(so, errand.Person, errand.Occasion, leaders, timetable.Calendar.Zone)), rulebook.Pack, language);
    }

    private async Task<Delivery> DoneAsync(Leased.Showing showing)
    {
        await cases.ApplyAsync(new Effects { Done = showing }, CancellationToken.None);
        return new Delivery.Sent(null);
    }

    private static Language LanguageOf(Reference reference) => reference.Language == "en" ? Language.English : Language.Dutch;
}
