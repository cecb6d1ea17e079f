using Microsoft.Bot.Schema;
using Sevenwolden.Bot.Outbox;
using Sevenwolden.Bot.Storage;

namespace Sevenwolden.Bot.Adapter;

/// <summary>Turns an activity of the bot into the request that delivers it.</summary>
internal static class OutgoingActivity
{
    /// <param name="serviceUrl">The service URL of the inbound activity.</param>
    /// <param name="activity">Its conversation must be set.</param>
    public static Outgoing To(string serviceUrl, Activity activity) => new(
        ConnectorUrls.Activities(serviceUrl, activity.Conversation.Id, activity.ReplyToId),
        ActivityWriter.Write(activity));
}
