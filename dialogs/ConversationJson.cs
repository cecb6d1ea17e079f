using System.Text.Json.Serialization;

namespace Sevenwolden.Dialogs;

/// <summary>How a conversation is kept: small, with names instead of numbers, so that a later version still reads it.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Conversation))]
public sealed partial class ConversationJson : JsonSerializerContext;
