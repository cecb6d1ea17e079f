using System.Security.Cryptography;
using System.Text.Json;
using Sevenwolden.Bot.Cases;
using Sevenwolden.Bot.Delivery;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Cards;
using Sevenwolden.Dialogs;
using Sevenwolden.Protocols;

namespace Sevenwolden.Bot.Activities;

/// <summary>One turn: load, decide, commit, send. What is committed is durable before anybody sees a reply.</summary>
public sealed partial class Turn(
    IStore store, Handover handover, Dialog dialog, Rulebook rulebook, Lanes lanes, Lookups lookups, TurnEffects effects, PersonForgetting forgetting, Vault vault,
    TimeProvider clock, ILogger<Turn> log)
{
    /// <summary>The body to answer with; empty when the replies go out by the connector.</summary>
    public async Task<byte[]> RunAsync(Activity activity, Incoming incoming, CancellationToken cancellationToken)
    {
        var conversation = $"{activity.ChannelId}/{activity.Conversation!.Id}";
        using var lane = await lanes.EnterAsync(conversation, cancellationToken);
        for (var forgotten = false; ;)
        {
            var loaded = await store.LoadAsync(conversation, activity.Id, cancellationToken);
            if (loaded is Loaded.Seen seen)
            {
                return vault.Open(seen.Response);
            }

            var open = (Loaded.Open)loaded;
            var step = await StepAsync(Read(open.State, activity.Id), activity, incoming, cancellationToken);
            if (step.Forget && !forgotten)
            {
                // Before the turn is committed, which then begins a conversation: what fails in between is asked for again.
                await forgetting.ForgetAsync(Senders.Of(activity).Id, conversation);
                forgotten = true;
                continue;
            }

            // Likewise: a turn that fails in between comes again, and keeps the same text once.
            if (step.Keep is not null)
            {
                await store.KeepAsync(step.Keep, CancellationToken.None);
            }

            var (response, replies) = Draw(step, activity);
            var (noted, beside) = await effects.OfAsync(step, activity, cancellationToken);
            // Whoever hangs up has still said what they said: from here on the turn is finished.
            var commit = await store.CommitAsync(
                new TurnToCommit(conversation, open.Version, Write(noted), activity.Id, Sealed(response, step), [.. replies.Select(reply => reply with { Body = Sealed(reply.Body, step) })], beside),
                CancellationToken.None);
            switch (commit)
            {
                case Commit.Done done:
                    handover.Take(done);
                    return response;
                case Commit.Seen earlier:
                    return vault.Open(earlier.Response);
            }
        }
    }

    /// <summary>Takes the step; what it has to know first is looked up, and it is taken again.</summary>
    private async Task<Step> StepAsync(Conversation conversation, Activity activity, Incoming incoming, CancellationToken cancellationToken)
    {
        var around = Channels.Surroundings(activity) with
        {
            Me = Senders.Of(activity),
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

    private (byte[] Response, IReadOnlyList<Outgoing> Replies) Draw(Step step, Activity activity)
    {
        var language = step.Conversation.Language;
        var cards = Channels.HaveCards(activity.ChannelId);
        var expected = activity.DeliveryMode == "expectReplies";
        // A card that is replaced says itself what was done, and a message below it would push it out of sight; who asks for the replies is told all the same.
        var isSaid = activity.Type == ActivityTypes.Invoke && step.InPlace is Sevenwolden.Dialogs.Reply.CaseShown && !expected;
        var messages = step.Replies.Where(reply => !(isSaid && reply is Sevenwolden.Dialogs.Reply.CaseDone)).Select(reply => Deck.Draw(reply, rulebook.Pack, language)).ToList();
        var inPlace = step.InPlace is { } reply ? Outbound.Json(Deck.DrawInPlace(reply, rulebook.Pack, language)) : null;
        var replies = messages.Select(message => Outbound.Reply(activity, message, cards)).ToList();
        var response = activity.Type == ActivityTypes.Invoke
            ? JsonSerializer.SerializeToUtf8Bytes(Invoked(inPlace, messages, expected ? replies : null), ActivityJson.Wire.InvokeResponse)
            : expected ? JsonSerializer.SerializeToUtf8Bytes(new ExpectedReplies(replies), ActivityJson.Wire.ExpectedReplies) : [];
        return (response, expected ? [] : [.. replies.Select(each => Delivery.Reply.To(activity.ServiceUrl!, each))]);
    }

    /// <summary>What a person wrote lies sealed wherever it is kept; what holds no words needs no key.</summary>
    private byte[] Sealed(byte[] bytes, Step step) => step.HoldsWords ? vault.Seal(bytes) : bytes;

    private byte[] Write(Conversation conversation)
    {
        var state = JsonSerializer.SerializeToUtf8Bytes(conversation, ConversationJson.Default.Conversation);
        return conversation.Draft is null ? state : vault.Seal(state);
    }

    /// <summary>The conversation as it was kept; one that cannot be read any more starts anew rather than failing at every message.</summary>
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

    /// <summary>Source: Universal Actions for Adaptive Cards: a card replaces the pressed one, a message is shown beside it.</summary>
    private static InvokeResponse Invoked(Written? inPlace, List<Message> messages, IReadOnlyList<Activity>? activities) => inPlace is { } card
        ? new InvokeResponse(200, Sevenwolden.Cards.Model.AdaptiveCard.ContentType, card, activities)
        : new InvokeResponse(200, "application/vnd.microsoft.activity.message", new Written(JsonSerializer.SerializeToUtf8Bytes(messages[0].Summary, ActivityJson.Wire.String)), activities);

    [LoggerMessage(LogLevel.Error, "The conversation of activity {ActivityId} could not be read; it starts anew")]
    private partial void LogForgotten(Exception exception, string? activityId);

    [LoggerMessage(LogLevel.Error, "Activity {ActivityId} could not be answered; the conversation stays as it was")]
    private partial void LogFailed(Exception exception, string? activityId);
}
