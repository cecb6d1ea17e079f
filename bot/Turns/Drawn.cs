using Microsoft.Bot.Schema;

namespace Sevenwolden.Bot.Turns;

/// <summary>What a turn says: new messages, and what a pressed card becomes (null where none was pressed).</summary>
internal sealed record Drawn(IReadOnlyList<Activity> Replies, AdaptiveCardInvokeResponse? InPlace)
{
    public static readonly Drawn Nothing = new([], null);
}
