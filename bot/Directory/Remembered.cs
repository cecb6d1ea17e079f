using System.Collections.Concurrent;

namespace Sevenwolden.Bot.Directory;

/// <summary>Answers by the id that was asked for; an old one is kept until there is a new one.</summary>
internal sealed class Remembered<T>(TimeSpan fresh, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, (T Answer, long At)> _answers = new(StringComparer.OrdinalIgnoreCase);

    public (T? Answer, bool IsFresh) Find(string id) =>
        _answers.TryGetValue(id, out var known) ? (known.Answer, clock.GetElapsedTime(known.At) < fresh) : default;

    public void Keep(string id, T answer) => _answers[id] = (answer, clock.GetTimestamp());
}
