namespace Sevenwolden.Protocols;

/// <summary>
/// The pack compiled: assesses situations, complete or not, and knows what to ask next. Pure; the hot path allocates nothing.
/// </summary>
public sealed class Rulebook
{
    private readonly RoleRules[] _roles;
    private readonly int[] _askedAfter;
    private readonly ulong _onSilence;
    private readonly FactMask _worseIfYes;

    public Rulebook(Pack pack)
    {
        Pack = pack;
        _roles = [.. Enum.GetValues<Role>().Select(role => new RoleRules(pack, role))];
        _onSilence = pack.Rules.Select((rule, place) => rule.Basis == Basis.NotForbidden ? 1UL << place : 0)
            .Aggregate(0UL, (all, bit) => all | bit);
        _worseIfYes = FactMask.Of(pack.Facts.Where(fact => fact.WorseIfYes));
        _askedAfter = [.. pack.Facts.Select(fact => fact.AskedWhen is { } name ? pack.Fact(name)!.Index : -1)];
    }

    public Pack Pack { get; }

    /// <summary>The index of the fact that comes before this one, or -1.</summary>
    internal int AskedAfter(int fact) => _askedAfter[fact];

    /// <summary>Every rule that is urgent, by its place.</summary>
    internal ulong Urgent => _roles[0].Urgent;

    internal RoleRules For(Role role) => _roles[(int)role];

    /// <summary>The facts that matter when one of these does it.</summary>
    public FactMask Applying(RoleSet doers)
    {
        var applies = 0u;
        for (var left = doers; !left.IsEmpty; left = left.Rest)
        {
            applies |= For(left.First).Applies;
        }

        return new FactMask(applies);
    }

    /// <summary>
    /// The outcome, whatever is unknown. What is until given counts as no. For the rest the best and the worst way that the
    /// unknown could turn out are enough, because no worse answer is ever milder (the audit proves that of every pack).
    /// Source: Protocol 3b.4 for the doubt that remains.
    /// </summary>
    public Assessment Assess(in Situation situation) =>
        situation.Role is { } role ? Assess(situation, For(role)) : Whoever.DoesIt(this, situation);

    private Assessment Assess(in Situation situation, RoleRules rules)
    {
        var yes = situation.Yes.Bits & rules.Applies;
        var unknown = rules.Unknown(situation);
        var best = rules.Judge(yes | (unknown & ~rules.WorseIfYes));
        if (unknown == 0)
        {
            return Settled(best, best.Rules);
        }

        var worst = rules.Judge(yes | (unknown & rules.WorseIfYes));
        if (worst.Verdict <= Verdict.AllowedIf)
        {
            return Settled(worst, best.Rules | worst.Rules);
        }

        return best.Verdict == worst.Verdict
            ? Settled(best, best.Rules)
            : Settled(new Judgement(Verdict.Consult, best.Urgent, best.Rules & rules.Urgent), 0) with { InDoubt = true };
    }

    /// <summary>The fact whose answer can still change the outcome and is best asked now; null when nothing can.</summary>
    public Fact? NextQuestion(in Inquiry walk) => Interview.Next(this, walk) is var index and >= 0 ? Pack.Facts[index] : null;

    /// <summary>Whether it changes the outcome who does it: false where that is known.</summary>
    public bool HingesOnRole(in Situation situation) => Whoever.Matters(this, situation);

    /// <summary>
    /// Whether yes and no to this fact differ for one of those who may be doing it, in the best or the worst way that the other open facts
    /// can turn out.
    /// </summary>
    public bool CanMatter(Inquiry walk, Fact fact)
    {
        var others = walk.Open.Without(fact);
        return walk.Situation.Doers.Members().Any(role =>
            Outcome(role, Answer.Yes, others & _worseIfYes) != Outcome(role, Answer.No, others & _worseIfYes)
            || Outcome(role, Answer.Yes, others - _worseIfYes) != Outcome(role, Answer.No, others - _worseIfYes));

        (Verdict, Escalation) Outcome(Role role, Answer answer, FactMask yes)
        {
            var so = walk.Situation.With(fact, answer);
            var assessment = Assess(new Situation(role, so.Yes | yes, so.No | (others - yes)));
            return (assessment.Verdict, assessment.Escalation);
        }
    }

    /// <summary>The outcome of a walk that is done: what was not asked cannot matter, so it is taken the better way.</summary>
    public Situation Conclude(in Inquiry walk)
    {
        var open = walk.Open & Applying(walk.Situation.Doers);
        return walk.Situation with
        {
            Yes = walk.Situation.Yes | (open - _worseIfYes),
            No = walk.Situation.No | (open & _worseIfYes),
        };
    }

    /// <param name="judged">How it turns out.</param>
    /// <param name="likely">The rules that could decide it: where one of them rests on silence, so does what is allowed.</param>
    private Assessment Settled(in Judgement judged, ulong likely) => new(
        judged.Verdict,
        judged.Urgent ? Escalation.Now : judged.Verdict == Verdict.Consult ? Escalation.Consult : Escalation.None,
        judged.Rules,
        InDoubt: false)
    {
        Basis = judged.Verdict != Verdict.Allowed ? null : (likely & _onSilence) != 0 ? Basis.NotForbidden : Basis.Permitted,
    };
}
