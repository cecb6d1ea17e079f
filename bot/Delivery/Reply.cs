using Microsoft.Bot.Schema;
using Sevenwolden.Bot.Adapter;
using Sevenwolden.Bot.Storage;

namespace Sevenwolden.Bot.Delivery;

/// <summary>Turns a reply activity into the request that delivers it.</summary>
internal static class Reply
{
    /// <summary>Source: connector REST API, "Reply to Activity" when the reply names what it answers, else "Send to Conversation".</summary>
    /// <param name="serviceUrl">The service URL of the inbound activity.</param>
    /// <param name="reply">The reply; its conversation must be set.</param>
    public static Outgoing To(string serviceUrl, Activity reply)
    {
        var activities = Activities(serviceUrl, reply.Conversation.Id);
        var url = reply.ReplyToId is { Length: > 0 } id ? $"{activities}/{Uri.EscapeDataString(id)}" : activities;
        return new Outgoing(url, ActivityWriter.Write(reply));
    }

    /// <summary>Where a conversation's activities are sent to, and below it each is replaced.</summary>
    // A channel's conversation id holds ';' and ':' ("19:…@thread.tacv2;messageid=…").
    public static string Activities(string serviceUrl, string conversation) =>
        $"{serviceUrl.TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(conversation)}/activities";
}
