using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Sevenwolden.Bot.Channels;
using Sevenwolden.Cards;
using Sevenwolden.Protocols;

namespace Sevenwolden.Bot.Adapter;

/// <summary>
/// An invoke that could not be answered, or not in time: whoever pressed is told so where they pressed. What was pressed may be pressed
/// again: done twice, it has one effect.
/// </summary>
/// <remarks>Source: Teams, which waits 10 s for an invoke and then says something of its own.</remarks>
internal static class FailedInvoke
{
    /// <summary>What was not committed by then is given up.</summary>
    public static readonly TimeSpan GivesUp = TimeSpan.FromSeconds(4);

    /// <summary>By then it is answered, whatever is still going on.</summary>
    public static readonly TimeSpan Latest = TimeSpan.FromSeconds(4.5);

    /// <param name="activity">The invoke.</param>
    /// <param name="locale">What the client speaks: the conversation, which knows what the person does, may be what can't be read.</param>
    public static TurnAnswer Answer(Activity activity, string? locale)
    {
        var text = Apology.In(locale?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true ? Language.English : Language.Dutch);
        return new TurnAnswer(StatusCodes.Status200OK, activity.Name switch
        {
            SchoolBot.CardAction => ActivityWriter.Write(Said(text), null),
            ArticleQuery.Name => ActivityWriter.WriteOther(
                new MessagingExtensionResponse(new MessagingExtensionResult { Type = "message", Text = text })),
            TaskModule.Fetch or TaskModule.Submit => ActivityWriter.WriteOther(
                new MessagingExtensionActionResponse(new TaskModuleMessageResponse(text))),
            _ => ActivityWriter.WriteOther(new TaskModuleResponse(new TaskModuleMessageResponse(text))),
        });
    }

    private static AdaptiveCardInvokeResponse Said(string text) =>
        new() { StatusCode = StatusCodes.Status200OK, Type = "application/vnd.microsoft.activity.message", Value = text };
}
