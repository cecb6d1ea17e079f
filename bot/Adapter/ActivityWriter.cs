using System.Buffers;
using System.Text.Json;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Sevenwolden.Bot.Turns;
using Sevenwolden.Cards.Model;

namespace Sevenwolden.Bot.Adapter;

/// <summary>
/// Writes the SDK's activity by System.Text.Json: camelCase, and never a null, which some clients refuse. Only what this bot sends.
/// </summary>
internal static class ActivityWriter
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = PlainLetters.Encoder,
        SkipValidation = true,
    };

    // A buffer for each thread: cards are some 8 KB, and to grow one anew at each costs a few per cent of a turn.
    [ThreadStatic]
    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Json)? _desk;

    public static byte[] Write(Activity activity) => Write(activity, Write);

    public static byte[] WriteExpected(IReadOnlyList<Activity> replies) => Write(replies, (json, all) =>
    {
        json.WriteStartObject();
        WriteList(json, "activities", all, Write);
        json.WriteEndObject();
    });

    /// <summary>
    /// The body that answers an invoke. Source: Universal Actions for Adaptive Cards; the replies stand beside it where they are expected.
    /// </summary>
    public static byte[] Write(AdaptiveCardInvokeResponse answer, IReadOnlyList<Activity>? replies) => Write(answer, (json, body) =>
    {
        json.WriteStartObject();
        json.WriteNumber("statusCode", body.StatusCode);
        WriteText(json, "type", body.Type);
        WriteFree(json, "value", body.Value);
        WriteList(json, "activities", replies, Write);
        json.WriteEndObject();
    });

    /// <summary>Any other body, such as the SDK's own answer to an invoke.</summary>
    public static byte[] WriteOther(object body) => Write(body, (json, other) => WriteRaw(json, other));

    private static byte[] Write<T>(T what, Action<Utf8JsonWriter, T> write)
    {
        var (buffer, json) = _desk ??= Desk();
        buffer.ResetWrittenCount();
        json.Reset(buffer);
        write(json, what);
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Json) Desk()
    {
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        return (buffer, new Utf8JsonWriter(buffer, Options));
    }

    private static void Write(Utf8JsonWriter json, Activity activity)
    {
        json.WriteStartObject();
        WriteText(json, "type", activity.Type);
        WriteText(json, "id", activity.Id);
        if (activity.Timestamp is { } moment)
        {
            json.WriteString("timestamp", moment);
        }

        WriteText(json, "serviceUrl", activity.ServiceUrl);
        WriteText(json, "channelId", activity.ChannelId);
        WriteAccount(json, "from", activity.From);
        WriteAccount(json, "recipient", activity.Recipient);
        WriteConversation(json, activity.Conversation);
        WriteText(json, "replyToId", activity.ReplyToId);
        WriteText(json, "locale", activity.Locale);
        WriteText(json, "name", activity.Name);
        WriteText(json, "text", activity.Text);
        WriteText(json, "textFormat", activity.TextFormat);
        WriteText(json, "summary", activity.Summary);
        WriteText(json, "inputHint", activity.InputHint);
        WriteText(json, "deliveryMode", activity.DeliveryMode);
        WriteFree(json, "value", activity.Value);
        WriteFree(json, "channelData", activity.ChannelData);
        WriteList(json, "attachments", activity.Attachments, Write);
        WriteList(json, "entities", activity.Entities, (to, entity) => WriteRaw(to, entity));
        WriteSuggestions(json, activity.SuggestedActions);
        WriteList(json, "membersAdded", activity.MembersAdded, Write);
        json.WriteEndObject();
    }

    private static void WriteAccount(Utf8JsonWriter json, string name, ChannelAccount? account)
    {
        if (account is not null)
        {
            json.WritePropertyName(name);
            Write(json, account);
        }
    }

    private static void Write(Utf8JsonWriter json, ChannelAccount account)
    {
        json.WriteStartObject();
        WriteText(json, "id", account.Id);
        WriteText(json, "name", account.Name);
        WriteText(json, "aadObjectId", account.AadObjectId);
        WriteText(json, "role", account.Role);
        json.WriteEndObject();
    }

    private static void WriteConversation(Utf8JsonWriter json, ConversationAccount? conversation)
    {
        if (conversation is null)
        {
            return;
        }

        json.WriteStartObject("conversation");
        WriteText(json, "id", conversation.Id);
        WriteText(json, "name", conversation.Name);
        if (conversation.IsGroup is { } isGroup)
        {
            json.WriteBoolean("isGroup", isGroup);
        }

        WriteText(json, "conversationType", conversation.ConversationType);
        WriteText(json, "tenantId", conversation.TenantId);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Attachment attachment)
    {
        json.WriteStartObject();
        WriteText(json, "contentType", attachment.ContentType);
        WriteFree(json, "content", attachment.Content);
        WriteText(json, "name", attachment.Name);
        json.WriteEndObject();
    }

    private static void WriteSuggestions(Utf8JsonWriter json, SuggestedActions? suggestions)
    {
        if (suggestions is null)
        {
            return;
        }

        json.WriteStartObject("suggestedActions");
        WriteList(json, "actions", suggestions.Actions, (to, action) =>
        {
            to.WriteStartObject();
            WriteText(to, "type", action.Type);
            WriteText(to, "title", action.Title);
            WriteFree(to, "value", action.Value);
            to.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, IEnumerable<T>? items, Action<Utf8JsonWriter, T> write)
    {
        if (items is null)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(json, item);
        }

        json.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    private static void WriteFree(Utf8JsonWriter json, string name, object? value)
    {
        if (value is not null)
        {
            json.WritePropertyName(name);
            WriteRaw(json, value);
        }
    }

    private static void WriteRaw(Utf8JsonWriter json, object value)
    {
        switch (value)
        {
            case Written written:
                json.WriteRawValue(written.Utf8.Span, skipInputValidation: true);
                break;
            case AdaptiveCard card:
                System.Text.Json.JsonSerializer.Serialize(json, card, CardJson.Readable.AdaptiveCard);
                break;
            case WrittenEntity written:
                json.WriteRawValue(written.Utf8.Span, skipInputValidation: true);
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            default:
                var raw = value is JToken token ? token.ToString(Formatting.None) : JsonConvert.SerializeObject(value, Plain);
                json.WriteRawValue(raw, skipInputValidation: true);
                break;
        }
    }

    private static readonly JsonSerializerSettings Plain = new() { NullValueHandling = NullValueHandling.Ignore };
}
