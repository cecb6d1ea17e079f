namespace Sevenwolden.Protocols;

/// <summary>An assessment in full, as people and commands get it.</summary>
/// <param name="Because">The rules that decide it, in the pack's order; empty outside the protocol's reach or in doubt.</param>
/// <param name="HingesOn">In doubt: the facts that the outcome turns on.</param>
/// <param name="ByRole">What it would be for each who may be doing it; empty where that makes no difference.</param>
public sealed record Finding(
    Situation Situation, Assessment Assessment, IReadOnlyList<Rule> Because, IReadOnlyList<Article> Citations, IReadOnlyList<Duty> Duties,
    IReadOnlyList<Reminder> Reminders, IReadOnlyList<Article> Consequences, IReadOnlyList<Hinge> HingesOn,
    IReadOnlyList<ProspectOfRole> ByRole);

/// <summary>A fact in doubt, and what either answer would mean.</summary>
public sealed record Hinge(Fact Fact, Prospect IfYes, Prospect IfNo);

/// <summary>What it would be if this role does it.</summary>
public sealed record ProspectOfRole(Role Role, Prospect Prospect);

/// <summary>What one answer would lead to.</summary>
public sealed record Prospect(Assessment Assessment, IReadOnlyList<Article> Citations);
