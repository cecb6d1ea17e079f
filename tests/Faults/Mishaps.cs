namespace Sevenwolden.Tests.Faults;

/// <summary>What befalls each request: by chance, from a fixed seed, until it is over.</summary>
internal sealed class Mishaps(int seed)
{
    private static readonly (Fault Fault, int Percent)[] Shares =
    [
        (Fault.TooMany, 8), (Fault.Broken, 6), (Fault.ResetBefore, 3), (Fault.AnswerLost, 2), (Fault.AnswerCutOff, 1), (Fault.Silence, 1),
        (Fault.TakenInSilence, 1),
    ];

    private readonly Lock _gate = new();
    private readonly Random _random = new(seed);
    private readonly Dictionary<Fault, int> _counts = [];
    private bool _over;

    public int Count => _counts.Values.Sum();

    /// <summary>The fault, and an even or an odd one of its kind.</summary>
    public (Fault Fault, bool Odd) Next()
    {
        lock (_gate)
        {
            var fault = _over ? Fault.None : Draw(_random.Next(100));
            if (fault != Fault.None)
            {
                _counts[fault] = _counts.GetValueOrDefault(fault) + 1;
            }

            return (fault, _random.Next(2) == 1);
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
