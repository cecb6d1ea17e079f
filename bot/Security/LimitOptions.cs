using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Sevenwolden.Bot.Security;

/// <summary>The settings below <c>Security:Limits</c>: how many activities at once, and how many a second after that.</summary>
internal sealed class LimitOptions
{
    [Range(10, 1_000_000)]
    public int PersonBurst { get; set; } = 3000;

    [Range(1, 1_000_000)]
    public int PersonPerSecond { get; set; } = 100;

    [Range(10, 1_000_000)]
    public int ConversationBurst { get; set; } = 6000;

    [Range(1, 1_000_000)]
    public int ConversationPerSecond { get; set; } = 200;
}

/// <summary>Stops the start when the settings can't work.</summary>
[OptionsValidator]
internal sealed partial class LimitOptionsValidator : IValidateOptions<LimitOptions>;
