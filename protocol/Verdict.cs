namespace Sevenwolden.Protocols;

/// <summary>What the protocol says of a situation, from mild to strict; the order is used to compare.</summary>
public enum Verdict
{
    OutOfScope,
    Allowed,
    AllowedIf,
    Consult,
    NotAllowed,
}
