namespace Sevenwolden.Protocols;

/// <summary>The outcome for a situation: the verdict, whether to talk to the leader, and the rules that decide it.</summary>
/// <param name="Rules">The deciding rules, a bit for each by its place in the pack.</param>
/// <param name="InDoubt">True when the verdict is <c>Consult</c> only because something is unknown (Protocol 3b.4).</param>
public readonly record struct Assessment(Verdict Verdict, Escalation Escalation, ulong Rules, bool InDoubt)
{
    /// <summary>What it rests on, where it is allowed; null with every other verdict.</summary>
    public Basis? Basis { get; init; }

    /// <summary>All that makes one outcome another, as one number; see <see cref="VerdictOf"/>.</summary>
    internal byte Outcome => (byte)((int)Verdict << 3 | (Basis == Protocols.Basis.NotForbidden ? 4 : 0) | (int)Escalation);

    internal static Verdict VerdictOf(int outcome) => (Verdict)(outcome >> 3);

    internal static bool IsOnSilence(int outcome) => (outcome & 4) != 0;

    internal static Escalation EscalationOf(int outcome) => (Escalation)(outcome & 3);
}
