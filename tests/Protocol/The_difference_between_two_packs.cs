using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Protocol;

/// <summary>The sheet that an officer approves. On a pack of few facts, so that the test need not go through all.</summary>
public sealed class The_difference_between_two_packs
{
    [Fact]
    public void Is_nothing_when_they_are_equal()
    {
        var difference = PackDifference.Between(Small(Shipped.Pack), Small(Shipped.Pack));

        Assert.Empty(difference.Groups);
        Assert.Equal(0, difference.Changed);
        Assert.Equal(2 * 6561 + 2 * 729, difference.Situations);
    }

    [Fact]
    public void Lists_the_groups_that_a_changed_verdict_changes_and_no_other()
    {
        var milder = EditedPack.With(
            "rules.yaml", "when: [harms_people]\n    verdict: not_allowed", "when: [harms_people]\n    verdict: consult")
            .Rulebook().Pack;

        var difference = PackDifference.Between(Small(Shipped.Pack), Small(milder));

        var plain = Assert.Single(difference.Groups, group => group is
        {
            Before: { Role: Role.Other, Verdict: Verdict.NotAllowed, Citations: "3a.2" },
            After: { Verdict: Verdict.Consult, Citations: "3a.2" },
        });
        Assert.Equal("school_related, harms_people", string.Join(", ", plain.Example.Split(", ").Order().Reverse()));
        Assert.Equal(Escalation.Consult, plain.After.Escalation);
        Assert.Equal(difference.Changed, difference.Groups.Sum(group => group.Count));
        Assert.All(difference.Groups, group => Assert.Contains("harms_people", group.Example, StringComparison.Ordinal));
        Assert.All(difference.Groups, group => Assert.NotEqual(group.Before with { Role = group.After.Role }, group.After));
    }

    [Fact]
    public void Counts_what_one_by_one_comparison_counts()
    {
        var without = Shipped.Pack with { Rules = [.. Shipped.Pack.Rules.Where(rule => rule.Id != "recording_without_consent")] };
        var (old, @new) = (Small(Shipped.Pack), Small(without));

        var difference = PackDifference.Between(old, @new);

        var counted = 0;
        foreach (var role in Enum.GetValues<Role>())
        {
            var facts = old.Pack.Facts.Where(fact => fact.Roles.Has(role)).ToArray();
            for (var number = 0; number < Math.Pow(3, facts.Length); number++)
            {
                var situation = facts.Select((fact, place) => (fact, (Answer)(number / (int)Math.Pow(3, place) % 3)))
                    .Aggregate(new Situation(role, FactMask.None, FactMask.None), (soFar, each) => soFar.With(each.fact, each.Item2));
                counted += Told(old, situation) == Told(@new, situation) ? 0 : 1;
            }
        }

        Assert.Equal(counted, difference.Changed);
    }

    [Fact]
    public void Is_found_also_where_only_an_article_changed()
    {
        var other = EditedPack.With(
            "rules.yaml", "when: [harms_people]\n    verdict: not_allowed\n    cites: [3a.2]",
            "when: [harms_people]\n    verdict: not_allowed\n    cites: [3a.7]")
            .Rulebook().Pack;

        var difference = PackDifference.Between(Small(Shipped.Pack), Small(other));

        Assert.Contains(difference.Groups, group => group.Before.Citations == "3a.2" && group.After.Citations == "3a.7");
        Assert.All(difference.Groups, group => Assert.Equal(group.Before.Verdict, group.After.Verdict));
    }

    [Fact]
    public void Is_found_also_where_only_what_it_rests_on_changed()
    {
        var silent = EditedPack.With(
            "rules.yaml", "verdict: allowed\n    cites: [3a.1]", "verdict: allowed\n    basis: not_forbidden\n    cites: [3a.1]")
            .And("onboarding.yaml", "[allowed, consult, not_allowed]\n\n  - id: sharing", "[not_forbidden, not_allowed]\n\n  - id: sharing")
            .And("onboarding.yaml", "[allowed, consult, not_allowed]\n  - id: play", "[not_forbidden, consult]\n  - id: play")
            .Rulebook().Pack;

        var difference = PackDifference.Between(Small(Shipped.Pack), Small(silent));

        Assert.NotEmpty(difference.Groups);
        Assert.All(difference.Groups, group => Assert.Equal(group.Before with { Basis = Basis.NotForbidden }, group.After));
    }

    /// <summary>The first eight facts, and the rules that look at no other.</summary>
    private static Rulebook Small(Pack pack)
    {
        var facts = pack.Facts.Take(8).ToList();
        var known = facts.Aggregate(FactMask.None, (set, fact) => set.With(fact));
        return new Rulebook(pack with
        {
            Facts = facts,
            Rules = [.. pack.Rules.Where(rule => (rule.Facts - known).IsEmpty)],
            Scope = pack.Scope with { Applies = [.. pack.Scope.Applies.Where(scope => facts.Any(fact => fact.Name == scope.Fact))] },
        });
    }

    private static (Verdict, Escalation, string) Told(Rulebook rulebook, Situation situation)
    {
        var assessment = rulebook.Assess(situation);
        return (assessment.Verdict, assessment.Escalation, string.Join(", ", rulebook.Citations(assessment).Select(article => article.Id)));
    }
}
