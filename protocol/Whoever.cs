namespace Sevenwolden.Protocols;

/// <summary>
/// Judges what is done by somebody of whom only is known which roles it can be: like any doubt, over all of them. The same verdict for
/// each is the verdict; otherwise it is <c>consult</c>, and hinges on who does it (Protocol 3b.4).
/// </summary>
internal static class Whoever
{
    public static Assessment DoesIt(Rulebook rulebook, in Situation situation)
    {
        var first = Assess(rulebook, situation, situation.Doers.First);
        var (agree, inDoubt, onSilence, now) = (true, false, false, true);
        var (each, some) = (ulong.MaxValue, 0UL);
        for (var left = situation.Doers; !left.IsEmpty; left = left.Rest)
        {
            var assessment = Assess(rulebook, situation, left.First);
            agree &= assessment.Verdict == first.Verdict;
            inDoubt |= assessment.InDoubt;
            onSilence |= assessment.Basis == Basis.NotForbidden;
            now &= assessment.Escalation == Escalation.Now;
            each &= assessment.Rules;
            some |= assessment.Rules;
        }

        var verdict = agree ? first.Verdict : Verdict.Consult;
        return new Assessment(
            verdict,
            now ? Escalation.Now : verdict == Verdict.Consult ? Escalation.Consult : Escalation.None,
            // What decides it whoever does it; only where nothing does, what decides it for one of them.
            !agree ? each & rulebook.Urgent : each != 0 || inDoubt ? each : some,
            !agree || inDoubt)
        {
            Basis = verdict != Verdict.Allowed ? null : onSilence ? Basis.NotForbidden : Basis.Permitted,
        };
    }

    /// <summary>Whether the outcome is another for one of them than for another.</summary>
    public static bool Matters(Rulebook rulebook, in Situation situation)
    {
        var outcome = Assess(rulebook, situation, situation.Doers.First).Outcome;
        for (var left = situation.Doers.Rest; !left.IsEmpty; left = left.Rest)
        {
            if (Assess(rulebook, situation, left.First).Outcome != outcome)
            {
                return true;
            }
        }

        return false;
    }

    private static Assessment Assess(Rulebook rulebook, in Situation situation, Role role) =>
        rulebook.Assess(situation with { Doers = role });
}
