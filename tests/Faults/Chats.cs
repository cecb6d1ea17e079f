using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace Sevenwolden.Tests.Faults;

/// <summary>What the people of the school have before their eyes.</summary>
internal sealed class Chats
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Posted> _posts = [];
    private readonly ConcurrentDictionary<string, Channel<Posted>> _inboxes = new();
    private int _count;
    private int _kills;

    public int Count => Volatile.Read(ref _count);

    public ICollection<Posted> All => _posts.Values;

    /// <summary>A bot was killed: what comes from now on may be what came before, once more.</summary>
    public void NoteKill() => Interlocked.Increment(ref _kills);

    public string Post(string conversation, JsonObject activity, bool answerLost)
    {
        Posted posted;
        lock (_gate)
        {
            posted = new Posted(
                string.Create(CultureInfo.InvariantCulture, $"a-{_posts.Count}"), conversation, activity, answerLost,
                Volatile.Read(ref _kills));
            _posts.Add(posted.Id, posted);
        }

        Interlocked.Increment(ref _count);
        Inbox(conversation).Writer.TryWrite(posted);
        return posted.Id;
    }

    /// <summary>False when there is no such message.</summary>
    public bool Put(string id, JsonObject activity) => Show(id, Sight.Of(activity));

    /// <summary>The card of an answer to a press takes the place of the pressed one.</summary>
    public void Replace(string id, JsonNode card) => Show(id, Sight.OfCard(card));

    public async Task<Posted> NextAsync(string conversation, CancellationToken cancellationToken) =>
        await Inbox(conversation).Reader.ReadAsync(cancellationToken);

    private Channel<Posted> Inbox(string conversation) => _inboxes.GetOrAdd(conversation, _ => Channel.CreateUnbounded<Posted>());

    private bool Show(string id, Sight? sight)
    {
        lock (_gate)
        {
            if (!_posts.TryGetValue(id, out var posted))
            {
                return false;
            }

            posted.Shows = sight;
            return true;
        }
    }
}
