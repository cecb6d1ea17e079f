using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Sevenwolden.Bot.Watching;

/// <summary>The settings below <c>Onboarding</c>: when people are written to about it, and how long is kept what they signed.</summary>
internal sealed class OnboardingOptions
{
    /// <summary>The time of a school day, by <c>Escalation:TimeZone</c>.</summary>
    public TimeOnly At { get; set; } = new(9, 0);

    /// <summary>How long somebody may be missing from the directory before what is kept of their path goes.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "365.00:00:00")]
    public TimeSpan KeepLeavers { get; set; } = TimeSpan.FromDays(30);

    /// <summary>The same for what they signed.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "3650.00:00:00")]
    public TimeSpan KeepSignatures { get; set; } = TimeSpan.FromDays(730);
}

/// <summary>Stops the start when the settings can't work.</summary>
[OptionsValidator]
internal sealed partial class OnboardingOptionsAttributes : IValidateOptions<OnboardingOptions>;

/// <summary>What no attribute can say: at a time at which there is no school nobody would ever be written to.</summary>
internal sealed class OnboardingOptionsValidator(IOptions<EscalationOptions> school) : IValidateOptions<OnboardingOptions>
{
    public ValidateOptionsResult Validate(string? name, OnboardingOptions options) =>
        options.At < school.Value.Opens || options.At >= school.Value.Closes
            ? ValidateOptionsResult.Fail(
                $"Onboarding:At ({options.At}) must be between Escalation:Opens ({school.Value.Opens}) and Escalation:Closes "
                + $"({school.Value.Closes}): people are written to in the hours of school only.")
            : ValidateOptionsResult.Success;
}
