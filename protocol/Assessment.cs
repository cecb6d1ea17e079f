namespace Sevenwolden.Protocols;

/// <summary>The outcome for a situation: the verdict, whether to talk to the leader, and the rules that decide it.</summary>
/// <param name="Rules">The deciding rules, a bit for each by its place in the pack.</param>
/// <param name="InDoubt">True when the verdict is <c>Consult</c> only because something is unknown (Protocol 3b.4).</param>
public readonly record struct Assessment(Verdict Verdict, Escalation Escalation, ulong Rules, bool InDoubt);
