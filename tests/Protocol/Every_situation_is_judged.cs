using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Protocol;

/// <summary>
/// Laws that hold in every situation of every role: each fact yes, no and unknown. That the worse answer is never the milder one, and
/// not knowing never milder than both, is proved by the audit, which <c>protocol check</c> runs over the shipped pack.
/// </summary>
public sealed class Every_situation_is_judged
{
    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    [Theory]
    [MemberData(nameof(Roles))]
    public void As_the_naive_rules_judge_it(Role role)
    {
        var all = EverySituation.Of(role);

        var different = Enumerable.Range(0, all.Size).Where(number => all.Outcomes[number] != all.Expected(number));

        Assert.Empty(different.Take(5).Select(all.Describe));
    }

    /// <summary>The facts of each role are the first of the employee's: so is a situation's number.</summary>
    [Fact]
    public void As_the_naive_rules_judge_all_roles_together_when_nobody_knows_who_does_it()
    {
        var all = EverySituation.Of(Role.Employee);
        var (pupil, parent, other) = (Judged(Role.Pupil), Judged(Role.Parent), Judged(Role.Other));
        var different = new List<string>();

        all.ForEach((number, situation, _) =>
        {
            var expected = NaiveRules.Whoever(
                all.Judged(number), pupil[number % pupil.Length], parent[number % parent.Length], other[number % other.Length]);
            var assessment = Shipped.Rulebook.Assess(situation with { Doers = RoleSet.All });
            if ((assessment.Verdict, assessment.Basis, assessment.Escalation) != expected)
            {
                different.Add(all.Describe(number));
            }
        });

        Assert.Empty(different.Take(5));
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public void With_the_articles_that_the_naive_rules_cite(Role role)
    {
        var all = EverySituation.Of(role);
        var different = new List<string>();

        all.ForEach((number, situation, digits) =>
        {
            if (digits.Contains((byte)2))
            {
                return;
            }

            var (verdict, expected) = NaiveRules.Judge(role, name => situation.Yes.Has(Shipped.Fact(name)));
            var cited = Shipped.Rulebook.Citations(Shipped.Rulebook.Assess(situation)).Select(article => article.Id);
            if (verdict != Verdict.Allowed && !expected.SetEquals(cited))
            {
                different.Add($"{all.Describe(number)} cites {string.Join(", ", cited)}");
            }
        });

        Assert.Empty(different.Take(5));
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public void Whatever_the_order_of_the_rules(Role role)
    {
        var all = EverySituation.Of(role);
        var backwards = new Rulebook(Shipped.Pack with { Rules = [.. Shipped.Pack.Rules.Reverse()] });
        var shuffled = new Rulebook(
            Shipped.Pack with
            {
                Rules = [.. Shipped.Pack.Rules.OrderBy(rule => string.Join("", rule.Id.Reverse()), StringComparer.Ordinal)],
            });

        var (one, other) = (all.Assess(backwards), all.Assess(shuffled));

        Assert.True(all.Outcomes.AsSpan().SequenceEqual(one));
        Assert.True(all.Outcomes.AsSpan().SequenceEqual(other));
    }

    private static (Verdict, Basis?, Escalation)[] Judged(Role role) =>
        [.. Enumerable.Range(0, EverySituation.Of(role).Size).Select(number => EverySituation.Of(role).Judged(number))];

    [Fact]
    public void Whatever_the_order_of_the_answers()
    {
        var given = Shipped.Pack.Facts.Select((fact, place) => (fact, answer: (Answer)(place % 3))).ToList();
        var nothing = new Situation(Role.Employee, FactMask.None, FactMask.None);

        var there = given.Aggregate(nothing, (soFar, each) => soFar.With(each.fact, each.answer));
        var back = Enumerable.Reverse(given)
            .Aggregate(nothing, (soFar, each) => soFar.With(each.fact, Answer.Yes).With(each.fact, each.answer));

        Assert.Equal(there, back);
    }
}
