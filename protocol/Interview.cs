using System.Numerics;

namespace Sevenwolden.Protocols;

/// <summary>
/// Which question comes next. Among the rules that could still change the outcome: the strictest first, then the one with the fewest
/// open facts, then the pack's order. A fact is asked only when a way is found in which its answer changes the outcome.
/// </summary>
internal static class Interview
{
    /// <summary>The index of the fact to ask, or -1 when the outcome is fixed.</summary>
    public static int Next(Rulebook rulebook, in Inquiry walk)
    {
        var rules = rulebook.For(walk.Situation.Role);
        var open = walk.Open.Bits & rules.Applies;
        var settled = Outcome(rulebook, walk.Situation, open, open & ~rules.WorseIfYes);
        if (settled == Outcome(rulebook, walk.Situation, open, open & rules.WorseIfYes))
        {
            return -1;
        }

        ulong tried = 0;
        while (Pick(rules, walk.Situation, open, settled, ref tried) is var line and >= 0)
        {
            var (wanted, filled) = Witness(rules, rules.Lines[line], walk.Situation, open);
            var before = Outcome(rulebook, walk.Situation, open, filled);
            for (var left = wanted; left != 0; left &= left - 1)
            {
                var fact = Root(rulebook, BitOperations.TrailingZeroCount(left), open);
                if (before != Outcome(rulebook, walk.Situation, open, filled ^ 1u << fact))
                {
                    return fact;
                }
            }
        }

        return Search(rulebook, walk.Situation, open, rules);
    }

    /// <summary>The verdict and the escalation as one number, when the open facts turn out as given.</summary>
    private static int Outcome(Rulebook rulebook, Situation situation, uint open, uint yes)
    {
        var assessment = rulebook.Assess(situation with
        {
            Yes = new FactMask(situation.Yes.Bits | yes),
            No = new FactMask(situation.No.Bits | (open & ~yes)),
        });
        return (int)assessment.Verdict << 2 | (int)assessment.Escalation;
    }

    /// <summary>The next rule to look at that is stricter than what is settled and could still hold; -1 when none is left.</summary>
    private static int Pick(RoleRules rules, in Situation situation, uint open, int settled, ref ulong tried)
    {
        var known = situation.Yes.Bits | situation.No.Bits;
        var best = -1;
        var fewest = int.MaxValue;
        for (var i = 0; i < rules.Lines.Length; i++)
        {
            ref readonly var line = ref rules.Lines[i];
            if (best >= 0 && line.Verdict < rules.Lines[best].Verdict)
            {
                break;
            }

            var outranks = (int)line.Verdict > settled >> 2 || line.Urgent && (settled & 3) < (int)Escalation.Now;
            if (!outranks || (tried & line.Rule) != 0 || !line.CanStillHold(situation.Yes.Bits, known))
            {
                continue;
            }

            var count = BitOperations.PopCount(Wanted(rules, line, situation, open));
            if (count > 0 && count < fewest)
            {
                (best, fewest) = (i, count);
            }
        }

        tried |= best >= 0 ? rules.Lines[best].Rule : 0;
        return best;
    }

    /// <summary>The open facts that this rule still waits for: its own, and one that brings it within reach.</summary>
    private static uint Wanted(RoleRules rules, in Line line, in Situation situation, uint open)
    {
        var own = line.Care & open;
        var reached = line.Urgent || ((situation.Yes.Bits | line.Want) & rules.Reach) != 0;
        var reach = rules.Reach & open;
        return reached ? own : own | (reach & (0 - reach));
    }

    /// <summary>A way that the open facts could turn out in which the rule holds and nothing else helps it.</summary>
    private static (uint Wanted, uint Yes) Witness(RoleRules rules, in Line line, in Situation situation, uint open)
    {
        var wanted = Wanted(rules, line, situation, open);
        var others = open & ~wanted & ~rules.WorseIfYes;
        return (wanted, others | (wanted & (line.Want | ~line.Care)));
    }

    /// <summary>The fact itself, or the open one that has to be asked before it.</summary>
    private static int Root(Rulebook rulebook, int fact, uint open)
    {
        var parent = rulebook.AskedAfter(fact);
        return parent >= 0 && (open >> parent & 1) != 0 ? Root(rulebook, parent, open) : fact;
    }

    /// <summary>
    /// For packs with rules that lean on each other in other ways: any open fact that changes the best or the worst outcome.
    /// </summary>
    private static int Search(Rulebook rulebook, in Situation situation, uint open, RoleRules rules)
    {
        for (var left = open; left != 0; left &= left - 1)
        {
            var fact = Root(rulebook, BitOperations.TrailingZeroCount(left), open);
            var (best, worst) = (open & ~rules.WorseIfYes, open & rules.WorseIfYes);
            if (Outcome(rulebook, situation, open, best) != Outcome(rulebook, situation, open, best ^ 1u << fact)
                || Outcome(rulebook, situation, open, worst) != Outcome(rulebook, situation, open, worst ^ 1u << fact))
            {
                return fact;
            }
        }

        return -1;
    }
}
