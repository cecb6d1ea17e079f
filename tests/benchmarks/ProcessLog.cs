namespace Sevenwolden.Benchmarks;

/// <summary>What a process says: the last lines of it, and all that tells of a failure.</summary>
internal sealed class ProcessLog
{
    private const int Most = 200;

    private readonly Lock _lock = new();
    private readonly Queue<string> _last = new();
    private readonly List<string> _failures = [];

    /// <summary>Lines with an exception, or of the gravest level.</summary>
    public IReadOnlyList<string> Failures
    {
        get
        {
            lock (_lock)
            {
                return [.. _failures];
            }
        }
    }

    public void Add(string? line)
    {
        lock (_lock)
        {
            _last.Enqueue(line ?? "");
            if (_last.Count > Most)
            {
                _last.Dequeue();
            }

            if (line is not null
                && (line.Contains("Exception", StringComparison.Ordinal) || line.StartsWith("crit:", StringComparison.Ordinal)))
            {
                _failures.Add(line);
            }
        }
    }

    public override string ToString()
    {
        lock (_lock)
        {
            return string.Join('\n', _last);
        }
    }
}
