namespace Sevenwolden.Protocols;

/// <summary>An assessment in full, as people and commands get it.</summary>
/// <param name="Because">The rules that decide it, in the pack's order; empty outside the protocol's reach or in doubt.</param>
/// <param name="HingesOn">In doubt: what the outcome turns on.</param>
public sealed record Finding(
    Situation Situation, Assessment Assessment, IReadOnlyList<Rule> Because, IReadOnlyList<Article> Citations, IReadOnlyList<Duty> Duties,
    IReadOnlyList<Reminder> Reminders, IReadOnlyList<Article> Consequences, IReadOnlyList<Hinge> HingesOn);

/// <summary>A fact in doubt, and what either answer would mean.</summary>
public sealed record Hinge(Fact Fact, Prospect IfYes, Prospect IfNo);

/// <summary>What one answer would lead to.</summary>
public sealed record Prospect(Assessment Assessment, IReadOnlyList<Article> Citations);
