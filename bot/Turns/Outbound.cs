using System.Text.Json;
using Microsoft.Bot.Schema;
using Sevenwolden.Bot.Channels;
using Sevenwolden.Bot.Storage.Cases;
using Sevenwolden.Cards;
using Sevenwolden.Cards.Model;
using Attachment = Microsoft.Bot.Schema.Attachment;
using CardAction = Microsoft.Bot.Schema.CardAction;

namespace Sevenwolden.Bot.Turns;

/// <summary>Puts what the bot says into activities.</summary>
internal static class Outbound
{
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
        var card = channel.HasCards ? message.Card : null;
        return new Activity(ActivityTypes.Message)
        {
            Summary = message.Summary,
            InputHint = message.ExpectsInput ? InputHints.ExpectingInput : InputHints.AcceptingInput,
            Entities = message.Entity is { } entity
                ? [new WrittenEntity(JsonSerializer.SerializeToUtf8Bytes(entity, CardJson.Readable.Entity))]
                : null,
            Text = card is null ? message.TextIn(channel.Script) : null,
            TextFormat = card is not null ? null
                : channel.Script == Script.Markdown ? TextFormatTypes.Markdown : TextFormatTypes.Plain,
            Attachments = card is null ? null : [new Attachment(AdaptiveCard.ContentType, content: card)],
            SuggestedActions = !channel.HasCards && message.Suggestions.Count > 0 ? Suggest(message.Suggestions) : null,
        };
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
