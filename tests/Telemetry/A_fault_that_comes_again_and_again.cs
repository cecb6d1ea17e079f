using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Sevenwolden.Bot.Telemetry;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Telemetry;

public sealed class A_fault_that_comes_again_and_again : IDisposable
{
    private readonly FakeTimeProvider _clock = new();
    private readonly LogCapture _log = new();
    private readonly LoggerFactory _loggers;
    private readonly FaultLog _faults;

    public A_fault_that_comes_again_and_again()
    {
        _loggers = new LoggerFactory([_log]);
        _faults = new FaultLog(fault => fault is IOException ? "the disk is full" : null, _clock, _loggers.CreateLogger<FaultLog>());
    }

    public void Dispose()
    {
        _faults.Dispose();
        _loggers.Dispose();
    }

    [Fact]
    public void Is_said_once_then_counted_once_a_minute_then_over()
    {
        Come(1000, new IOException());
        _clock.Advance(FaultLog.Period);
        Come(3, new IOException());
        _clock.Advance(FaultLog.Period);
        _clock.Advance(FaultLog.Period);
        _clock.Advance(FaultLog.Period);

        Assert.Equal(
            [
                "Error A turn failed: the disk is full",
                "Error 999 times more in a minute: the disk is full",
                "Error 3 times more in a minute: the disk is full",
                "Information Not any more in the last minute: the disk is full",
            ],
            _log.Lines.Select(line => line.TrimEnd()));
    }

    [Fact]
    public void Is_one_fault_wherever_it_is_met_when_it_is_known()
    {
        _faults.Note("A turn failed", new IOException());
        _faults.Note("The outbox could not be read", new IOException());

        Assert.Single(_log.Lines);
    }

    [Fact]
    public void Has_its_stack_once_when_it_is_not_known()
    {
        Come(50, Assert.Throws<InvalidOperationException>(void () => throw new InvalidOperationException("of ours")));
        _faults.Note("A turn failed", new FormatException("another"));
        _clock.Advance(FaultLog.Period);

        Assert.Equal(2, _log.Lines.Count(line => line.Contains("System.", StringComparison.Ordinal)));
        Assert.Single(_log.Lines, line => line.Contains("   at ", StringComparison.Ordinal));
        Assert.Contains("49 times more", string.Join('\n', _log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public void Is_said_anew_when_it_comes_back()
    {
        Come(1, new IOException());
        _clock.Advance(FaultLog.Period);

        Come(1, new IOException());

        Assert.Equal(2, _log.Lines.Count(line => line.StartsWith("Error A turn failed", StringComparison.Ordinal)));
    }

    private void Come(int times, Exception fault)
    {
        for (var time = 0; time < times; time++)
        {
            _faults.Note("A turn failed", fault);
        }
    }
}
