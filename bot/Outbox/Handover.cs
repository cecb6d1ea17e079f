using System.Diagnostics;
using System.Threading.Channels;
using Sevenwolden.Bot.Storage;

namespace Sevenwolden.Bot.Outbox;

/// <summary>
/// Where a turn leaves its first reply and errands, already leased, so that they go out at once and without a look into the database.
/// </summary>
internal sealed class Handover
{
    // What doesn't fit is not lost: its lease runs out, and it is found in the outbox.
    private readonly Channel<Handed> _heads = Channel.CreateBounded<Handed>(4096);

    /// <param name="done">What was committed.</param>
    /// <param name="replies">How many replies the turn left.</param>
    public void Take(Commit.Done done, int replies)
    {
        var turn = Activity.Current?.Context ?? default;
        if (done.First is { } first)
        {
            Take(new Handed(first, turn, replies));
        }
        foreach (var head in done.Errands)
        {
            Take(new Handed(head, turn, 1));
        }
    }

    internal void Take(Handed head) => _heads.Writer.TryWrite(head);

    internal int Waiting => _heads.Reader.Count;

    internal IAsyncEnumerable<Handed> Heads(CancellationToken cancellationToken) => _heads.Reader.ReadAllAsync(cancellationToken);
}
