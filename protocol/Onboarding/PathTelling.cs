namespace Sevenwolden.Protocols.Onboarding;

/// <summary>A situation of the rulebook, told as it could happen at school.</summary>
public sealed record PathTelling(LocalText Tell, Situation Situation);
