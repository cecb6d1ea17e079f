using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Bot.Schema;
using Sevenwolden.Bot.Adapter;

namespace Sevenwolden.Bot.LocalChat;

/// <summary>The bot's own endpoint as the channel reaches it: over real HTTP, like any channel.</summary>
internal sealed partial class BotEdge(HttpClient http, IServer server, TimeProvider clock, ILogger<BotEdge> log)
{
    // Teams waits 10 to 15 seconds for the answer to an invoke.
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>
    /// Brings what the person did to the bot, with all that a channel adds to it.
    /// It is not cancelled with the page's request: who reloads the page has said what they said.
    /// </summary>
    public async Task<BotAnswer> PostAsync(LocalConversation conversation, Activity done)
    {
        var home = OwnAddress();
        var activity = Address(conversation, done);
        activity.ServiceUrl = new Uri(home, "local").ToString();
        try
        {
            using var content = new ByteArrayContent(ActivityWriter.Write(activity));
            content.Headers.ContentType = new MediaTypeHeaderValue(MediaTypeNames.Application.Json);
            using var response = await http.PostAsync(new Uri(home, "api/messages"), content);
            response.EnsureSuccessStatusCode();
            return new BotAnswer.Taken(await ReadAsync(response));
        }
        catch (Exception exception) when (exception is HttpRequestException or JsonException or OperationCanceledException)
        {
            LogFailed(activity.Id, conversation.Id, exception.Message);
            return new BotAnswer.Failed();
        }
    }

    /// <summary>The activity as the transcript keeps it and the bot gets it.</summary>
    public Activity Address(LocalConversation conversation, Activity done)
    {
        (done.Timestamp, done.ChannelId) = (clock.GetUtcNow(), LocalChannel.Id);
        (done.From, done.Recipient, done.Conversation) = (conversation.Person.Account, LocalChannel.Bot, conversation.Account);
        return done;
    }

    private static async Task<ActionAnswer?> ReadAsync(HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsByteArrayAsync();
        return body.Length == 0 ? null : JsonSerializer.Deserialize(body, LocalChatJson.Default.ActionAnswer);
    }

    private Uri OwnAddress()
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        var address = BindingAddress.Parse(
            addresses.FirstOrDefault(candidate => candidate.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
            ?? addresses.FirstOrDefault()
            ?? throw new InvalidOperationException("The local chat needs a server that listens on an address."));

        // Who listens on every address is reached on the loopback.
        var host = address.Host is "*" or "+" or "0.0.0.0" or "[::]" ? "localhost" : address.Host;
        return new UriBuilder(address.Scheme, host, address.Port).Uri;
    }

    [LoggerMessage(LogLevel.Warning, "The bot did not take activity {ActivityId} of conversation {ConversationId}: {Why}")]
    private partial void LogFailed(string? activityId, string conversationId, string why);
}
