using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Bot.Schema;

namespace Sevenwolden.Bot.LocalChat;

/// <summary>What the bot sends to, as to any channel. Source: the Bot Framework connector API, as far as this bot uses it.</summary>
internal static class ConnectorApi
{
    // Teams' limit for one message.
    private const int LargestActivity = 100 * 1024;

    public static void MapConnectorApi(this IEndpointRouteBuilder routes)
    {
        var conversations = routes.MapGroup("/local/v3/conversations")
            .WithMetadata(new RequestSizeLimitAttribute(LargestActivity))
            .AddEndpointFilter(AnswerFaultsAsync);
        conversations.MapPost("", CreateAsync);
        conversations.MapPost("{conversation}/activities", SendAsync);
        conversations.MapPost("{conversation}/activities/{activity}", SendAsync);
        conversations.MapPut("{conversation}/activities/{activity}", UpdateAsync);
        conversations.MapDelete("{conversation}/activities/{activity}", Delete);
    }

    private static async Task<IResult> CreateAsync(HttpRequest request, LocalChannel channel)
    {
        var wish = await RequestBody.ReadAsync(request, LocalChatJson.Default.NewConversation);
        if (wish.Members is not [{ } member] || LocalPerson.WithMemberId(member.Id) is not { } person)
        {
            return Fault(StatusCodes.Status400BadRequest, "BadArgument", "members: exactly one person of this channel.");
        }

        return TypedResults.Json(
            new Made(channel.LatestOf(person).Id), LocalChatJson.Default.Made, statusCode: StatusCodes.Status201Created);
    }

    private static async Task<IResult> SendAsync(string conversation, HttpRequest request, LocalChannel channel)
    {
        var sent = await RequestBody.ReadActivityAsync(request);
        return channel.Find(conversation) is { } chat ? Accepted(Receive(channel, chat, sent)) : UnknownConversation();
    }

    /// <summary>An activity from before a restart is shown again: the page may still have it.</summary>
    private static async Task<IResult> UpdateAsync(string conversation, string activity, HttpRequest request, LocalChannel channel)
    {
        var renewed = channel.Stamp(await RequestBody.ReadActivityAsync(request), activity);
        if (channel.Find(conversation) is not { } chat)
        {
            return UnknownConversation();
        }

        chat.Transcript.Add(new ChatEvent(Change.Replaced, renewed));
        return Accepted(activity);
    }

    private static IResult Delete(string conversation, string activity, LocalChannel channel)
    {
        if (channel.Find(conversation) is not { } chat)
        {
            return UnknownConversation();
        }

        chat.Transcript.Add(ChatEvent.Of(Change.Removed, activity));
        return TypedResults.Ok();
    }

    private static string Receive(LocalChannel channel, LocalConversation conversation, Activity sent)
    {
        var kept = channel.Stamp(sent);
        switch (sent.Type)
        {
            case ActivityTypes.Message:
                conversation.Transcript.Add(new ChatEvent(Change.Shown, kept));
                break;
            case ActivityTypes.Typing:
                conversation.Transcript.Add(new ChatEvent(Change.Typing, kept));
                break;
        }

        return kept.Id!;
    }

    private static async ValueTask<object?> AnswerFaultsAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (BadHttpRequestException exception)
        {
            var code = exception.StatusCode == StatusCodes.Status413PayloadTooLarge ? "MessageSizeTooBig" : "BadSyntax";
            return Fault(exception.StatusCode, code, exception.Message);
        }
    }

    private static JsonHttpResult<Made> Accepted(string id) => TypedResults.Json(new Made(id), LocalChatJson.Default.Made);

    private static JsonHttpResult<ConnectorFault> UnknownConversation() =>
        Fault(StatusCodes.Status404NotFound, "ConversationNotFound", "Conversation not found.");

    private static JsonHttpResult<ConnectorFault> Fault(int status, string code, string message) =>
        TypedResults.Json(new ConnectorFault(new ConnectorError(code, message)), LocalChatJson.Default.ConnectorFault, statusCode: status);
}
