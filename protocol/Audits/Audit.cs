namespace Sevenwolden.Protocols.Audits;

/// <summary>What an audit saw: how much it went through, and what does not hold.</summary>
/// <param name="Situations">How many situations were gone through: every role and an unknown one, every fact yes, no and unknown.</param>
public sealed record AuditReport(long Situations, IReadOnlyList<Fault> Faults);

/// <summary>Proves of a pack what can only be proved by going through its whole space, and says what does not hold.</summary>
public static class Audit
{
    public static AuditReport Run(Rulebook rulebook)
    {
        var findings = new Findings(rulebook.Pack);
        var roles = Enum.GetValues<Role>().Select(role => new Space(rulebook, role)).ToList();
        foreach (var space in roles)
        {
            SpaceAudit.Run(space, findings);
            WalkAudit.Run(space, findings);
        }

        var somebody = new Space(rulebook, RoleSet.All);
        DoerAudit.Run(somebody, roles, findings);
        WalkAudit.Run(somebody, findings);
        findings.Unused();
        ExampleAudit.Run(rulebook, findings);
        return new AuditReport(roles.Append(somebody).Sum(space => (long)space.Size), findings.Faults);
    }
}
