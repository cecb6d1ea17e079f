using System.Text.Json;

namespace Sevenwolden.Bot.Activities;

/// <summary>One message or event on the wire. Source: the Bot Framework Activity schema; only the fields that this bot reads or writes.</summary>
public sealed record Activity
{
    public string? Type { get; init; }
    public string? Id { get; init; }
    public DateTimeOffset? Timestamp { get; init; }
    public string? ServiceUrl { get; init; }
    public string? ChannelId { get; init; }
    public ChannelAccount? From { get; init; }
    public ChannelAccount? Recipient { get; init; }
    public ConversationAccount? Conversation { get; init; }
    public string? ReplyToId { get; init; }
    public string? Locale { get; init; }
    public string? Name { get; init; }
    public string? Action { get; init; }
    public string? Text { get; init; }
    public string? TextFormat { get; init; }
    public string? Summary { get; init; }
    public string? InputHint { get; init; }
    public string? DeliveryMode { get; init; }
    public string? AttachmentLayout { get; init; }
    public JsonElement? Value { get; init; }
    public JsonElement? ChannelData { get; init; }
    public IReadOnlyList<Attachment>? Attachments { get; init; }
    public IReadOnlyList<JsonElement>? Entities { get; init; }
    public SuggestedActions? SuggestedActions { get; init; }
    public IReadOnlyList<ChannelAccount>? MembersAdded { get; init; }
    public IReadOnlyList<ChannelAccount>? MembersRemoved { get; init; }
}

/// <summary>A person or a bot on a channel; <c>aadObjectId</c> is the id that counts in Teams.</summary>
public sealed record ChannelAccount(string Id, string? Name = null, string? AadObjectId = null, string? Role = null);

/// <summary>Where the talk takes place; <c>conversationType</c> is personal, groupChat or channel.</summary>
public sealed record ConversationAccount(
    string Id, string? Name = null, bool? IsGroup = null, string? ConversationType = null, string? TenantId = null);

/// <summary>What hangs on an activity; here always an Adaptive Card.</summary>
public sealed record Attachment(string ContentType, Written? Content = null, string? Name = null);

/// <summary>Buttons under a message on channels without cards; at most six in Teams.</summary>
public sealed record SuggestedActions(IReadOnlyList<CardAction> Actions, IReadOnlyList<string>? To = null);

/// <summary>A button; for <c>imBack</c> the value is sent as the person's own message.</summary>
public sealed record CardAction(string Type, string Title, string Value);

/// <summary>What the connector answers when it took an activity.</summary>
public sealed record ResourceResponse(string Id);

/// <summary>The answer to an invoke, in its HTTP response's body.</summary>
public sealed record InvokeResponse(int StatusCode, string? Type = null, Written? Value = null, IReadOnlyList<Activity>? Activities = null);

/// <summary>All replies of a turn in the response; for <c>deliveryMode: expectReplies</c>.</summary>
public sealed record ExpectedReplies(IReadOnlyList<Activity> Activities);
