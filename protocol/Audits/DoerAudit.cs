namespace Sevenwolden.Protocols.Audits;

/// <summary>
/// Goes through every situation of somebody whose role is not known, and holds each outcome against those of every role: the same verdict
/// for all is the verdict, otherwise it is <c>consult</c>; and it is never called permitted where it is not for one of them.
/// </summary>
internal sealed class DoerAudit
{
    private readonly Space _space;
    private readonly IReadOnlyList<Space> _roles;
    private readonly Findings _findings;
    private readonly int[][] _weights;

    private DoerAudit(Space space, IReadOnlyList<Space> roles, Findings findings)
    {
        (_space, _roles, _findings) = (space, roles, findings);
        _weights = [.. roles.Select(role =>
            space.Facts.Select(fact => role.Place(fact) is >= 0 and var place ? role.Weight(place) : 0).ToArray())];
    }

    /// <param name="space">The situations of somebody unknown.</param>
    /// <param name="roles">The situations of each role, their outcomes filled in.</param>
    /// <param name="findings">Where faults are noted.</param>
    public static void Run(Space space, IReadOnlyList<Space> roles, Findings findings) =>
        space.ForEach(new DoerAudit(space, roles, findings).Look);

    private void Look(int number, byte[] digits, Situation situation)
    {
        var assessment = _space.Rulebook.Assess(situation);
        var together = 0UL;
        var (agree, now, onSilence) = (true, true, false);
        var first = default(Verdict?);
        for (var role = 0; role < _roles.Count; role++)
        {
            var outcome = _roles[role].Outcomes[NumberOf(role, digits)];
            var verdict = Assessment.VerdictOf(outcome);
            first ??= verdict;
            agree &= verdict == first;
            now &= Assessment.EscalationOf(outcome) == Escalation.Now;
            onSilence |= Assessment.IsOnSilence(outcome);
            together = together << 8 | outcome;
        }

        _space.Outcomes[number] = _space.Together(together);
        var expected = agree ? first!.Value : Verdict.Consult;
        var escalation = now ? Escalation.Now : expected == Verdict.Consult ? Escalation.Consult : Escalation.None;
        Basis? basis = expected != Verdict.Allowed ? null : onSilence ? Basis.NotForbidden : Basis.Permitted;
        var cites = assessment.Rules != 0 || assessment.InDoubt || expected == Verdict.OutOfScope;
        if ((assessment.Verdict, assessment.Escalation, assessment.Basis) != (expected, escalation, basis)
            || !(agree || assessment.InDoubt) || !cites)
        {
            _findings.Add(
                "doer",
                "rules.yaml",
                $"{_space.Describe(number)} gives {assessment}, but its roles give {expected}, {escalation}, {basis}.",
                "This is a fault of the bot, not of the pack: report it.");
        }
    }

    private int NumberOf(int role, byte[] digits)
    {
        var number = 0;
        var weights = _weights[role];
        for (var place = 0; place < digits.Length; place++)
        {
            number += digits[place] * weights[place];
        }

        return number;
    }
}
