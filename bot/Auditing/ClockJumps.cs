namespace Sevenwolden.Bot.Auditing;

/// <summary>
/// Whether the clock on the wall went another way than the time that passed: it was put forward or back, or the machine slept.
/// </summary>
internal sealed class ClockJumps(TimeProvider clock)
{
    /// <summary>What a time service corrects in small steps is less.</summary>
    private static readonly TimeSpan Far = TimeSpan.FromSeconds(30);

    /// <summary>A jump is a moment; it is told for so long, that somebody hears of it.</summary>
    private static readonly TimeSpan Told = TimeSpan.FromMinutes(10);

    private (DateTimeOffset Shown, long Passed) _last = (clock.GetUtcNow(), clock.GetTimestamp());
    private long? _jumped;

    /// <summary>Compares with the look before.</summary>
    public bool Look()
    {
        var now = (Shown: clock.GetUtcNow(), Passed: clock.GetTimestamp());
        if ((now.Shown - _last.Shown - clock.GetElapsedTime(_last.Passed, now.Passed)).Duration() > Far)
        {
            _jumped = now.Passed;
        }

        _last = now;
        return _jumped is { } jumped && clock.GetElapsedTime(jumped) < Told;
    }
}
