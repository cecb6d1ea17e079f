using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using Sevenwolden.Bot.Security;

namespace Sevenwolden.Bot.Directory;

/// <summary>The settings below <c>Directory:Graph</c>. Without a tenant Microsoft Graph is not asked.</summary>
internal sealed class GraphOptions : IValidatableObject
{
    public string? TenantId { get; set; }

    /// <summary>The app registration; without a secret, a managed identity of one's own instead of the system's.</summary>
    public string? ClientId { get; set; }

    public string? ClientSecret { get; set; }

    /// <summary>Another one for a national cloud. The token goes there, so it is never sent unencrypted to another machine.</summary>
    [RegularExpression(
        SafeAddress.Pattern,
        ErrorMessage = "Directory:Graph:BaseUrl is no https address: give it as https://graph.microsoft.com/v1.0.")]
    public string BaseUrl { get; set; } = "https://graph.microsoft.com/v1.0";

    /// <summary>How long an answer counts as fresh.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "7.00:00:00")]
    public TimeSpan Cache { get; set; } = TimeSpan.FromHours(1);

    internal bool IsConfigured => !string.IsNullOrWhiteSpace(TenantId);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsConfigured && !string.IsNullOrWhiteSpace(ClientId ?? ClientSecret))
        {
            yield return new ValidationResult(
                "Directory:Graph:TenantId is missing: give the tenant's id, or leave out the other settings below Directory:Graph.");
        }

        if (IsConfigured && !string.IsNullOrWhiteSpace(ClientSecret) && string.IsNullOrWhiteSpace(ClientId))
        {
            yield return new ValidationResult(
                "Directory:Graph:ClientId is missing: give the app registration that Directory:Graph:ClientSecret belongs to.");
        }
    }
}

/// <summary>Stops the start when the settings can't work.</summary>
[OptionsValidator]
internal sealed partial class GraphOptionsValidator : IValidateOptions<GraphOptions>;
