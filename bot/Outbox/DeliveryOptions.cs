using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Sevenwolden.Bot.Outbox;

/// <summary>The settings below <c>Delivery</c>.</summary>
internal sealed class DeliveryOptions
{
    /// <summary>How many conversations are served at once.</summary>
    [Range(1, 1000)]
    public int Lanes { get; set; } = 32;

    /// <summary>How many requests to one host are under way at once at most: fewer than the lanes, so that one that hangs stops none of the
    /// others.</summary>
    public int PerHost => Math.Max(1, Lanes * 3 / 4);

    /// <summary>How long one attempt may take; shorter than the store's lease, or another instance would send the same.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:00:12")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>After so many attempts a reply is set aside. With the waits below: a good hour.</summary>
    [Range(1, 1000)]
    public int Attempts { get; set; } = 25;

    [Range(typeof(TimeSpan), "00:00:00.05", "00:10:00")]
    public TimeSpan FirstWait { get; set; } = TimeSpan.FromSeconds(0.1);

    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan LongestWait { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a channel is left alone at most, however long it asks for: longer would silence somebody.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:15:00")]
    public TimeSpan LongestRetryAfter { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>
    /// How many activities a second this instance sends to Teams at most, over all conversations. Teams takes 30 to 50; divide by the
    /// instances.
    /// </summary>
    [Range(1, 1000)]
    public int PerSecond { get; set; } = 30;

    /// <summary>
    /// Where a chat is made with somebody while nobody of the school has written yet, such as https://smba.trafficmanager.net/emea/.
    /// </summary>
    [Url]
    public string? TeamsServiceUrl { get; set; }

    /// <summary>How often is looked for replies that became due, or that another instance left.</summary>
    [Range(typeof(TimeSpan), "00:00:00.05", "00:01:00")]
    public TimeSpan Poll { get; set; } = TimeSpan.FromSeconds(0.1);
}

/// <summary>Stops the start when the settings can't work.</summary>
[OptionsValidator]
internal sealed partial class DeliveryOptionsValidator : IValidateOptions<DeliveryOptions>;
