using System.Diagnostics;
using Sevenwolden.Bot.Storage;

namespace Sevenwolden.Bot.Outbox;

/// <summary>The first of a line to be delivered, with the turn that left it.</summary>
/// <param name="Turn">The trace of the turn; the default where it was found in the outbox.</param>
/// <param name="Replies">How many of the line, this one first, are that turn's.</param>
internal readonly record struct Handed(Leased Head, ActivityContext Turn = default, int Replies = 0)
{
    public static implicit operator Handed(Leased head) => new(head);
}
