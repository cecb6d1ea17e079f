using Microsoft.Bot.Schema;
using Sevenwolden.Bot.Channels;
using Sevenwolden.Cards;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Dialogs.Reporting;

namespace Sevenwolden.Bot.Turns;

/// <summary>
/// One turn: from the conversation that was found to the one that is to be kept, and what is said. It commits and sends nothing.
/// </summary>
internal sealed class Turn(
    ConversationFile file, Deciding deciding, TurnEffects effects, Drawing drawing, Senders senders, ChannelBook channels)
{
    /// <summary>What a card becomes for who only looks at it: nothing is kept.</summary>
    public async Task<object?> LookAsync(Activity activity, Incoming.Press press, Kept found, CancellationToken cancellationToken) =>
        drawing.Draw(await StepAsync(activity, press, senders.Of(activity), found, cancellationToken), activity).Answer;

    /// <param name="activity">What came in.</param>
    /// <param name="incoming">The same, as the dialog sees it.</param>
    /// <param name="found">What was kept of the conversation.</param>
    /// <param name="cancellationToken">Stops what is looked up.</param>
    public async Task<TurnEnd> TakeAsync(Activity activity, Incoming incoming, Kept found, CancellationToken cancellationToken)
    {
        var me = senders.Of(activity);
        var step = await StepAsync(activity, incoming, me, found, cancellationToken);
        var (conversation, beside) = await effects.OfAsync(step, activity, me, cancellationToken);
        var (replies, answer, cards) = drawing.Draw(step, activity);
        var kept = channels.Of(activity.ChannelId).IsShared(activity) ? conversation : Pressing.Keep(conversation, cards);
        return new TurnEnd(
            file.Write(kept), replies, answer, beside, step.HoldsWords, [.. step.Replies.OfType<Reply.Decided>()], step.Thumb,
            step.Forget ? me.Id : null);
    }

    private Task<Step> StepAsync(
        Activity activity, Incoming incoming, Member me, Kept found, CancellationToken cancellationToken) =>
        deciding.StepAsync(
            file.Read(found.State, activity.Id), activity, incoming, me, found.HasCases ? Known.Nothing : Known.NoCases, cancellationToken);
}
