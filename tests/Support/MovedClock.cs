namespace Sevenwolden.Tests.Support;

/// <summary>A clock that runs, and can be put forward and back: what waits a moment goes on waiting a moment, what is due in an hour comes when it is told.</summary>
internal sealed class MovedClock(DateTimeOffset start) : TimeProvider
{
    private long _ahead = (start - System.GetUtcNow()).Ticks;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _ahead));

    public void Move(TimeSpan by) => Interlocked.Add(ref _ahead, by.Ticks);
}
