namespace Sevenwolden.Bot.Auditing;

/// <summary>The settings below <c>Audit</c>.</summary>
internal sealed class AuditOptions
{
    /// <summary>
    /// Called once a minute while the audit finds nothing, so that whoever listens there raises the alarm when it falls silent. Whoever has
    /// it can keep that silent, so it is written nowhere.
    /// </summary>
    public string? PingUrl { get; set; }
}
