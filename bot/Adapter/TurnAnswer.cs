using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Sevenwolden.Bot.Adapter;

/// <summary>
/// What a turn is answered with over HTTP: its status and its body, which is empty where the replies go out by the connector.
/// </summary>
internal readonly record struct TurnAnswer(int Status, byte[] Body)
{
    /// <summary>What was answered to the same activity before.</summary>
    public static TurnAnswer Repeated(byte[] body) => new(StatusCodes.Status200OK, body);

    /// <summary>
    /// Source: the SDK's adapters (expected replies, the answer of an invoke), and the Playground, which wants both in one body.
    /// </summary>
    public static TurnAnswer Of(ITurnContext context, TurnWork work)
    {
        var expected = context.Activity.DeliveryMode == DeliveryModes.ExpectReplies ? Buffered(context) : null;
        var isSaid = work.End is not null || expected is { Count: > 0 };
        return context.Activity.Type == ActivityTypes.Invoke
            ? Of(context.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey)?.Value as InvokeResponse, expected)
            : new TurnAnswer(StatusCodes.Status200OK, isSaid && expected is not null ? ActivityWriter.WriteExpected(expected) : []);
    }

    /// <summary>Whether the turn has anything to say but the answer to an invoke.</summary>
    public static bool Says(ITurnContext context, TurnWork work) => work.Replies.Count + Buffered(context).Count > 0;

    private static TurnAnswer Of(InvokeResponse? response, List<Activity>? expected) => response switch
    {
        null => new TurnAnswer(StatusCodes.Status501NotImplemented, []),
        { Body: AdaptiveCardInvokeResponse card } => new TurnAnswer(response.Status, ActivityWriter.Write(card, expected)),
        { Body: { } other } => new TurnAnswer(response.Status, ActivityWriter.WriteOther(other)),
        _ => new TurnAnswer(response.Status, []),
    };

    // Of expected replies the context keeps all that was sent, an invoke's answer and traces too.
    private static List<Activity> Buffered(ITurnContext context) =>
        ((TurnContext)context).BufferedReplyActivities
            .FindAll(reply => reply.Type is not (ActivityTypesEx.InvokeResponse or ActivityTypes.Trace));
}
