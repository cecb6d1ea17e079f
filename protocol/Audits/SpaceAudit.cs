namespace Sevenwolden.Protocols.Audits;

/// <summary>
/// Goes through every situation of a role. The outcome with unknowns is held against its definition (every way that they could turn
/// out), which costs one look-up per unknown because the simpler situations came first.
/// </summary>
internal sealed class SpaceAudit
{
    /// <summary>Among the verdicts that are possible: that one of them is allowed because no article speaks of it.</summary>
    private const int OnSilence = 1 << 5;

    private readonly Space _space;
    private readonly Findings _findings;
    private readonly byte[] _possible;

    private SpaceAudit(Space space, Findings findings)
    {
        (_space, _findings) = (space, findings);
        _possible = new byte[space.Size];
    }

    public static void Run(Space space, Findings findings) => new SpaceAudit(space, findings).Run();

    private void Run() => _space.ForEach(Look);

    private void Look(int number, byte[] digits, Situation situation)
    {
        var assessment = _space.Rulebook.Assess(situation);
        _space.Outcomes[number] = assessment.Outcome;
        var unknown = -1;
        for (var place = 0; place < digits.Length; place++)
        {
            if (digits[place] == 1)
            {
                Worse(number, place);
            }
            else if (digits[place] == 2)
            {
                unknown = place;
                NeverMilder(number, place, assessment.Verdict);
            }
        }

        if (unknown < 0)
        {
            Complete(number, assessment, situation);
        }
        else
        {
            ByDefinition(number, unknown, assessment);
        }
    }

    private void Complete(int number, Assessment assessment, Situation situation)
    {
        _possible[number] = (byte)(1 << (int)assessment.Verdict | (assessment.Basis == Basis.NotForbidden ? OnSilence : 0));
        _findings.Decided(assessment);
        if (assessment.Verdict == Verdict.OutOfScope && (situation.Yes.Bits & _space.Rulebook.For(_space.Doers.First).Reach) != 0)
        {
            _findings.Add(
                "undecided",
                "rules.yaml",
                $"No rule decides {_space.Describe(number)}.",
                "Add a rule for it; `allowed` if nothing forbids it.");
        }
    }

    private void ByDefinition(int number, int place, Assessment assessment)
    {
        var no = _possible[number - 2 * _space.Weight(place)];
        var yes = _possible[number - _space.Weight(place)];
        var possible = (byte)(_space.Facts[place].DontKnow == DontKnow.UntilGiven ? no : no | yes);
        _possible[number] = possible;
        var verdicts = possible & (OnSilence - 1);
        var strictest = (Verdict)(31 - int.LeadingZeroCount(verdicts));
        var expected = (verdicts & (verdicts - 1)) == 0 || strictest <= Verdict.AllowedIf ? strictest : Verdict.Consult;
        var onSilence = expected == Verdict.Allowed && (possible & OnSilence) != 0;
        if (onSilence != (assessment.Basis == Basis.NotForbidden))
        {
            _findings.Add(
                "silence",
                "rules.yaml",
                $"{_space.Describe(number)} is allowed as if an article permits it, but one of its ways to turn out rests on silence.",
                "Look at the rules with `basis: not_forbidden`.");
        }

        if (assessment.Verdict != expected)
        {
            _findings.Add(
                "definition",
                "rules.yaml",
                $"{_space.Describe(number)} gives {assessment.Verdict}, but its ways to turn out give {expected}.",
                "Look for a fact whose `worse` answer is the milder one.");
        }
    }

    private void Worse(int number, int place)
    {
        var (no, yes) = (_space.Outcomes[number - _space.Weight(place)], _space.Outcomes[number]);
        var fact = _space.Facts[place];
        if (no != yes && !_findings.KnownToMatter(fact))
        {
            _findings.Matters(fact);
        }

        var (worse, better) = fact.WorseIfYes ? (yes, no) : (no, yes);
        if (Assessment.VerdictOf(worse) < Assessment.VerdictOf(better))
        {
            _findings.Add(
                "worse " + fact.Name,
                "facts.yaml",
                fact.Line,
                $"The worse answer of `{fact.Name}` is the milder one in {_space.Describe(number)}.",
                "Turn its `worse` round, or change the rule that makes it so.");
        }
    }

    private void NeverMilder(int number, int place, Verdict verdict)
    {
        var no = Assessment.VerdictOf(_space.Outcomes[number - 2 * _space.Weight(place)]);
        var yes = Assessment.VerdictOf(_space.Outcomes[number - _space.Weight(place)]);
        var milder = no < yes ? no : yes;
        var certain = verdict == Verdict.NotAllowed && _space.Facts[place].DontKnow == DontKnow.FindOut;
        if (verdict < milder || (certain && milder != Verdict.NotAllowed))
        {
            _findings.Add(
                "unknown", "rules.yaml", $"\"Weet ik niet\" is milder than both answers, or firmer than one, in {_space.Describe(number)}.",
                "Look at the rules on " + _space.Facts[place].Name + ".");
        }
    }
}
