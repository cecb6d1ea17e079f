using System.Diagnostics;

namespace Sevenwolden.Tests.Faults;

/// <summary>What befalls each request: by chance, from a fixed seed, until it is over.</summary>
internal sealed class Mishaps(int seed)
{
    private static readonly (Fault Fault, int Percent)[] Shares =
    [
        (Fault.TooMany, 8), (Fault.Broken, 6), (Fault.ResetBefore, 3), (Fault.AnswerLost, 2), (Fault.AnswerCutOff, 1), (Fault.Silence, 1),
        (Fault.TakenInSilence, 1), (Fault.Forever, 1), (Fault.Passing, 6), (Fault.TooLarge, 2), (Fault.OddAnswer, 1),
    ];

    private static readonly TimeSpan Outage = TimeSpan.FromSeconds(1);

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly Lock _gate = new();
    private readonly Random _random = new(seed);
    private readonly Dictionary<Fault, int> _counts = [];
    private bool _over;

    public int Count => _counts.Values.Sum();

    /// <summary>The fault, and one of its variants.</summary>
    /// <param name="region">Each in its turn is down for a second of every four.</param>
    public (Fault Fault, int Variant) Next(int region)
    {
        lock (_gate)
        {
            var fault = _over ? Fault.None
                : (int)(_clock.Elapsed / Outage) % 4 == (2 * region) + 1 ? Fault.Broken
                : Draw(_random.Next(100));
            if (fault != Fault.None)
            {
                _counts[fault] = _counts.GetValueOrDefault(fault) + 1;
            }

            return (fault, _random.Next(60));
        }
    }

    public void End()
    {
        lock (_gate)
        {
            _over = true;
        }
    }

    public override string ToString() =>
        string.Join(", ", _counts.OrderBy(entry => entry.Key).Select(entry => $"{entry.Key} {entry.Value}"));

    private static Fault Draw(int percent)
    {
        foreach (var (fault, share) in Shares)
        {
            if ((percent -= share) < 0)
            {
                return fault;
            }
        }

        return Fault.None;
    }
}
