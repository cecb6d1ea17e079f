namespace Sevenwolden.Protocols;

/// <summary>Says of an assessment what people need: the articles, what to do first, what to keep in mind, what may follow.</summary>
public static class Explanation
{
    public static Finding Explain(this Rulebook rulebook, in Situation situation)
    {
        var assessment = rulebook.Assess(situation);
        var pack = rulebook.Pack;
        return new Finding(
            situation,
            assessment,
            RulesOf(pack, assessment.Rules),
            rulebook.Citations(assessment),
            Duties(rulebook, situation, assessment),
            [.. pack.Reminders.Where(reminder => reminder.On == assessment.Verdict)],
            Consequences(pack, situation, assessment),
            [.. Hinges(rulebook, situation, assessment)],
            ByRole(rulebook, situation));
    }

    /// <summary>The articles that decide it, in the text's order.</summary>
    public static IReadOnlyList<Article> Citations(this Rulebook rulebook, Assessment assessment)
    {
        var pack = rulebook.Pack;
        var ids = RulesOf(pack, assessment.Rules).SelectMany(rule => rule.Cites).ToHashSet();
        if (assessment.InDoubt)
        {
            ids.Add(pack.Doubt.Article);
        }
        else if (assessment.Verdict == Verdict.OutOfScope)
        {
            ids.Add(pack.Scope.Article);
        }

        return [.. pack.Articles.Where(article => ids.Contains(article.Id))];
    }

    private static IReadOnlyList<Rule> RulesOf(Pack pack, ulong mask) =>
        [.. pack.Rules.Where((_, place) => (mask >> place & 1) != 0)];

    /// <summary>What the deciding rules ask, and what comes first while something that is until given is not known.</summary>
    private static IReadOnlyList<Duty> Duties(Rulebook rulebook, Situation situation, Assessment assessment)
    {
        var pack = rulebook.Pack;
        var looked = RulesOf(pack, assessment.InDoubt ? Worst(rulebook, situation) : assessment.Rules);
        var ids = looked.Where(rule => rule.Duty is not null && !assessment.InDoubt).Select(rule => rule.Duty!)
            .Concat(pack.Facts
                .Where(fact => fact.First is not null && situation[fact] == Answer.Unknown && looked.Any(rule => rule.Forbids.Has(fact)))
                .Select(fact => fact.First!))
            .ToHashSet();
        return [.. pack.Duties.Where(duty => ids.Contains(duty.Id))];
    }

    private static ulong Worst(Rulebook rulebook, Situation situation) => situation.Doers.Members().Select(rulebook.For)
        .Select(rules => rules.Judge((situation.Yes.Bits & rules.Applies) | (rules.Unknown(situation) & rules.WorseIfYes)).Rules)
        .Aggregate(0UL, (all, some) => all | some);

    /// <summary>What may follow, for a doer who is known: of somebody unknown nothing follows.</summary>
    private static IReadOnlyList<Article> Consequences(Pack pack, Situation situation, Assessment assessment)
    {
        var ids = pack.Consequences
            .Where(consequence => situation.Role is { } role && consequence.Roles.Has(role)
                && (consequence.On == assessment.Verdict
                    || consequence.When is { } fact && situation[pack.Fact(fact)!] == Answer.Yes))
            .Select(consequence => consequence.Article)
            .ToHashSet();
        return [.. pack.Articles.Where(article => ids.Contains(article.Id))];
    }

    /// <summary>Of the facts in doubt, those whose answer changes the verdict in some way that the others could turn out.</summary>
    private static IEnumerable<Hinge> Hinges(Rulebook rulebook, Situation situation, Assessment assessment)
    {
        if (!assessment.InDoubt)
        {
            yield break;
        }

        foreach (var fact in rulebook.Pack.Facts)
        {
            if (situation.Doers.Members().Any(role => Matters(rulebook.For(role), situation, 1u << fact.Index)))
            {
                yield return new Hinge(
                    fact, ProspectOf(rulebook, situation.With(fact, Answer.Yes)), ProspectOf(rulebook, situation.With(fact, Answer.No)));
            }
        }
    }

    /// <summary>What it would be for each who may be doing it; empty where that makes no difference.</summary>
    private static IReadOnlyList<ProspectOfRole> ByRole(Rulebook rulebook, Situation situation) => rulebook.HingesOnRole(situation)
        ? [.. situation.Doers.Members().Select(role => new ProspectOfRole(role, ProspectOf(rulebook, situation with { Doers = role })))]
        : [];

    private static bool Matters(RoleRules rules, Situation situation, uint fact)
    {
        var unknown = rules.Unknown(situation);
        return (unknown & fact) != 0 && Matters(rules, situation.Yes.Bits & rules.Applies, unknown & ~fact, fact);
    }

    private static bool Matters(RoleRules rules, uint yes, uint others, uint fact)
    {
        for (var way = others; ; way = (way - 1) & others)
        {
            if (rules.Judge(yes | way).Verdict != rules.Judge(yes | way | fact).Verdict)
            {
                return true;
            }

            if (way == 0)
            {
                return false;
            }
        }
    }

    private static Prospect ProspectOf(Rulebook rulebook, Situation situation)
    {
        var assessment = rulebook.Assess(situation);
        return new Prospect(assessment, rulebook.Citations(assessment));
    }
}
