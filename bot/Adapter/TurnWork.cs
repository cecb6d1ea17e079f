using Microsoft.Bot.Schema;
using Sevenwolden.Bot.Turns;

namespace Sevenwolden.Bot.Adapter;

/// <summary>
/// The seam between the adapter, which commits and sends, and the bot, which decides: it travels with the turn in its <c>TurnState</c>.
/// </summary>
/// <param name="found">The conversation as it was kept; null where there is none yet.</param>
internal sealed class TurnWork(byte[]? found)
{
    public byte[]? Found => found;

    /// <summary>What the bot decided; null where it had nothing to decide.</summary>
    public TurnEnd? End { get; set; }

    /// <summary>What was sent, in order; nothing has left yet.</summary>
    public List<Activity> Replies { get; } = [];
}
