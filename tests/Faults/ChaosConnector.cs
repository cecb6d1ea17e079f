using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Sevenwolden.Tests.Faults;

/// <summary>A real HTTP listener that plays the channel's connector on a bad day.</summary>
internal sealed class ChaosConnector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Mishaps _mishaps;
    private readonly Chats _chats;
    private static readonly string[] Months = ["2592000", "2147483647", "Fri, 31 Dec 9999 23:59:59 GMT"];
    private static readonly int[] Passing = [307, 404, 409, 423, 425, 403];
    private readonly ConcurrentDictionary<string, bool> _begun = new();
    private readonly int _region;

    private ChaosConnector(WebApplication app, Mishaps mishaps, Chats chats, int region) =>
        (_app, _mishaps, _chats, _region) = (app, mishaps, chats, region);

    public string Url => _app.Urls.Single();

    public static async Task<ChaosConnector> StartAsync(Mishaps mishaps, Chats chats, int region)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var connector = new ChaosConnector(builder.Build(), mishaps, chats, region);
        connector._app.MapFallback(connector.AnswerAsync);
        await connector._app.StartAsync();
        return connector;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Task AnswerAsync(HttpContext context)
    {
        var (fault, variant) = _mishaps.Next(_region);
        return fault switch
        {
            Fault.TooMany => RefuseAsync(context, StatusCodes.Status429TooManyRequests, variant % 2 == 1 ? "1" : "0"),
            Fault.Forever => RefuseAsync(context, StatusCodes.Status429TooManyRequests, Months[variant % Months.Length]),
            Fault.Broken => RefuseAsync(
                context, variant % 2 == 1 ? StatusCodes.Status500InternalServerError : StatusCodes.Status503ServiceUnavailable, null),
            Fault.Passing => RefuseAsync(context, Passing[variant % Passing.Length], null),
            Fault.ResetBefore => ResetAsync(context),
            Fault.Silence => SayNothingAsync(context),
            _ => TakeAsync(context, fault, variant),
        };
    }

    private async Task TakeAsync(HttpContext context, Fault fault, int variant)
    {
        var body = (await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted))!.AsObject();
        if (fault == Fault.TooLarge)
        {
            // An answer to what somebody said is small, and could not be made smaller.
            fault = Fault.None;
            if (body["replyToId"] is null && body["attachments"] is not null)
            {
                await RefuseAsync(context, StatusCodes.Status413PayloadTooLarge, null);
                return;
            }
        }

        // Of these there are so few that chance would pass them by.
        fault = body["members"]?[0]?["id"] is { } member && _begun.TryAdd((string)member!, true) ? Fault.AnswerCutOff : fault;
        var id = Take(context.Request, body, answerLost: fault != Fault.None);
        var answer = id is null ? "{}" : fault == Fault.OddAnswer ? Odd(variant) : new JsonObject { ["id"] = id }.ToJsonString();
        context.Response.StatusCode = id is null ? StatusCodes.Status404NotFound : StatusCodes.Status201Created;
        context.Response.ContentLength = answer.Length;
        await (fault switch
        {
            Fault.AnswerLost => ResetAsync(context),
            // Less than its length says: the server then closes the connection.
            Fault.AnswerCutOff => context.Response.WriteAsync(answer[..3]),
            Fault.TakenInSilence => SayNothingAsync(context),
            _ => context.Response.WriteAsync(answer),
        });
    }

    /// <summary>The id of what was made or replaced; null when there is nothing to replace.</summary>
    private string? Take(HttpRequest request, JsonObject body, bool answerLost) =>
        request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries) switch
        {
            // Source: "Create Conversation": for the same person it is the same conversation, by whichever id they are called.
            ["v3", "conversations"] => Person.ConversationOf((string)body["members"]![0]!["id"]!),
            ["v3", "conversations", _, "activities", var id] when HttpMethods.IsPut(request.Method) => _chats.Put(id, body) ? id : null,
            ["v3", "conversations", var conversation, "activities", ..] => _chats.Post(conversation, body, answerLost),
            _ => null,
        };

    private static string Odd(int variant) => (variant % 3) switch
    {
        0 => """{"id":""}""",
        1 => """{"id":"a\u0000b"}""",
        _ => $$"""{"id":"{{new string('a', 1_000_000)}}"}""",
    };

    private static Task RefuseAsync(HttpContext context, int status, string? retryAfter)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.RetryAfter = retryAfter;
        return Task.CompletedTask;
    }

    private static Task ResetAsync(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    private static async Task SayNothingAsync(HttpContext context)
    {
        var gone = new TaskCompletionSource();
        await using var registration = context.RequestAborted.Register(gone.SetResult);
        await gone.Task;
        context.Abort();
    }
}
