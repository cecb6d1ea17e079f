namespace Sevenwolden.Protocols;

/// <summary>What an <c>allowed</c> rests on. The bot never says of what the protocol is silent on that it permits it.</summary>
public enum Basis
{
    /// <summary>An article permits it, itself or by its "tenzij" or "mits".</summary>
    Permitted,

    /// <summary>No article speaks of it.</summary>
    NotForbidden,
}
