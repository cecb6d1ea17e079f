namespace Sevenwolden.Dialogs.Onboarding;

/// <summary>That a nudge was said.</summary>
/// <param name="Case">The name of the case that was asked; null where none was.</param>
public sealed record SaidNudge(Nudge Nudge, DateTimeOffset At, string? Case = null);
