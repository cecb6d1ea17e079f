namespace Sevenwolden.Tests.Support;

/// <summary>
/// A clock that runs, and can be put forward and back: what waits a moment goes on waiting a moment, what is due in an hour comes when it
/// is told, and what is measured from one moment to another has taken that hour.
/// </summary>
internal sealed class MovedClock(DateTimeOffset start) : TimeProvider
{
    private readonly TimeSpan _ahead = start - System.GetUtcNow();
    private long _moved;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _ahead + Moved;

    public override long GetTimestamp() => System.GetTimestamp() + (long)(Moved.TotalSeconds * TimestampFrequency);

    public void Move(TimeSpan by) => Interlocked.Add(ref _moved, by.Ticks);

    private TimeSpan Moved => TimeSpan.FromTicks(Interlocked.Read(ref _moved));
}
