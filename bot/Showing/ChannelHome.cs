using Microsoft.Extensions.Options;
using Sevenwolden.Bot.Channels;
using Sevenwolden.Bot.Outbox;
using Sevenwolden.Bot.Storage.Cases;

namespace Sevenwolden.Bot.Showing;

/// <summary>Where Teams is for a school of which nobody has written yet: what the settings say.</summary>
internal sealed class ChannelHome(IOptions<DeliveryOptions> options, IConfiguration configuration)
{
    /// <summary>Null where the settings name no address. Source: in Teams a bot's account is its app id behind "28:".</summary>
    public Reference? Reference { get; } =
        options.Value.TeamsServiceUrl is { } url && configuration["MicrosoftAppId"] is { Length: > 0 } app
            ? new Reference(
                "", null, KnownChannels.Teams.Id, url, "", "", KnownChannels.Teams.BotAccount!(
                    app), configuration["MicrosoftAppTenantId"], "nl")
            : null;
}
