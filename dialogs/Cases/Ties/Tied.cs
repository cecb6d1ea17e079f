namespace Sevenwolden.Dialogs.Cases.Ties;

/// <summary>A tie, and the case at its other end.</summary>
public sealed record Tied(Case Case, Tie Tie);
