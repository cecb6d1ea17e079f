namespace Sevenwolden.Protocols;

/// <summary>Whether to talk to the leader: not needed, before going on, or directly (Protocol 3b.3, 3b.4).</summary>
public enum Escalation
{
    None,
    Consult,
    Now,
}
