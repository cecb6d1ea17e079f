namespace Sevenwolden.Dialogs.Cases.People;

/// <summary>An open case of somebody that goes on where they are away.</summary>
/// <param name="To">Who gets it; null where nobody else is there, so that it stays.</param>
public sealed record CaseThatGoes(string Case, Member? To);
