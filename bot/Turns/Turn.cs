using Microsoft.Bot.Schema;
using Sevenwolden.Bot.Channels;
using Sevenwolden.Cards;
using Sevenwolden.Dialogs;

namespace Sevenwolden.Bot.Turns;

/// <summary>
/// One turn: from the conversation that was found to the one that is to be kept, and what is said. It commits and sends nothing.
/// </summary>
internal sealed class Turn(
    ConversationFile file, Deciding deciding, TurnEffects effects, Drawing drawing, Senders senders, ChannelBook channels)
{
    /// <summary>What a card becomes for who only looks at it: nothing is kept.</summary>
    public async Task<object?> LookAsync(Activity activity, Incoming.Press press, byte[]? found, CancellationToken cancellationToken)
    {
        var conversation = file.Read(found, activity.Id);
        return drawing.Draw(
            await deciding.StepAsync(conversation, activity, press, senders.Of(activity), cancellationToken), activity).Answer;
    }

    /// <param name="activity">What came in.</param>
    /// <param name="incoming">The same, as the dialog sees it.</param>
    /// <param name="found">The conversation as it was kept; null where there is none yet.</param>
    /// <param name="cancellationToken">Stops what is looked up.</param>
    public async Task<TurnEnd> TakeAsync(Activity activity, Incoming incoming, byte[]? found, CancellationToken cancellationToken)
    {
        var me = senders.Of(activity);
        var step = await deciding.StepAsync(file.Read(found, activity.Id), activity, incoming, me, cancellationToken);
        var (conversation, beside) = await effects.OfAsync(step, activity, me, cancellationToken);
        var (replies, answer, cards) = drawing.Draw(step, activity);
        var kept = channels.Of(activity.ChannelId).IsShared(activity) ? conversation : Pressing.Keep(conversation, cards);
        return new TurnEnd(
            file.Write(kept), replies, answer, beside, step.HoldsWords, [.. step.Replies.OfType<Reply.Decided>()], step.Thumb,
            step.Forget ? me.Id : null);
    }
}
