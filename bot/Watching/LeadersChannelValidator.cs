using Microsoft.Extensions.Options;
using Sevenwolden.Bot.Security;

namespace Sevenwolden.Bot.Watching;

/// <summary>Stops the start when the leaders' channel is at no address that the bot may write to.</summary>
internal sealed class LeadersChannelValidator(ServiceUrlRule rule) : IValidateOptions<EscalationOptions>
{
    public ValidateOptionsResult Validate(string? name, EscalationOptions options) =>
        rule.Judge("Escalation:LeadersChannel:ServiceUrl", options.LeadersChannel.ServiceUrl);
}
