using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Bot.Schema;
using Sevenwolden.Bot.Turns;

namespace Sevenwolden.Bot.LocalChat;

/// <summary>
/// What the chat page asks of the channel: who can chat, open a chat, say something, press a button, and hear what happens.
/// </summary>
internal static class PageApi
{
    private const string CardContentType = "application/vnd.microsoft.card.adaptive";
    private const int LargestBody = 64 * 1024;

    public static void MapPageApi(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/local/page/people", People);
        var chats = routes.MapGroup("/local/page/chats")
            .WithMetadata(new RequestSizeLimitAttribute(LargestBody))
            .AddEndpointFilter(AnswerFaultsAsync);
        chats.MapPost("", OpenAsync);
        chats.MapPost("{conversation}/messages", SayAsync);
        chats.MapPost("{conversation}/actions", PressAsync);
        chats.MapGet("{conversation}/events", Listen);
    }

    private static JsonHttpResult<IEnumerable<Seatable>> People() => TypedResults.Json(
        LocalPerson.All.Select(person => new Seatable(person.Key, person.Name)), LocalChatJson.Default.IEnumerableSeatable);

    private static async Task<IResult> OpenAsync(HttpRequest request, LocalChannel channel, BotEdge bot)
    {
        var wish = await RequestBody.ReadAsync(request, LocalChatJson.Default.Opening);
        if (LocalPerson.WithKey(wish.Person) is not { } person)
        {
            return Fault("person: nobody of that name chats here.");
        }

        var chat = wish switch
        {
            { Fresh: true } => channel.Begin(person),
            { Conversation: { } id } => channel.Resume(id),
            _ => channel.Take(person),
        };
        if (chat?.Person != person)
        {
            return UnknownConversation();
        }

        var waiting = LocalChannel.IsWaiting(chat);
        chat.Opened = true;
        if (!chat.Announced)
        {
            var joined = new Activity
            {
                Type = ActivityTypes.ConversationUpdate,
                Id = Guid.NewGuid().ToString("N"),
                Locale = Locales.Of(wish.Locale),
                MembersAdded = [LocalChannel.Bot, person.Account],
            };
            chat.Announced = await bot.PostAsync(chat, joined) is BotAnswer.Taken;
        }

        var opened = new OpenedChat(
            chat.Id,
            new ChatMember(person.Id, person.Name),
            new ChatMember(LocalChannel.Bot.Id, LocalChannel.Bot.Name!),
            chat.Origin == Origin.Earlier,
            waiting,
            chat.Announced);
        return TypedResults.Json(opened, LocalChatJson.Default.OpenedChat);
    }

    private static async Task<IResult> SayAsync(string conversation, HttpRequest request, LocalChannel channel, BotEdge bot)
    {
        var said = await RequestBody.ReadAsync(request, LocalChatJson.Default.Said);
        if (said.Fault() is { } fault)
        {
            return Fault(fault);
        }

        if (channel.Find(conversation) is not { } chat)
        {
            return UnknownConversation();
        }

        var message = new Activity
        {
            Type = ActivityTypes.Message,
            Id = said.Id,
            Text = said.Text,
            TextFormat = "plain",
            Locale = Locales.Of(said.Locale),
        };
        var isNew = chat.Transcript.TryShow(bot.Address(chat, message));
        if (!isNew && chat.Transcript.Last(said.Id!, Change.Delivered, Change.Failed) is not { Change: Change.Failed })
        {
            return TypedResults.Ok();
        }

        var answer = await bot.PostAsync(chat, message);
        chat.Transcript.Add(ChatEvent.Of(answer is BotAnswer.Taken ? Change.Delivered : Change.Failed, said.Id));
        return answer is BotAnswer.Taken ? TypedResults.Ok() : NotReceived();
    }

