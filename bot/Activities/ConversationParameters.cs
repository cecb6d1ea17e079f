namespace Sevenwolden.Bot.Activities;

/// <summary>A 1:1 conversation that the bot wants. Source: ConversationParameters of the connector's REST API.</summary>
public sealed record ConversationParameters(
    bool IsGroup, ChannelAccount Bot, IReadOnlyList<ChannelAccount> Members, string? TenantId = null, TeamsChannelData? ChannelData = null);

/// <summary>What Teams wants to know beside it.</summary>
public sealed record TeamsChannelData(TeamsTenant Tenant);

/// <summary>The school's tenant.</summary>
public sealed record TeamsTenant(string Id);
