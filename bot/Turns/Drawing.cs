using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Sevenwolden.Bot.Channels;
using Sevenwolden.Cards;
using Sevenwolden.Cards.Cases;
using Sevenwolden.Cards.Model;
using Sevenwolden.Dialogs;
using Sevenwolden.Protocols;

namespace Sevenwolden.Bot.Turns;

/// <summary>Draws what a step says: new messages, what a pressed card becomes, and what a dialog shows.</summary>
internal sealed class Drawing(Rulebook rulebook, ChannelBook channels)
{
    /// <summary>The second is null where it is no invoke; the cards are all that is shown in the chat, the newest last.</summary>
    public (IReadOnlyList<Activity> Replies, object? Answer, IReadOnlyList<AdaptiveCard?> Cards) Draw(Step step, Activity activity)
    {
        if (TaskModule.Is(activity))
        {
            return ([], InDialog(step), []);
        }

        var language = step.Conversation.Language;
        var isInvoke = activity.Type == ActivityTypes.Invoke;
        // A card that is replaced says itself what was done, and a message below it would push it out of sight; who asks for
        // the replies is told all the same.
        var isSaid = isInvoke && step.InPlace is Reply.CaseShown && activity.DeliveryMode != DeliveryModes.ExpectReplies;
        var isTold = isInvoke && activity.DeliveryMode != DeliveryModes.ExpectReplies;
        var messages = step.Replies.Where(reply => !(isSaid && reply is Reply.CaseDone) && !(isTold && reply.Equals(step.InPlace)))
            .Select(reply => Deck.Draw(reply, rulebook.Pack, language)).ToList();
        var channel = channels.Of(activity.ChannelId);
        var place = isInvoke && step.InPlace is { } becomes ? Place(becomes, language, activity, channel) : null;
        return (
            [.. messages.Select(message => Outbound.Say(message, channel))],
            !isInvoke ? null
                : place is not null ? Replaced(place)
                : messages.Count > 0 ? Beside(messages[0].Summary)
                : null,
            [place, .. messages.Select(message => message.Card)]);
    }

    private AdaptiveCard Place(Reply becomes, Language language, Activity activity, Channel channel)
    {
        var card = Deck.DrawInPlace(becomes, rulebook.Pack, language);
        return becomes is Reply.CaseShown shown && channel.HasUniversalActions
            ? SeenAnew.By(card, shown.View.Case, activity.From.Id)
            : card;
    }

    // Source: Teams, dialogs: it goes on with a card, or closes with a text.
    private MessagingExtensionActionResponse InDialog(Step step)
    {
        var language = step.Conversation.Language;
        return new MessagingExtensionActionResponse(!step.Closes
            ? new TaskModuleContinueResponse(new TaskModuleTaskInfo
            {
                Title = DialogSheet.Title(language),
                Height = "large",
                Width = "medium",
                Card = RawCard.Attached(DialogSheet.Draw(step.Replies, rulebook.Pack, language)),
            })
            : new TaskModuleMessageResponse(DialogSheet.Closing(step.Replies, rulebook.Pack, language)));
    }

    // Source: Universal Actions for Adaptive Cards: a card replaces the pressed one, a message is shown beside it.
    private static AdaptiveCardInvokeResponse Replaced(AdaptiveCard card) =>
        new() { StatusCode = StatusCodes.Status200OK, Type = AdaptiveCard.ContentType, Value = card };

    private static AdaptiveCardInvokeResponse Beside(string text) =>
        new() { StatusCode = StatusCodes.Status200OK, Type = "application/vnd.microsoft.activity.message", Value = text };
}
