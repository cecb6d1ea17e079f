using Microsoft.Extensions.Options;
using Sevenwolden.Bot.Adapter;
using Sevenwolden.Bot.Channels;
using Sevenwolden.Bot.Outbox;
using Sevenwolden.Bot.Turns;
using Sevenwolden.Bot.Watching;
using Sevenwolden.Cards.Cases;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Protocols;

namespace Sevenwolden.Bot.Showing;

/// <summary>Calls in the leaders' channel for somebody who picks a case up: no word of what it is about.</summary>
internal sealed class Calling(PacedConnector connector, IOptions<EscalationOptions> options)
{
    public async Task<Delivery> CallAsync(Case @case, long until)
    {
        if (options.Value.LeadersChannel is not { ServiceUrl: { } serviceUrl, Conversation: { } conversation })
        {
            return new Delivery.Gone(Trouble.NoChannel);
        }

        var activity = Outbound.Say(ChannelCard.Draw(@case, TextBook.In(Language.Dutch)), KnownChannels.Teams);
        activity.ChannelId = KnownChannels.Teams.Id;
        activity.ServiceUrl = serviceUrl;
        activity.Conversation = new(id: conversation);
        return await connector.SendAsync(
            HttpMethod.Post, OutgoingActivity.To(serviceUrl, activity), LineName.Place(KnownChannels.Teams.Id, conversation), until);
    }
}
