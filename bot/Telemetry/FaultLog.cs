namespace Sevenwolden.Bot.Telemetry;

/// <summary>
/// Says of a fault that comes again and again what it is, once; then once a minute how often it came; and when it is over.
/// </summary>
/// <param name="why">
/// What is wrong in a sentence, where that is known: then it is one fault, wherever it is met, and needs no stack.
/// </param>
/// <param name="clock">Counts the minutes.</param>
/// <param name="log">Where it is said.</param>
internal sealed partial class FaultLog(Func<Exception, string?> why, TimeProvider clock, ILogger<FaultLog> log) : IDisposable
{
    internal static readonly TimeSpan Period = TimeSpan.FromMinutes(1);
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Kind> _kinds = [];

    /// <param name="what">What could not be done because of it. It holds no words of anybody.</param>
    /// <param name="fault">What was thrown.</param>
    public void Note(string what, Exception fault)
    {
        var known = why(fault);
        var name = known ?? $"{what} ({fault.GetType().Name})";
        lock (_gate)
        {
            if (_kinds.TryGetValue(name, out var kind))
            {
                kind.Again++;
                return;
            }
            _kinds[name] = new(clock.CreateTimer(_ => Tell(name), null, Period, Period));
        }
        if (known is null)
        {
            LogUnknown(fault, what);
        }
        else
        {
            LogKnown(what, known);
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            foreach (var kind in _kinds.Values)
            {
                kind.Timer.Dispose();
            }
            _kinds.Clear();
        }
    }

    private void Tell(string name)
    {
        int again;
        lock (_gate)
        {
            if (!_kinds.TryGetValue(name, out var kind))
            {
                return;
            }
            (again, kind.Again) = (kind.Again, 0);
            if (again == 0)
            {
                kind.Timer.Dispose();
                _kinds.Remove(name);
            }
        }
        if (again > 0)
        {
            LogAgain(again, name);
        }
        else
        {
            LogOver(name);
        }
    }

    [LoggerMessage(LogLevel.Error, "{What}: {Why}")]
    private partial void LogKnown(string what, string why);

    [LoggerMessage(LogLevel.Error, "{What}")]
    private partial void LogUnknown(Exception exception, string what);

    [LoggerMessage(LogLevel.Error, "{Count} times more in a minute: {Why}")]
    private partial void LogAgain(int count, string why);

    [LoggerMessage(LogLevel.Information, "Not any more in the last minute: {Why}")]
    private partial void LogOver(string why);

    private sealed class Kind(ITimer timer)
    {
        public ITimer Timer { get; } = timer;

        public int Again { get; set; }
    }
}
