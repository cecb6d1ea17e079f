using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Sevenwolden.Tests.Support;

/// <summary>Everything that is logged, with its exceptions.</summary>
internal sealed class LogCapture : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _lines = new();

    public IReadOnlyCollection<string> Lines => _lines;

    public ILogger CreateLogger(string categoryName) => new Logger(_lines);

    public void Dispose()
    {
    }

    private sealed class Logger(ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var line = $"{logLevel} {formatter(state, exception)} {exception}";
            lines.Enqueue(line);
            Eavesdropper.Hear("log", line);
            // What it is made of goes along to a collector.
            foreach (var (_, value) in state as IEnumerable<KeyValuePair<string, object?>> ?? [])
            {
                Eavesdropper.Hear("log", value as string);
            }
        }
    }
}
