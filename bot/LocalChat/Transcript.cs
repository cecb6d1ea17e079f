using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Bot.Schema;
using Sevenwolden.Bot.Adapter;

namespace Sevenwolden.Bot.LocalChat;

/// <summary>What happened in one conversation, in order: its latest events, and a live stream of those that follow.</summary>
internal sealed class Transcript(int capacity = 500)
{
    private readonly Lock gate = new();
    private readonly Queue<Entry> entries = new();

    // Event ids bear it, so that an id from before a restart is not taken for a place in this transcript.
    private readonly string life = Guid.NewGuid().ToString("N")[..8];

    private TaskCompletionSource grown = NewSignal();
    private long added;

    public void Add(ChatEvent happened)
    {
        lock (gate)
        {
            Append(happened);
        }
    }

    /// <summary>False when an activity with this id is here already.</summary>
    public bool TryShow(Activity activity)
    {
        lock (gate)
        {
            if (entries.Any(entry => entry.Event.Activity.Id == activity.Id))
            {
                return false;
            }

            Append(new ChatEvent(Change.Shown, activity));
            return true;
        }
    }

    /// <summary>The last event of one of these kinds that concerns the activity.</summary>
    public ChatEvent? Last(string activityId, params Change[] among)
    {
        lock (gate)
        {
            return entries.LastOrDefault(entry => entry.Event.Activity.Id == activityId && among.Contains(entry.Event.Change))?.Event;
        }
    }

    /// <summary>
    /// All that is kept after the event with this id, then <c>ready</c>, then what happens until the reader leaves or
    /// <paramref name="stopping"/>. Somebody's typing is news only while it lasts, so a reader who comes later does not hear of it.
    /// </summary>
    public async IAsyncEnumerable<SseItem<string>> ReadAsync(
        string? lastEventId, CancellationToken stopping, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(stopping, cancellationToken);
        var (seen, live) = (NumberIn(lastEventId), false);
        while (!leaving.IsCancellationRequested)
        {
            var (news, growth) = After(seen);
            foreach (var entry in news)
            {
                seen = entry.Number;
                if (live || entry.Event.Change != Change.Typing)
                {
                    yield return ToItem(entry);
                }
            }

            if (!live)
            {
                live = true;
                yield return new SseItem<string>("{}", "ready");
            }

            await growth.WaitAsync(leaving.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Append(ChatEvent happened)
    {
        entries.Enqueue(new Entry(++added, happened));
        if (entries.Count > capacity)
        {
            entries.Dequeue();
        }

        grown.SetResult();
        grown = NewSignal();
    }

    private (Entry[] News, Task Growth) After(long seen)
    {
        lock (gate)
        {
            return ([.. entries.SkipWhile(entry => entry.Number <= seen)], grown.Task);
        }
    }

    private long NumberIn(string? eventId) =>
        eventId?.Split('.') is [var itsLife, var number] && itsLife == life && long.TryParse(number, out var parsed) ? parsed : 0;

    private SseItem<string> ToItem(Entry entry) =>
        new(Encoding.UTF8.GetString(ActivityWriter.Write(entry.Event.Activity)), EventName(entry.Event.Change))
        {
            EventId = $"{life}.{entry.Number}",
            ReconnectionInterval = TimeSpan.FromSeconds(1),
        };

#pragma warning disable CA1308 // Names of events are lower case on the page's side; nothing is compared by it.
    private static string EventName(Change change) => change.ToString().ToLowerInvariant();
#pragma warning restore CA1308

    private sealed record Entry(long Number, ChatEvent Event);
}
