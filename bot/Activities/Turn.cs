using System.Text.Json;
using Sevenwolden.Bot.Delivery;
using Sevenwolden.Bot.Storage;
using Sevenwolden.Cards;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Protocols;

namespace Sevenwolden.Bot.Activities;

/// <summary>One turn: load, decide, commit, send. What is committed is durable before anybody sees a reply.</summary>
public sealed partial class Turn(IStore store, Handover handover, Dialog dialog, Rulebook rulebook, Lanes lanes, ILogger<Turn> log)
{
    /// <summary>The body to answer with; empty when the replies go out by the connector.</summary>
    public async Task<byte[]> RunAsync(Activity activity, Incoming incoming, CancellationToken cancellationToken)
    {
        var conversation = $"{activity.ChannelId}/{activity.Conversation!.Id}";
        using var lane = await lanes.EnterAsync(conversation, cancellationToken);
        while (true)
        {
            var loaded = await store.LoadAsync(conversation, activity.Id, cancellationToken);
            if (loaded is Loaded.Seen seen)
            {
                return seen.Response;
            }

            var open = (Loaded.Open)loaded;
            var (state, response, replies, keep) = Decide(open.State, activity, incoming);
            // Before the turn is committed: a turn that fails in between comes again, and keeps the same text once.
            if (keep is not null)
            {
                await store.KeepAsync(keep, CancellationToken.None);
            }

            // Whoever hangs up has still said what they said: from here on the turn is finished.
            var commit = await store.CommitAsync(
                new TurnToCommit(conversation, open.Version, state, activity.Id, response, replies), CancellationToken.None);
            switch (commit)
            {
                case Commit.Done done:
                    handover.Take(done);
                    return response;
                case Commit.Seen earlier:
                    return earlier.Response;
            }
        }
    }

    private (byte[] State, byte[] Response, IReadOnlyList<Outgoing> Replies, Kept? Keep) Decide(byte[]? state, Activity activity, Incoming incoming)
    {
        var around = Channels.Surroundings(activity);
        var (conversation, messages, inPlace, keep) = Step(state, activity, incoming, around);
        var replies = messages.Select(message => Outbound.Reply(activity, message, around.Cards)).ToList();
        var expected = activity.DeliveryMode == "expectReplies";
        var response = activity.Type == ActivityTypes.Invoke
            ? JsonSerializer.SerializeToUtf8Bytes(Invoked(inPlace, messages, expected ? replies : null), ActivityJson.Wire.InvokeResponse)
            : expected ? JsonSerializer.SerializeToUtf8Bytes(new ExpectedReplies(replies), ActivityJson.Wire.ExpectedReplies) : [];
        return (
            JsonSerializer.SerializeToUtf8Bytes(conversation, ConversationJson.Default.Conversation),
            response,
            expected ? [] : [.. replies.Select(reply => Delivery.Reply.To(activity.ServiceUrl!, reply))],
            keep);
    }

    private (Conversation Conversation, IReadOnlyList<Message> Messages, Written? InPlace, Kept? Keep) Step(
        byte[]? state, Activity activity, Incoming incoming, Surroundings around)
    {
        var conversation = Read(state, activity.Id);
        try
        {
            var step = dialog.Step(conversation, incoming, around);
            var language = step.Conversation.Language;
            return (
                step.Conversation,
                [.. step.Replies.Select(reply => Deck.Draw(reply, rulebook.Pack, language))],
                step.InPlace is { } reply ? Outbound.Json(Deck.DrawInPlace(reply, rulebook.Pack, language)) : null,
                step.Keep);
        }
        catch (Exception exception)
        {
            LogFailed(exception, activity.Id);
            return (conversation, [ErrorCard.Draw(TextBook.In(conversation.Language))], null, null);
        }
    }

    /// <summary>The conversation as it was kept; one that cannot be read any more starts anew rather than failing at every message.</summary>
    private Conversation Read(byte[]? state, string? activityId)
    {
        try
        {
            return state is null ? Conversation.New : JsonSerializer.Deserialize(state, ConversationJson.Default.Conversation)!;
        }
        catch (JsonException exception)
        {
            LogForgotten(exception, activityId);
            return Conversation.New;
        }
    }

    /// <summary>Source: Universal Actions for Adaptive Cards: a card replaces the pressed one, a message is shown beside it.</summary>
    private static InvokeResponse Invoked(Written? inPlace, IReadOnlyList<Message> messages, IReadOnlyList<Activity>? activities) => inPlace is { } card
        ? new InvokeResponse(200, Cards.Model.AdaptiveCard.ContentType, card, activities)
        : new InvokeResponse(200, "application/vnd.microsoft.activity.message", new Written(JsonSerializer.SerializeToUtf8Bytes(messages[0].Summary, ActivityJson.Wire.String)), activities);

    [LoggerMessage(LogLevel.Error, "The conversation of activity {ActivityId} could not be read; it starts anew")]
    private partial void LogForgotten(Exception exception, string? activityId);

    [LoggerMessage(LogLevel.Error, "Activity {ActivityId} could not be answered; the conversation stays as it was")]
    private partial void LogFailed(Exception exception, string? activityId);
}