    private static async Task<IResult> PressAsync(string conversation, HttpRequest request, LocalChannel channel, BotEdge bot)
    {
        var pressed = await RequestBody.ReadAsync(request, LocalChatJson.Default.Pressed);
        if (pressed.Fault() is { } fault)
        {
            return Fault(fault);
        }

        if (channel.Find(conversation) is not { } chat)
        {
            return UnknownConversation();
        }

        if (await bot.PostAsync(chat, ToActivity(pressed)) is not BotAnswer.Taken { Response: var response })
        {
            return NotReceived();
        }

        if (response is { Type: CardContentType, Value: { } card })
        {
            var old = chat.Transcript.Last(pressed.ReplyToId!, Change.Shown, Change.Replaced)?.Activity
                ?? channel.Stamp(new Activity { Type = ActivityTypes.Message }, pressed.ReplyToId);
            chat.Transcript.Add(new ChatEvent(Change.Replaced, Renewed(old, card)));
        }

        return TypedResults.Json(response ?? new ActionAnswer(StatusCodes.Status200OK), LocalChatJson.Default.ActionAnswer);
    }

    /// <summary>
    /// A browser that connects again says by itself what it heard last; a page that listens anew says it in <paramref name="after"/>.
    /// </summary>
    private static Results<ServerSentEventsResult<string>, ProblemHttpResult> Listen(
        string conversation, string? after, HttpRequest request, LocalChannel channel, IHostApplicationLifetime lifetime)
    {
        // Where the bot began another chat meanwhile, the page is to open that one.
        if (channel.Resume(conversation) is not { } chat || chat.Id != conversation)
        {
            return UnknownConversation();
        }

        var heard = request.Headers["Last-Event-ID"] is [{ Length: > 0 } latest, ..] ? latest : after;
        return TypedResults.ServerSentEvents(chat.Transcript.ReadAsync(heard, lifetime.ApplicationStopping));
    }

    /// <summary>
    /// Action.Execute is an invoke; Action.Submit is a message without text. Source: Universal Actions for Adaptive Cards.
    /// </summary>
    private static Activity ToActivity(Pressed pressed)
    {
        var isInvoke = pressed.Action!.Type == PressedAction.Execute;
        return new Activity
        {
            Type = isInvoke ? ActivityTypes.Invoke : ActivityTypes.Message,
            Name = isInvoke ? "adaptiveCard/action" : null,
            Id = pressed.Id,
            ReplyToId = pressed.ReplyToId,
            Locale = Locales.Of(pressed.Locale),
            Value = isInvoke
                ? new Written(JsonSerializer.SerializeToUtf8Bytes(new ActionInvoke(pressed.Action), LocalChatJson.Default.ActionInvoke))
                : pressed.Action.Data is { } data
                    ? new Written(JsonSerializer.SerializeToUtf8Bytes(data, LocalChatJson.Default.JsonElement))
                    : null,
        };
    }

    /// <summary>The message with another card; the one that was shown stays as it was.</summary>
    private static Activity Renewed(Activity old, Written card) => new(ActivityTypes.Message)
    {
        Id = old.Id,
        Timestamp = old.Timestamp,
        ChannelId = old.ChannelId,
        ServiceUrl = old.ServiceUrl,
        From = old.From,
        Recipient = old.Recipient,
        Conversation = old.Conversation,
        ReplyToId = old.ReplyToId,
        Summary = old.Summary,
        InputHint = old.InputHint,
        Entities = old.Entities,
        Attachments = [new Attachment(CardContentType, content: card)],
    };

    private static async ValueTask<object?> AnswerFaultsAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (BadHttpRequestException exception)
        {
            return TypedResults.Problem(exception.Message, statusCode: exception.StatusCode);
        }
    }

    private static ProblemHttpResult Fault(string what) => TypedResults.Problem(what, statusCode: StatusCodes.Status400BadRequest);

    private static ProblemHttpResult UnknownConversation() =>
        TypedResults.Problem("There is no such conversation.", statusCode: StatusCodes.Status404NotFound);

    private static ProblemHttpResult NotReceived() =>
        TypedResults.Problem(
            "The bot did not take it; it may be sent again, with the same id.", statusCode: StatusCodes.Status502BadGateway);
}
