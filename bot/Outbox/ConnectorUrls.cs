namespace Sevenwolden.Bot.Outbox;

/// <summary>Where the connector takes what.</summary>
// Source: connector REST API. A channel's conversation id holds ';' and ':' ("19:…@thread.tacv2;messageid=…").
internal static class ConnectorUrls
{
    /// <summary>Where a conversation's activities are sent to, and below it each is replaced.</summary>
    public static string Activities(string serviceUrl, string conversation) =>
        $"{Conversations(serviceUrl)}/{Uri.EscapeDataString(conversation)}/activities";

    /// <summary>Whether these are the activities of this conversation, wherever the channel was then.</summary>
    public static bool IsOf(string activities, string conversation) =>
        activities.EndsWith($"/v3/conversations/{Uri.EscapeDataString(conversation)}/activities", StringComparison.Ordinal);

    /// <summary>"Reply to Activity" when what is sent names what it answers, else "Send to Conversation".</summary>
    public static string Activities(string serviceUrl, string conversation, string? replyTo) =>
        replyTo is { Length: > 0 } id
            ? $"{Activities(serviceUrl, conversation)}/{Uri.EscapeDataString(id)}"
            : Activities(serviceUrl, conversation);

    /// <summary>Where a conversation is made.</summary>
    public static string Conversations(string serviceUrl) => $"{serviceUrl.TrimEnd('/')}/v3/conversations";
}
