using System.Text.Json;
using Microsoft.Bot.Schema;
using Sevenwolden.Bot.Channels;
using Sevenwolden.Bot.Storage.Cases;
using Sevenwolden.Cards;
using Sevenwolden.Cards.Model;
using Attachment = Microsoft.Bot.Schema.Attachment;
using CardAction = Microsoft.Bot.Schema.CardAction;
using Entity = Microsoft.Bot.Schema.Entity;

namespace Sevenwolden.Bot.Turns;

/// <summary>Puts what the bot says into activities.</summary>
internal static class Outbound
{
    // Source: Teams, feedback buttons: a thumb opens a form of the bot's own.
    private static readonly Written TakesFeedback = new("""{"feedbackLoop":{"type":"custom"}}"""u8.ToArray());

    /// <summary>Of the bot's own accord, to somebody whose chat it knows.</summary>
    public static Activity Proactive(Reference to, Message message, Channel channel)
    {
        var activity = Say(message, channel);
        (activity.ServiceUrl, activity.ChannelId) = (to.ServiceUrl, to.ChannelId);
        (activity.From, activity.Recipient) = (new ChannelAccount(to.Bot), new ChannelAccount(to.Account));
        activity.Conversation = new ConversationAccount(id: to.Conversation, conversationType: "personal", tenantId: to.Tenant);
        return activity;
    }

    /// <summary>Not addressed yet: a turn's context does that.</summary>
    public static Activity Say(Message message, Channel channel)
    {
        var cited = channel.HasMarks ? message.Cited : null;
        var card = channel.HasCards && cited is null ? message.Card : null;
        return new Activity(ActivityTypes.Message)
        {
            Summary = message.Summary,
            InputHint = message.ExpectsInput ? InputHints.ExpectingInput : InputHints.AcceptingInput,
            Entities = Entities(message, channel) is { Count: > 0 } entities ? entities : null,
            ChannelData = channel.HasMarks && message.TakesFeedback ? TakesFeedback : null,
            Text = cited is not null ? cited.Text.In(channel.Script) : card is null ? message.TextIn(channel.Script) : null,
            TextFormat = card is not null ? null
                : channel.Script == Script.Markdown ? TextFormatTypes.Markdown : TextFormatTypes.Plain,
            Attachments = card is null ? null : [new Attachment(AdaptiveCard.ContentType, content: card)],
            SuggestedActions = card is null && message.Suggestions.Count > 0 ? Suggest(message.Suggestions) : null,
        };
    }

    private static IList<Entity> Entities(Message message, Channel channel)
    {
        var marks = channel.HasMarks && (message.Sensitivity is not null || message.Cited is not null)
            ? new MessageEntity { UsageInfo = message.Sensitivity, Citation = message.Cited?.Sources }
            : null;
        return
        [
            .. new Cards.Model.Entity?[] { message.Entity, marks }.OfType<Cards.Model.Entity>()
                .Select(entity => new WrittenEntity(JsonSerializer.SerializeToUtf8Bytes(entity, CardJson.Readable.Entity))),
        ];
    }

    private static SuggestedActions Suggest(IReadOnlyList<Suggestion> suggestions) =>
        new()
        {
            Actions =
            [
                .. suggestions.Select(suggestion => new CardAction(ActionTypes.ImBack, suggestion.Title, value: suggestion.Words)),
            ],
        };
}
