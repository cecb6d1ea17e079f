using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Sevenwolden.Bot.Directory;

/// <summary>The settings below <c>Escalation</c> that say on whom one falls back.</summary>
internal sealed class FallbackOptions
{
    /// <summary>
    /// The id of who gets the reports of somebody whose leader isn't known. A row of the directory, a leader or the management.
    /// </summary>
    [Required(ErrorMessage =
        "Escalation:FallbackLeader is missing: give the id of a leader or of the management, as the directory has it.")]
    public string FallbackLeader { get; set; } = "";
}

/// <summary>Stops the start when the settings can't work.</summary>
[OptionsValidator]
internal sealed partial class FallbackOptionsValidator : IValidateOptions<FallbackOptions>;
