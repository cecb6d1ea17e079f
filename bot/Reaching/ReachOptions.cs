using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using Sevenwolden.Bot.Security;

namespace Sevenwolden.Bot.Reaching;

/// <summary>The settings below <c>Reach</c>: how people are reached who do not have the app. Where nothing is set all is off.</summary>
internal sealed class ReachOptions
{
    /// <summary>The id that the Teams admin center shows of the app; with it Microsoft Graph is asked to install it.</summary>
    public Guid? CatalogAppId { get; set; }

    /// <summary>Another one for a national cloud. The token goes there, so it is never sent unencrypted to another machine.</summary>
    [RegularExpression(
        SafeAddress.Pattern,
        ErrorMessage = "Reach:GraphUrl is no https address: give it as https://graph.microsoft.com/v1.0.")]
    public string GraphUrl { get; set; } = "https://graph.microsoft.com/v1.0";
}

/// <summary>Stops the start when the settings can't work.</summary>
[OptionsValidator]
internal sealed partial class ReachOptionsValidator : IValidateOptions<ReachOptions>;
