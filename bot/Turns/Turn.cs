using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Bot.Schema;
using Sevenwolden.Bot.Adapter;
using Sevenwolden.Bot.Channels;
using Sevenwolden.Bot.Security;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Bot.Watching;
using Sevenwolden.Cards;
using Sevenwolden.Cards.Model;
using Sevenwolden.Dialogs;
using Sevenwolden.Protocols;

namespace Sevenwolden.Bot.Turns;

/// <summary>
/// One turn: from the conversation that was found to the one that is to be kept, and what is said. It commits and sends nothing.
/// </summary>
internal sealed partial class Turn(
    IStore store, Dialog dialog, Rulebook rulebook, Senders senders, Lookups lookups, ChannelBook channels, TurnEffects effects, PersonForgetting forgetting,
    Vault vault, TimeProvider clock, ILogger<Turn> log)
{
    public async Task<Drawn> TakeAsync(Activity activity, Incoming incoming, TurnWork work, CancellationToken cancellationToken)
    {
        var step = await StepAsync(Read(work.Found, activity.Id), activity, incoming, cancellationToken);
        if (step.Forget && !work.IsForgotten)
        {
            // Before the turn is committed, which then begins a conversation: what fails in between is asked for again.
            await forgetting.ForgetAsync(senders.Of(activity).Id, senders.Line(activity));
            (work.IsForgotten, work.Again) = (true, true);
            return Drawn.Nothing;
        }

        // Likewise: a turn that fails in between comes again, and keeps the same text once.
        if (step.Misread is not null)
        {
            await store.KeepAsync(step.Misread, CancellationToken.None);
        }

        var (noted, beside) = await effects.OfAsync(step, activity, cancellationToken);
        (work.State, work.Effects, work.HoldsWords) = (Write(noted), beside, step.HoldsWords);
        return Draw(step, activity);
    }

    /// <summary>Takes the step; what it has to know first is looked up, and it is taken again.</summary>
    private async Task<Step> StepAsync(Conversation conversation, Activity activity, Incoming incoming, CancellationToken cancellationToken)
    {
        var around = channels.Of(activity.ChannelId).Surroundings(activity) with
        {
            Me = senders.Of(activity),
            Now = clock.GetUtcNow(),
            InPlace = activity.Type == ActivityTypes.Invoke,
            FreshId = FreshIds.Next(),
        };
        while (true)
        {
            var step = Try(conversation, activity, incoming, around);
            if (step.Lookup is not { } lookup)
            {
                return step;
            }

            around = around with { Known = await lookups.FindAsync(lookup, around.Me, around.Known, cancellationToken) };
        }
    }

    private Step Try(Conversation conversation, Activity activity, Incoming incoming, Surroundings around)
    {
        try
        {
            return dialog.Step(conversation, incoming, around);
        }
        catch (Exception exception)
        {
            LogFailed(exception, activity.Id);
            return new Step(conversation, [new Sevenwolden.Dialogs.Reply.Failed()]);
        }
    }

    private Drawn Draw(Step step, Activity activity)
    {
        var language = step.Conversation.Language;
        var isInvoke = activity.Type == ActivityTypes.Invoke;
        // A card that is replaced says itself what was done, and a message below it would push it out of sight; who asks for
        // the replies is told all the same.
        var isSaid = isInvoke && step.InPlace is Sevenwolden.Dialogs.Reply.CaseShown
            && activity.DeliveryMode != DeliveryModes.ExpectReplies;
        var messages = step.Replies.Where(reply => !(isSaid && reply is Sevenwolden.Dialogs.Reply.CaseDone))
            .Select(reply => Deck.Draw(reply, rulebook.Pack, language)).ToList();
        var cards = channels.Of(activity.ChannelId).HasCards;
        return new Drawn(
            [.. messages.Select(message => Outbound.Say(message, cards))],
            !isInvoke ? null
                : step.InPlace is { } reply ? Replaced(Deck.DrawInPlace(reply, rulebook.Pack, language))
                : Beside(messages[0].Summary));
    }

    private byte[] Write(Conversation conversation)
    {
        var state = JsonSerializer.SerializeToUtf8Bytes(conversation, ConversationJson.Default.Conversation);
        return conversation.Draft is null ? state : vault.Seal(state);
    }

    /// <summary>
    /// The conversation as it was kept; one that cannot be read any more starts anew rather than failing at every message.
    /// </summary>
    private Conversation Read(byte[]? state, string? activityId)
    {
        try
        {
            return state is null ? Conversation.New : JsonSerializer.Deserialize(vault.Open(state), ConversationJson.Default.Conversation)!;
        }
        catch (Exception exception) when (exception is JsonException or CryptographicException)
        {
            LogForgotten(exception, activityId);
            return Conversation.New;
        }
    }

    // Source: Universal Actions for Adaptive Cards: a card replaces the pressed one, a message is shown beside it.
    private static AdaptiveCardInvokeResponse Replaced(AdaptiveCard card) =>
        new() { StatusCode = StatusCodes.Status200OK, Type = AdaptiveCard.ContentType, Value = Outbound.Json(card) };

    private static AdaptiveCardInvokeResponse Beside(string text) =>
        new() { StatusCode = StatusCodes.Status200OK, Type = "application/vnd.microsoft.activity.message", Value = text };

    [LoggerMessage(LogLevel.Error, "The conversation of activity {ActivityId} could not be read; it starts anew")]
    private partial void LogForgotten(Exception exception, string? activityId);

    [LoggerMessage(LogLevel.Error, "Activity {ActivityId} could not be answered; the conversation stays as it was")]
    private partial void LogFailed(Exception exception, string? activityId);
}
