using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;

namespace Sevenwolden.Bot.Activities;

/// <summary><c>POST /api/messages</c>: where every channel brings its activities.</summary>
public static class MessagesEndpoint
{
    private const int MostBytes = 256 * 1024;

    public static void MapMessages(this IEndpointRouteBuilder routes) => routes.MapPost("/api/messages", HandleAsync);

    private static async Task<IResult> HandleAsync(HttpContext context, Turn turn)
    {
        if (context.Request.ContentLength > MostBytes)
        {
            return TooLarge();
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = MostBytes;
        }

        Activity? activity;
        try
        {
            activity = await JsonSerializer.DeserializeAsync(context.Request.Body, ActivityJson.Wire.Activity, context.RequestAborted);
        }
        catch (JsonException fault)
        {
            return Bad($"The body is not an activity in JSON: line {fault.LineNumber + 1}, position {fault.BytePositionInLine + 1}{(fault.Path is { } path ? ", at " + path : "")}.");
        }
        catch (BadHttpRequestException fault) when (fault.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return TooLarge();
        }

        return activity is null ? Bad("The body is empty.") : await AnswerAsync(activity, turn, context.RequestAborted);
    }

    private static async Task<IResult> AnswerAsync(Activity activity, Turn turn, CancellationToken cancellationToken) => Inbound.Read(activity) switch
    {
        Inbound.Faulty faulty => Bad(faulty.What),
        Inbound.UnknownInvoke => Results.StatusCode(StatusCodes.Status501NotImplemented),
        Inbound.Turn known => await turn.RunAsync(activity, known.Incoming, cancellationToken) is { Length: > 0 } body
            ? Results.Bytes(body, "application/json; charset=utf-8")
            : Results.Ok(),
        _ => Results.Ok(),
    };

    private static IResult Bad(string what) => Results.Problem(what, statusCode: StatusCodes.Status400BadRequest, title: "This is no activity that the bot can read");

    private static IResult TooLarge() => Results.Problem(
        $"An activity is at most {MostBytes / 1024} KB.", statusCode: StatusCodes.Status413PayloadTooLarge, title: "The activity is too large");
}
