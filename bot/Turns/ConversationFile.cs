using System.Security.Cryptography;
using System.Text.Json;
using Sevenwolden.Bot.Security;
using Sevenwolden.Dialogs;

namespace Sevenwolden.Bot.Turns;

/// <summary>Between a conversation and the bytes that are kept of it.</summary>
internal sealed partial class ConversationFile(Vault vault, ILogger<ConversationFile> log)
{
    /// <summary>
    /// The conversation as it was kept; one that cannot be read any more starts anew rather than failing at every message.
    /// </summary>
    public Conversation Read(byte[]? state, string? activityId)
    {
        try
        {
            return state is null ? Conversation.New : JsonSerializer.Deserialize(vault.Open(state), ConversationJson.Default.Conversation)!;
        }
        catch (Exception exception) when (exception is JsonException or CryptographicException)
        {
            LogForgotten(exception, activityId);
            return Conversation.New;
        }
    }

    public byte[] Write(Conversation conversation)
    {
        var state = JsonSerializer.SerializeToUtf8Bytes(conversation, ConversationJson.Default.Conversation);
        return conversation.HoldsWords ? vault.Seal(state) : state;
    }

    [LoggerMessage(LogLevel.Error, "The conversation of activity {ActivityId} could not be read; it starts anew")]
    private partial void LogForgotten(Exception exception, string? activityId);
}
