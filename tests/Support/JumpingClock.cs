using Microsoft.Extensions.Time.Testing;

namespace Sevenwolden.Tests.Support;

/// <summary>
/// A clock that stands still until it is told, and whose hands can be put forward and back while the time that passes is what it was.
/// </summary>
internal sealed class JumpingClock(DateTimeOffset start) : TimeProvider
{
    private readonly FakeTimeProvider _time = new(start);
    private TimeSpan _ahead;

    public override long TimestampFrequency => _time.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => _time.GetUtcNow() + _ahead;

    public override long GetTimestamp() => _time.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        _time.CreateTimer(callback, state, dueTime, period);

    /// <summary>Time passes.</summary>
    public void Advance(TimeSpan by) => _time.Advance(by);

    /// <summary>Somebody puts the hands forward, or back.</summary>
    public void Jump(TimeSpan by) => _ahead += by;
}
