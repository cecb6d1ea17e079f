namespace Sevenwolden.Dialogs.Onboarding;

/// <summary>A step that somebody passed: all that is kept of it, whatever they answered first.</summary>
public sealed record PassedStep(string Name, string Mark);
