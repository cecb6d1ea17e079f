using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Protocol;

/// <summary>Laws that hold in every situation of every role: each fact yes, no and unknown.</summary>
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

    [Fact]
    public void Whatever_the_order_of_the_answers()
    {
        var given = Shipped.Pack.Facts.Select((fact, place) => (fact, answer: (Answer)(place % 3))).ToList();
        var nothing = new Situation(Role.Employee, FactMask.None, FactMask.None);

        var there = given.Aggregate(nothing, (so, each) => so.With(each.fact, each.answer));
        var back = Enumerable.Reverse(given).Aggregate(nothing, (so, each) => so.With(each.fact, Answer.Yes).With(each.fact, each.answer));

        Assert.Equal(there, back);
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public void Never_milder_than_the_known_facts_alone_force(Role role)
    {
        var all = EverySituation.Of(role);

        var milder = Enumerable.Range(0, all.Size)
            .Where(number => (int)EverySituation.VerdictOf(all.Outcomes[number]) < int.TrailingZeroCount(all.Possible[number]));

        Assert.Empty(milder.Take(5).Select(all.Describe));
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public void So_that_the_declared_worse_answer_is_never_milder(Role role) => AssertNowhere(role, static (fact, no, yes, _) =>
        fact.WorseIfYes ? yes < no : no < yes);

    [Theory]
    [MemberData(nameof(Roles))]
    public void So_that_not_knowing_is_never_milder_than_both_answers(Role role) => AssertNowhere(role, static (_, no, yes, unknown) =>
        unknown < no && unknown < yes);

    [Theory]
    [MemberData(nameof(Roles))]
    public void So_that_no_answer_undoes_a_ban_that_was_certain(Role role) => AssertNowhere(role, static (fact, no, yes, unknown) =>
        unknown == Verdict.NotAllowed && fact.DontKnow == DontKnow.FindOut && (no != Verdict.NotAllowed || yes != Verdict.NotAllowed));

    [Theory]
    [MemberData(nameof(Roles))]
    public void So_that_an_answer_never_widens_what_is_possible(Role role)
    {
        var all = EverySituation.Of(role);
        var wider = new List<int>();

        all.ForEach((number, _, digits) =>
        {
            for (var place = 0; place < digits.Length; place++)
            {
                if (digits[place] == 2 && all.Facts[place].DontKnow == DontKnow.FindOut)
                {
                    var answered = all.Possible[number - all.Weights[place]] | all.Possible[number - 2 * all.Weights[place]];
                    if ((answered & ~all.Possible[number]) != 0)
                    {
                        wider.Add(number);
                    }
                }
            }
        });

        Assert.Empty(wider.Take(5).Select(all.Describe));
    }

    /// <summary>Looks at each situation with an unknown fact beside the two with its answers.</summary>
    private static void AssertNowhere(Role role, Func<Fact, Verdict, Verdict, Verdict, bool> wrong)
    {
        var all = EverySituation.Of(role);
        var found = new List<string>();
        for (var place = 0; place < all.Facts.Length; place++)
        {
            var weight = all.Weights[place];
            for (var number = 2 * weight; number < all.Size; number++)
            {
                if (all.Digit(number, place) != 2)
                {
                    // The next number with this digit unknown is at the start of the next block.
                    number += 2 * weight - 1;
                    continue;
                }

                var no = EverySituation.VerdictOf(all.Outcomes[number - 2 * weight]);
                var yes = EverySituation.VerdictOf(all.Outcomes[number - weight]);
                if (wrong(all.Facts[place], no, yes, EverySituation.VerdictOf(all.Outcomes[number])))
                {
                    found.Add($"{all.Facts[place].Name} in {all.Describe(number)}");
                }
            }
        }

        Assert.Empty(found.Take(5));
    }
}
