using Sevenwolden.Bot.Activities;

namespace Sevenwolden.Bot.LocalChat;

/// <summary>The bot wants to write to a person first. Source: ConversationParameters of the connector API.</summary>
internal sealed record NewConversation(IReadOnlyList<ChannelAccount>? Members, Activity? Activity);

/// <summary>Source: ConversationResourceResponse of the connector API.</summary>
internal sealed record ConversationCreated(string Id, string? ActivityId);

/// <summary>Source: ErrorResponse of the connector API.</summary>
internal sealed record ConnectorFault(ConnectorError Error);

internal sealed record ConnectorError(string Code, string Message);
