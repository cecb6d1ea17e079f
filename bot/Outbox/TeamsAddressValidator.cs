using Microsoft.Extensions.Options;
using Sevenwolden.Bot.Security;

namespace Sevenwolden.Bot.Outbox;

/// <summary>Stops the start when the address of Teams is none that the bot may write to.</summary>
internal sealed class TeamsAddressValidator(ServiceUrlRule rule) : IValidateOptions<DeliveryOptions>
{
    public ValidateOptionsResult Validate(string? name, DeliveryOptions options) =>
        rule.Judge("Delivery:TeamsServiceUrl", options.TeamsServiceUrl);
}
