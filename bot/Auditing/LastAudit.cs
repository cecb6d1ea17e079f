using Sevenwolden.Bot.Storage.Checks;

namespace Sevenwolden.Bot.Auditing;

/// <summary>What the last audit of this process found; at the start nothing.</summary>
internal sealed class LastAudit(TimeProvider clock)
{
    /// <summary>Three audits could have been made: then it says nothing any more.</summary>
    private static readonly TimeSpan Stale = 3 * Auditor.Every;

    private volatile IReadOnlyList<Standstill> _findings = [];
    private long _at = clock.GetTimestamp();

    public IReadOnlyList<Standstill> Findings => _findings;

    /// <summary>How long ago.</summary>
    public TimeSpan Age => clock.GetElapsedTime(Interlocked.Read(ref _at));

    public bool IsStale => Age > Stale;

    public void Are(IReadOnlyList<Standstill> findings)
    {
        _findings = findings;
        Interlocked.Exchange(ref _at, clock.GetTimestamp());
    }
}
