using System.ComponentModel.DataAnnotations;
using Sevenwolden.Bot.Security;
using Sevenwolden.Dialogs.Cases;

namespace Sevenwolden.Bot.Watching;

/// <summary>What calls people or sends them a text message, of the school's choice. Without an address nothing does.</summary>
internal sealed class GatewayOptions
{
    public const int ShortestSecret = 16;

    /// <summary>Where it listens. Phone numbers go there, so it is never called unencrypted on another machine.</summary>
    [RegularExpression(
        SafeAddress.Pattern,
        ErrorMessage = "Escalation:Gateway:Url must be an address that begins with https://, or one of this machine.")]
    public string? Url { get; set; }

    /// <summary>What both sides know, and each request is signed with.</summary>
    public string? Secret { get; set; }

    /// <summary>How long a report of danger may wait untouched before somebody is called.</summary>
    [Range(typeof(TimeSpan), "00:00:30", "00:06:00")]
    public TimeSpan After { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>The same, early enough for the reporter to know within six minutes whether it got through.</summary>
    internal TimeSpan CallsAfter => TimeSpan.FromTicks(Math.Min(After.Ticks, (TimeSpan.FromMinutes(6) - LoudRoad.Patience).Ticks));

    internal bool IsOn => !string.IsNullOrWhiteSpace(Url);
}
