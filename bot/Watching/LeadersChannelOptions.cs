using System.ComponentModel.DataAnnotations;

namespace Sevenwolden.Bot.Watching;

/// <summary>Where the leaders' channel is, on the wire.</summary>
internal sealed class LeadersChannelOptions
{
    [Url]
    public string? ServiceUrl { get; set; }

    /// <summary>The channel's conversation id, such as <c>19:…@thread.tacv2</c>.</summary>
    public string? Conversation { get; set; }

    public bool IsSet => ServiceUrl is not null && Conversation is not null;
}
