namespace Sevenwolden.Protocols.Audits;

/// <summary>What an audit saw: how much it went through, and what does not hold.</summary>
/// <param name="Situations">How many situations were gone through: every role, every fact yes, no and unknown.</param>
public sealed record AuditReport(long Situations, IReadOnlyList<Fault> Faults);

/// <summary>Proves of a pack what can only be proved by going through its whole space, and says what does not hold.</summary>
public static class Audit
{
    public static AuditReport Run(Rulebook rulebook)
    {
        var findings = new Findings(rulebook.Pack);
        var situations = 0L;
        foreach (var role in Enum.GetValues<Role>())
        {
            var space = new Space(rulebook, role);
            SpaceAudit.Run(space, findings);
            WalkAudit.Run(space, findings);
            situations += space.Size;
        }

        findings.Unused();
        ExampleAudit.Run(rulebook, findings);
        return new AuditReport(situations, findings.Faults);
    }
}
