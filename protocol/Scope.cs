namespace Sevenwolden.Protocols;

/// <summary>The protocol's reach: it applies as soon as one of these facts holds (Protocol 2.2).</summary>
public sealed record Scope(string Article, IReadOnlyList<ScopeFact> Applies, LocalText OutsideWhy, LocalText OutsideDo);

/// <summary>A fact that alone brings a situation within reach, for these roles.</summary>
public sealed record ScopeFact(string Fact, RoleSet Roles);
