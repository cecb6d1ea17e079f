namespace Sevenwolden.Tests.Support;

/// <summary>How a server can be out of reach.</summary>
public enum Outage
{
    None,

    /// <summary>Answers 503.</summary>
    Unavailable,

    /// <summary>Breaks the connection off.</summary>
    Cut,
}
