using Microsoft.Extensions.Options;
using Sevenwolden.Bot.Security;

namespace Sevenwolden.Bot.Reaching;

/// <summary>Stops the start when Microsoft Graph is to be asked by a bot that belongs to no tenant.</summary>
internal sealed class GraphTenant(Credentials credentials) : IValidateOptions<ReachOptions>
{
    public ValidateOptionsResult Validate(string? name, ReachOptions options) =>
        options.CatalogAppId is null || !credentials.AreSet || credentials.Tenant is not null
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                "Reach:CatalogAppId: a MultiTenant bot belongs to no tenant in which it could install the app; "
                + "take it away, or write another MicrosoftAppType.");
}
