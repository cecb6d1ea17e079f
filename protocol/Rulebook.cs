namespace Sevenwolden.Protocols;

/// <summary>
/// The pack compiled: assesses situations, complete or not, and knows what to ask next. Pure; the hot path allocates nothing.
/// </summary>
public sealed class Rulebook
{
    private readonly RoleRules[] _roles;
    private readonly int[] _askedAfter;

    public Rulebook(Pack pack)
    {
        Pack = pack;
        _roles = [.. Enum.GetValues<Role>().Select(role => new RoleRules(pack, role))];
        _askedAfter = [.. pack.Facts.Select(fact => fact.AskedWhen is { } name ? pack.Fact(name)!.Index : -1)];
    }

    public Pack Pack { get; }

    /// <summary>The index of the fact that comes before this one, or -1.</summary>
    internal int AskedAfter(int fact) => _askedAfter[fact];

    internal RoleRules For(Role role) => _roles[(int)role];

    /// <summary>The facts that matter when this role does it.</summary>
    public FactMask Applying(Role role) => new(For(role).Applies);

    /// <summary>
    /// The outcome, whatever is unknown. What is until given counts as no. For the rest the best and the worst way that the
    /// unknown could turn out are enough, because no worse answer is ever milder (the audit proves that of every pack).
    /// Source: Protocol 3b.4 for the doubt that remains.
    /// </summary>
    public Assessment Assess(in Situation situation)
    {
        var rules = For(situation.Role);
        var yes = situation.Yes.Bits & rules.Applies;
        var unknown = rules.Unknown(situation);
        var best = rules.Judge(yes | (unknown & ~rules.WorseIfYes));
        if (unknown == 0)
        {
            return Settled(best.Verdict, best.Urgent, best.Rules);
        }

        var worst = rules.Judge(yes | (unknown & rules.WorseIfYes));
        if (worst.Verdict <= Verdict.AllowedIf)
        {
            return Settled(worst.Verdict, worst.Urgent, worst.Rules);
        }

        return best.Verdict == worst.Verdict
            ? Settled(best.Verdict, best.Urgent, best.Rules)
            : Settled(Verdict.Consult, best.Urgent, best.Rules & rules.Urgent) with { InDoubt = true };
    }

    /// <summary>The fact whose answer can still change the outcome and is best asked now; null when nothing can.</summary>
    public Fact? NextQuestion(in Inquiry walk) => Interview.Next(this, walk) is var index and >= 0 ? Pack.Facts[index] : null;

    /// <summary>Whether yes and no to this fact differ, in the best or the worst way that the other open facts can turn out.</summary>
    public bool CanMatter(Inquiry walk, Fact fact)
    {
        var others = walk.Open.Without(fact);
        var worse = Pack.Facts.Where(other => other.WorseIfYes).Aggregate(FactMask.None, (set, other) => set.With(other));
        return Outcome(Answer.Yes, others & worse) != Outcome(Answer.No, others & worse)
            || Outcome(Answer.Yes, others - worse) != Outcome(Answer.No, others - worse);

        (Verdict, Escalation) Outcome(Answer answer, FactMask yes)
        {
            var so = walk.Situation.With(fact, answer);
            var assessment = Assess(so with { Yes = so.Yes | yes, No = so.No | (others - yes) });
            return (assessment.Verdict, assessment.Escalation);
        }
    }

    /// <summary>The outcome of a walk that is done: what was not asked cannot matter, so it is taken the better way.</summary>
    public Situation Conclude(in Inquiry walk)
    {
        var rules = For(walk.Situation.Role);
        var open = walk.Open.Bits & rules.Applies;
        return walk.Situation with
        {
            Yes = new FactMask(walk.Situation.Yes.Bits | (open & ~rules.WorseIfYes)),
            No = new FactMask(walk.Situation.No.Bits | (open & rules.WorseIfYes)),
        };
    }

    private static Assessment Settled(Verdict verdict, bool urgent, ulong rules) => new(
        verdict,
        urgent ? Escalation.Now : verdict == Verdict.Consult ? Escalation.Consult : Escalation.None,
        rules,
        InDoubt: false);
}
