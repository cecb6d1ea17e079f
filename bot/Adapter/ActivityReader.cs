using System.Text.Json;
using Microsoft.Bot.Schema;
using static Sevenwolden.Bot.Adapter.JsonFields;

namespace Sevenwolden.Bot.Adapter;

/// <summary>
/// Reads the SDK's activity by System.Text.Json, in half the time that its own reader takes. What has another type than the schema says
/// is left out, so that a channel which errs in a field that nobody reads is heard all the same. Source: Bot Framework Activity schema.
/// </summary>
internal static class ActivityReader
{
    /// <summary>Null where the JSON is no object.</summary>
    /// <exception cref="System.Text.Json.JsonException">It is no JSON, or more than 64 levels deep.</exception>
    public static Activity? Read(ReadOnlySpan<byte> utf8)
    {
        var json = new Utf8JsonReader(utf8);
        json.Read();
        if (json.TokenType != JsonTokenType.StartObject)
        {
            json.Skip();
            json.Read();
            return null;
        }

        var activity = new Activity();
        var rest = ReadFields(activity, ref json, Set);
        // What stands behind it is read too: then it is no JSON.
        json.Read();
        // Reactions, suggested actions and other lists and objects, which this bot doesn't read, stay as they came.
        activity.Properties = rest ?? activity.Properties;
        return activity;
    }

    private static bool Set(Activity activity, string name, ref Utf8JsonReader json)
    {
        switch (name)
        {
            case "type": activity.Type = Text(ref json); break;
            case "id": activity.Id = Text(ref json); break;
            case "timestamp": activity.Timestamp = Moment(ref json); break;
            case "localTimestamp": activity.LocalTimestamp = Moment(ref json); break;
            case "localTimezone": activity.LocalTimezone = Text(ref json); break;
            case "serviceUrl": activity.ServiceUrl = Text(ref json); break;
            case "channelId": activity.ChannelId = Text(ref json); break;
            case "from": activity.From = Account(ref json); break;
            case "recipient": activity.Recipient = Account(ref json); break;
            case "conversation": activity.Conversation = Conversation(ref json); break;
            case "replyToId": activity.ReplyToId = Text(ref json); break;
            case "locale": activity.Locale = Text(ref json); break;
            case "name": activity.Name = Text(ref json); break;
            case "action": activity.Action = Text(ref json); break;
            case "text": activity.Text = Text(ref json); break;
            case "textFormat": activity.TextFormat = Text(ref json); break;
            case "summary": activity.Summary = Text(ref json); break;
            case "inputHint": activity.InputHint = Text(ref json); break;
            case "deliveryMode": activity.DeliveryMode = Text(ref json); break;
            case "attachmentLayout": activity.AttachmentLayout = Text(ref json); break;
            case "speak": activity.Speak = Text(ref json); break;
            case "label": activity.Label = Text(ref json); break;
            case "code": activity.Code = Text(ref json); break;
            case "importance": activity.Importance = Text(ref json); break;
            case "topicName": activity.TopicName = Text(ref json); break;
            case "valueType": activity.ValueType = Text(ref json); break;
            case "callerId": activity.CallerId = Text(ref json); break;
            case "expiration": activity.Expiration = Moment(ref json); break;
            case "historyDisclosed": activity.HistoryDisclosed = Truth(ref json); break;
            case "value": activity.Value = Free(ref json); break;
            case "channelData": activity.ChannelData = Free(ref json); break;
            case "attachments": activity.Attachments = List(ref json, Attachment); break;
            case "entities": activity.Entities = List(ref json, Entity); break;
            case "membersAdded": activity.MembersAdded = List(ref json, Account); break;
            case "membersRemoved": activity.MembersRemoved = List(ref json, Account); break;
            default: return false;
        }

        return true;
    }

    private static ChannelAccount? Account(ref Utf8JsonReader json) =>
        Make<ChannelAccount>(ref json, SetAccount, (account, rest) => account.Properties = rest);

    private static bool SetAccount(ChannelAccount account, string name, ref Utf8JsonReader json)
    {
        switch (name)
        {
            case "id": account.Id = Text(ref json); break;
            case "name": account.Name = Text(ref json); break;
            case "aadObjectId": account.AadObjectId = Text(ref json); break;
            case "role": account.Role = Text(ref json); break;
            default: return false;
        }

        return true;
    }

    private static ConversationAccount? Conversation(ref Utf8JsonReader json) =>
        Make<ConversationAccount>(ref json, SetConversation, (conversation, rest) => conversation.Properties = rest);

    private static bool SetConversation(ConversationAccount conversation, string name, ref Utf8JsonReader json)
    {
        switch (name)
        {
            case "id": conversation.Id = Text(ref json); break;
            case "name": conversation.Name = Text(ref json); break;
            case "isGroup": conversation.IsGroup = Truth(ref json); break;
            case "conversationType": conversation.ConversationType = Text(ref json); break;
            case "tenantId": conversation.TenantId = Text(ref json); break;
            case "aadObjectId": conversation.AadObjectId = Text(ref json); break;
            case "role": conversation.Role = Text(ref json); break;
            default: return false;
        }

        return true;
    }

    private static Attachment? Attachment(ref Utf8JsonReader json) =>
        Make<Attachment>(ref json, SetAttachment, (attachment, rest) => attachment.Properties = rest);

    private static bool SetAttachment(Attachment attachment, string name, ref Utf8JsonReader json)
    {
        switch (name)
        {
            case "contentType": attachment.ContentType = Text(ref json); break;
            case "contentUrl": attachment.ContentUrl = Text(ref json); break;
            case "content": attachment.Content = Free(ref json); break;
            case "name": attachment.Name = Text(ref json); break;
            case "thumbnailUrl": attachment.ThumbnailUrl = Text(ref json); break;
            default: return false;
        }

        return true;
    }

    private static Entity? Entity(ref Utf8JsonReader json) => Make<Entity>(ref json, SetEntity, (entity, rest) => entity.Properties = rest);

    private static bool SetEntity(Entity entity, string name, ref Utf8JsonReader json)
    {
        if (name == "type")
        {
            entity.Type = Text(ref json);
        }

        return name == "type";
    }
}
