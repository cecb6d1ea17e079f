using Microsoft.Bot.Schema;
using Sevenwolden.Bot.Storage.Cases;

namespace Sevenwolden.Bot.Adapter;

/// <summary>
/// The seam between the adapter, which commits and sends, and the bot, which decides: it travels with the turn in its <c>TurnState</c>.
/// </summary>
/// <param name="found">The conversation as it was kept; null where there is none yet.</param>
/// <param name="isForgotten">What can be forgotten of the person was, in an earlier round of this turn.</param>
internal sealed class TurnWork(byte[]? found, bool isForgotten = false)
{
    public byte[]? Found => found;

    /// <summary>The conversation as it is to be kept; null where nothing was decided, and nothing is to be committed.</summary>
    public byte[]? State { get; set; }

    /// <summary>Whether the replies or the response hold what a person wrote: then they are sealed wherever they are kept.</summary>
    public bool HoldsWords { get; set; }

    public Effects? Effects { get; set; }

    /// <summary>What the bot sent, in order; nothing has left yet.</summary>
    public List<Activity> Replies { get; } = [];

    public bool IsForgotten { get; set; } = isForgotten;

    /// <summary>What was found holds no more: load again, and take the turn anew.</summary>
    public bool Again { get; set; }
}
