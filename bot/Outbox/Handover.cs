using System.Threading.Channels;
using Sevenwolden.Bot.Storage;

namespace Sevenwolden.Bot.Outbox;

/// <summary>
/// Where a turn leaves its first reply and errands, already leased, so that they go out at once and without a look into the database.
/// </summary>
internal sealed class Handover
{
    // What doesn't fit is not lost: its lease runs out, and it is found in the outbox.
    private readonly Channel<Leased> _heads = Channel.CreateBounded<Leased>(4096);

    public void Take(Commit.Done done)
    {
        if (done.First is { } first)
        {
            Take(first);
        }
        foreach (var head in done.Errands)
        {
            Take(head);
        }
    }

    internal void Take(Leased head) => _heads.Writer.TryWrite(head);

    internal int Waiting => _heads.Reader.Count;

    internal IAsyncEnumerable<Leased> Heads(CancellationToken cancellationToken) => _heads.Reader.ReadAllAsync(cancellationToken);
}
