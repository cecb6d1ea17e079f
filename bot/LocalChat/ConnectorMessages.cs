namespace Sevenwolden.Bot.LocalChat;

/// <summary>The bot wants to write to a person first. Source: ConversationParameters of the connector API.</summary>
internal sealed record NewConversation(IReadOnlyList<NewMember>? Members);

internal sealed record NewMember(string? Id);

/// <summary>Source: ResourceResponse and ConversationResourceResponse of the connector API.</summary>
internal sealed record Made(string Id);

/// <summary>Source: ErrorResponse of the connector API.</summary>
internal sealed record ConnectorFault(ConnectorError Error);

internal sealed record ConnectorError(string Code, string Message);
