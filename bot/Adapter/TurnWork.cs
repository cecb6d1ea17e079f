using Microsoft.Bot.Schema;
using Sevenwolden.Bot.Turns;

namespace Sevenwolden.Bot.Adapter;

/// <summary>
/// The seam between the adapter, which commits and sends, and the bot, which decides: it travels with the turn in its <c>TurnState</c>.
/// </summary>
/// <param name="found">What was kept of the conversation.</param>
internal sealed class TurnWork(Kept found)
{
    public Kept Found => found;

    /// <summary>What the bot decided; null where it had nothing to decide.</summary>
    public TurnEnd? End { get; set; }

    /// <summary>What was sent, in order; nothing has left yet.</summary>
    public List<Activity> Replies { get; } = [];
}
