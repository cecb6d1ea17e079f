using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Protocol;

/// <summary>Nothing in the shipped pack is dead, and nothing of the text is left out.</summary>
public sealed class Everything_in_the_pack_counts
{
    public static TheoryData<string> Rules => [.. Shipped.Pack.Rules.Select(rule => rule.Id)];

    public static TheoryData<string> Facts => [.. Shipped.Pack.Facts.Select(fact => fact.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Without_a_rule_some_outcome_would_be_another(string id)
    {
        var without = new Rulebook(Shipped.Pack with { Rules = [.. Shipped.Pack.Rules.Where(rule => rule.Id != id)] });

        var changed = Complete().Any(situation => Told(without, situation) != Told(Shipped.Rulebook, situation));

        Assert.True(changed);
    }

    [Theory]
    [MemberData(nameof(Facts))]
    public void Each_fact_changes_some_outcome(string name)
    {
        var fact = Shipped.Fact(name);

        var changes = Complete().Any(situation =>
            Shipped.Rulebook.Assess(
                situation.With(fact, Answer.Yes)).Verdict != Shipped.Rulebook.Assess(situation.With(fact, Answer.No)).Verdict);

        Assert.True(changes);
    }

    [Fact]
    public void Each_verdict_duty_reminder_and_consequence_is_reached()
    {
        var findings = Complete()
            .Concat(Complete().Take(2000).SelectMany(situation => Shipped.Pack.Facts.Select(fact => situation.With(fact, Answer.Unknown))))
            .Select(situation => Shipped.Rulebook.Explain(situation)).ToList();

        Assert.Equal(Enum.GetValues<Verdict>(), findings.Select(finding => finding.Assessment.Verdict).Distinct().Order());
        Assert.Equal(Shipped.Pack.Duties.ToHashSet(), findings.SelectMany(finding => finding.Duties).ToHashSet());
        Assert.Equal(Shipped.Pack.Reminders.ToHashSet(), findings.SelectMany(finding => finding.Reminders).ToHashSet());
        Assert.Equal(["4.1", "4.2"], findings.SelectMany(finding => finding.Consequences).Select(article => article.Id).Distinct().Order());
    }

    [Fact]
    public void Each_outcome_cites_an_article()
    {
        var assessments = Enum.GetValues<Role>().SelectMany(role => EverySituation.Of(role).Assessments).Distinct();

        var uncited = assessments.Where(assessment => Shipped.Rulebook.Citations(assessment).Count == 0);

        Assert.Empty(uncited);
    }

    [Fact]
    public void Each_article_is_told_in_some_situation_or_is_a_principle()
    {
        var findings = Complete().Select(situation => Shipped.Rulebook.Explain(situation));
        var told = findings.SelectMany(finding => finding.Citations.Concat(finding.Consequences).Select(article => article.Id)
            .Concat(finding.Reminders.Select(reminder => reminder.Article))).ToHashSet();

        var silent = Shipped.Pack.Articles.Where(article => !article.Principle && !told.Contains(article.Id)).Select(article => article.Id);

        Assert.Equal(["3b.4"], silent);
        Assert.Equal("3b.4", Shipped.Pack.Doubt.Article);
    }

    [Fact]
    public void The_facts_are_those_of_the_decision_model_for_each_role()
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            var applying = Shipped.Pack.Members(Shipped.Rulebook.Applying(role)).Select(fact => fact.Name);

            Assert.Equal(NaiveRules.Facts(role).Order(), applying.Order());
        }

        Assert.Equal(
            NaiveRules.UntilGiven, Shipped.Pack.Facts.Where(fact => fact.DontKnow == DontKnow.UntilGiven).Select(fact => fact.Name));
    }

    /// <summary>Consequences are told on a ban and beside indecency, and never decide anything (Protocol 4).</summary>
    [Theory]
    [InlineData(Role.Employee, "confidential", "4.1")]
    [InlineData(Role.Pupil, "confidential", "4.2")]
    [InlineData(Role.Parent, "indecent", "4.2")]
    [InlineData(Role.Other, "indecent", "")]
    public void Consequences_go_by_who_does_it(Role role, string fact, string expected)
    {
        var situation = Situations.Usual(Shipped.Pack.Facts, role).With(Shipped.Fact(fact), Answer.Yes);

        var finding = Shipped.Rulebook.Explain(situation);

        Assert.Equal(Verdict.NotAllowed, finding.Assessment.Verdict);
        Assert.Equal(expected, string.Join(",", finding.Consequences.Select(article => article.Id)));
    }

    private static IEnumerable<Situation> Complete() => Enum.GetValues<Role>().SelectMany(role =>
    {
        var facts = NaiveRules.Facts(role).Select(Shipped.Fact).ToArray();
        return Enumerable.Range(0, 1 << facts.Length).Select(number => facts.Select((fact, place) => (fact, place)).Aggregate(
            new Situation(role, FactMask.None, FactMask.None),
            (soFar, each) => soFar.With(each.fact, (number >> each.place & 1) == 1 ? Answer.Yes : Answer.No)));
    });

    private static (Verdict, Escalation, string) Told(Rulebook rulebook, Situation situation)
    {
        var assessment = rulebook.Assess(situation);
        return (assessment.Verdict, assessment.Escalation, string.Join(",", rulebook.Citations(assessment).Select(article => article.Id)));
    }
}
