using Microsoft.Bot.Schema;

namespace Sevenwolden.Bot.LocalChat;

/// <summary>What can happen to a conversation as the page shows it.</summary>
internal enum Change
{
    Shown,
    Replaced,
    Removed,
    Typing,
    Delivered,
    Failed,
}

/// <summary>One change of a conversation; where only the activity's id counts, the activity holds no more than that.</summary>
internal sealed record ChatEvent(Change Change, Activity Activity)
{
    public static ChatEvent Of(Change change, string? activityId) => new(change, new Activity { Id = activityId });
}
