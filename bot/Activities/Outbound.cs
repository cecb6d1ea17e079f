using System.Text.Json;
using Sevenwolden.Bot.Storage.Cases;
using Sevenwolden.Cards;
using Sevenwolden.Cards.Model;

namespace Sevenwolden.Bot.Activities;

/// <summary>Puts what the bot says into reply activities.</summary>
public static class Outbound
{
    /// <summary>Of the bot's own accord, to somebody whose chat it knows.</summary>
    public static Activity Proactive(Reference to, Message message) => Reply(
        new Activity
        {
            ServiceUrl = to.ServiceUrl,
            ChannelId = to.ChannelId,
            From = new ChannelAccount(to.Account),
            Recipient = new ChannelAccount(to.Bot),
            Conversation = new ConversationAccount(to.Conversation, ConversationType: "personal", TenantId: to.Tenant),
        },
        message,
        Channels.HaveCards(to.ChannelId));

    public static Activity Reply(Activity to, Message message, bool cards) => new()
    {
        Type = ActivityTypes.Message,
        ServiceUrl = to.ServiceUrl,
        ChannelId = to.ChannelId,
        From = to.Recipient,
        Recipient = to.From,
        Conversation = to.Conversation,
        ReplyToId = to.Id,
        Summary = message.Summary,
        InputHint = message.ExpectsInput ? "expectingInput" : "acceptingInput",
        Entities = message.Entity is { } entity ? [JsonSerializer.SerializeToElement(entity, CardJson.Readable.Entity)] : null,
        Text = cards && message.Card is not null ? null : message.Text,
        TextFormat = cards && message.Card is not null ? null : "markdown",
        Attachments = cards && message.Card is { } card ? [new Attachment(AdaptiveCard.ContentType, Json(card))] : null,
        SuggestedActions = !cards && message.Suggestions.Count > 0
            ? new SuggestedActions([.. message.Suggestions.Select(suggestion => new CardAction("imBack", suggestion.Title, suggestion.Words))])
            : null,
    };

    public static Written Json(AdaptiveCard card) => new(JsonSerializer.SerializeToUtf8Bytes(card, CardJson.Readable.AdaptiveCard));
}
