using System.Security.Cryptography;
using System.Text;

namespace Sevenwolden.Bot.Channels;

/// <summary>
/// How a sender's conversation is called: <c>channel/conversation/sender</c>. The outer two are escaped, so no
/// two conversations share a name.
/// </summary>
internal static class LineName
{
    // It is a key: an index of PostgreSQL takes at most 2,704 bytes, and an id of 512 is three times as long when it is escaped.
    private const int Longest = 256;

    public static string Of(string? channelId, string conversation, string sender) =>
        $"{Place(channelId, conversation)}/{Escaped(sender)}";

    /// <summary>The conversation, whoever speaks in it: <c>channel/conversation</c>.</summary>
    public static string Place(string? channelId, string conversation) => $"{Escaped(channelId ?? "")}/{conversation}";

    /// <summary>Of a line the channel.</summary>
    public static string Channel(string line) => Uri.UnescapeDataString(line.Split('/', 2)[0]);

    /// <summary>Of a line the conversation, whoever speaks in it.</summary>
    public static string Place(string line) => line.LastIndexOf('/') is > 0 and var end ? line[..end] : line;

    // What is too long is called by its hash, behind a letter that no escaped name has.
    private static string Escaped(string name) => Uri.EscapeDataString(name) is { Length: <= Longest } escaped
        ? escaped
        : $"#{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))}";
}
