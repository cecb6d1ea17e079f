namespace Sevenwolden.Protocols;

/// <summary>The pack compiled for one role: a situation is two masks, a judgement a few comparisons.</summary>
internal sealed class RoleRules
{
    private readonly Line[] _inReach;
    private readonly Line[] _beyond;
    private readonly Verdict _mildestUrgent;

    public RoleRules(Pack pack, Role role)
    {
        Applies = Mask(pack.Facts.Where(fact => fact.Roles.Has(role)));
        UntilGiven = Mask(pack.Facts.Where(fact => fact.DontKnow == DontKnow.UntilGiven)) & Applies;
        WorseIfYes = Mask(pack.Facts.Where(fact => fact.WorseIfYes)) & Applies;
        Reach = Mask(pack.Scope.Applies.Where(fact => fact.Roles.Has(role)).Select(fact => pack.Fact(fact.Fact)!)) & Applies;
        Urgent = pack.Rules.Select((rule, place) => rule.Urgent ? 1UL << place : 0).Aggregate(0UL, (all, bit) => all | bit);
        _inReach = [.. pack.Rules
            .Select((rule, place) => (rule, place))
            .Where(entry => entry.rule.Roles.Has(role) && (entry.rule.Needs.Bits & ~Applies) == 0)
            .OrderByDescending(entry => entry.rule.Verdict)
            .Select(entry => new Line(
                entry.rule.Facts.Bits & Applies, entry.rule.Needs.Bits, entry.rule.Verdict, entry.rule.Urgent, 1UL << entry.place))];
        _beyond = [.. _inReach.Where(line => line.Urgent)];
        _mildestUrgent = _beyond.Select(line => line.Verdict).DefaultIfEmpty(Verdict.NotAllowed).Min();
    }

    /// <summary>The facts that matter for this role.</summary>
    public uint Applies { get; }

    public uint UntilGiven { get; }

    public uint WorseIfYes { get; }

    /// <summary>The facts of which one is enough to be within the protocol's reach.</summary>
    public uint Reach { get; }

    /// <summary>Every rule of the pack that is urgent, by its place.</summary>
    public ulong Urgent { get; }

    /// <summary>The rules of this role, strictest first, then in the pack's order.</summary>
    public ReadOnlySpan<Line> Lines => _inReach;

    /// <summary>What could turn out either way: neither known nor until given.</summary>
    public uint Unknown(in Situation situation) => Applies & ~UntilGiven & ~(situation.Yes.Bits | situation.No.Bits);

    /// <summary>Judges a complete situation: every fact that is not in <paramref name="yes"/> is "no".</summary>
    public Judgement Judge(uint yes)
    {
        var lines = (yes & Reach) != 0 ? _inReach : _beyond;
        var verdict = Verdict.OutOfScope;
        var urgent = false;
        ulong rules = 0;
        foreach (ref readonly var line in lines.AsSpan())
        {
            if (line.Verdict < verdict && line.Verdict < _mildestUrgent)
            {
                break;
            }

            if (line.Holds(yes) && (line.Verdict >= verdict || line.Urgent))
            {
                verdict = line.Verdict > verdict ? line.Verdict : verdict;
                urgent |= line.Urgent;
                rules |= line.Rule;
            }
        }

        return new Judgement(verdict, urgent, rules);
    }

    private static uint Mask(IEnumerable<Fact> facts) => facts.Aggregate(0u, (mask, fact) => mask | 1u << fact.Index);
}
