namespace Sevenwolden.Bot.Channels;

/// <summary>
/// How a sender's conversation is called: <c>channel/conversation/sender</c>. The outer two are escaped, so no
/// two conversations share a name.
/// </summary>
internal static class LineName
{
    public static string Of(string? channelId, string conversation, string sender) =>
        $"{Place(channelId, conversation)}/{Uri.EscapeDataString(sender)}";

    /// <summary>The conversation, whoever speaks in it: <c>channel/conversation</c>.</summary>
    public static string Place(string? channelId, string conversation) => $"{Uri.EscapeDataString(channelId ?? "")}/{conversation}";

    /// <summary>Of a line the channel.</summary>
    public static string Channel(string line) => Uri.UnescapeDataString(line.Split('/', 2)[0]);

    /// <summary>Of a line the conversation, whoever speaks in it.</summary>
    public static string Place(string line) => line.LastIndexOf('/') is > 0 and var end ? line[..end] : line;
}
