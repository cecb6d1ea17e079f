using CsCheck;
using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Protocol;

/// <summary>Nobody said who does it. That every such situation is judged by what all roles agree on is proved by the audit.</summary>
public sealed class Somebody_unknown_does_it
{
    private static readonly FactMask Known = Shipped.Pack.Facts.Aggregate(FactMask.None, (set, fact) => set.With(fact));

    [Theory]
    [InlineData("indecent", Verdict.NotAllowed, Escalation.None, "3a.7")]
    [InlineData("indecent criminal", Verdict.NotAllowed, Escalation.Now, "3a.7 4.3")]
    [InlineData("derailing", Verdict.Consult, Escalation.Now, "3b.3")]
    [InlineData("confidential", Verdict.NotAllowed, Escalation.None, "3a.2")]
    [InlineData("recording consent", Verdict.Allowed, Escalation.None, "3a.5")]
    [InlineData("", Verdict.Allowed, Escalation.None, "3a.2")]
    public void And_is_judged_as_everybody_would_be_where_all_agree(string holds, Verdict verdict, Escalation escalation, string cites)
    {
        var finding = Explain(holds);

        Assert.Equal((verdict, escalation), (finding.Assessment.Verdict, finding.Assessment.Escalation));
        Assert.Equal(cites, string.Join(' ', finding.Citations.Select(article => article.Id)));
        Assert.False(finding.Assessment.InDoubt);
        Assert.Empty(finding.ByRole);
        Assert.Empty(finding.Consequences);
    }

    [Theory]
    [InlineData("harms_school", "NotAllowed Consult Consult Consult", "3b.4")]
    [InlineData("dissenting", "AllowedIf Allowed Allowed Allowed", "3b.4")]
    [InlineData("befriends_pupil private_account", "NotAllowed Allowed Allowed Allowed", "3b.4")]
    [InlineData("during_class", "NotAllowed NotAllowed Allowed Allowed", "3b.4")]
    [InlineData("during_class criminal", "NotAllowed NotAllowed Consult Consult", "3b.4 4.3")]
    public void And_is_told_to_consult_where_it_hinges_on_who_does_it(string holds, string byRole, string cites)
    {
        var finding = Explain(holds);

        Assert.Equal(Verdict.Consult, finding.Assessment.Verdict);
        Assert.Equal(cites.Contains("4.3", StringComparison.Ordinal), finding.Assessment.Escalation == Escalation.Now);
        Assert.Equal(cites, string.Join(' ', finding.Citations.Select(article => article.Id)));
        Assert.Equal(Enum.GetValues<Role>(), finding.ByRole.Select(one => one.Role));
        Assert.Equal(byRole, string.Join(' ', finding.ByRole.Select(one => one.Prospect.Assessment.Verdict)));
        Assert.Empty(finding.Consequences);
    }

    [Fact]
    public void And_what_rests_on_silence_for_one_of_them_is_never_called_permitted()
    {
        var finding = Explain("befriends_pupil");

        Assert.Equal((Verdict.Allowed, Basis.NotForbidden), (finding.Assessment.Verdict, finding.Assessment.Basis));
    }

    /// <summary>For any set of roles; the audit goes through every situation of all of them.</summary>
    [Fact]
    public void And_only_those_count_who_it_can_be() => Gen.Select(Gen.Int[1, RoleSet.All.Bits], Gen.UInt, Gen.UInt).Sample(
        (bits, yes, no) =>
        {
            var doers = new RoleSet(bits);
            var situation = new Situation(doers, new FactMask(yes) & Known, (new FactMask(no) & Known) - new FactMask(yes));
            var verdicts = doers.Members().Select(role => Shipped.Rulebook.Assess(situation with { Doers = role }).Verdict).ToHashSet();

            var finding = Shipped.Rulebook.Explain(situation);

            Assert.Equal(verdicts.Count == 1 ? verdicts.Single() : Verdict.Consult, finding.Assessment.Verdict);
            Assert.True(verdicts.Count == 1 || finding.ByRole.Count == doers.Members().Count());
            Assert.NotEmpty(finding.Citations);
        },
        iter: 5000);

    [Fact]
    public void And_is_asked_only_what_matters_to_one_who_it_can_be()
    {
        var facts = Shipped.Pack.Topic("class_use")!.Asks;
        var doers = RoleSet.Of([Role.Employee, Role.Pupil]);
        var usual = Situations.Usual(Shipped.Pack.Facts, doers).With(Shipped.Fact("during_class"), Answer.Yes);
        var walk = new Inquiry(usual with { No = usual.No - facts }, facts);

        var asked = Shipped.Rulebook.NextQuestion(walk);

        Assert.Equal("class_permission", asked?.Name);
        Assert.Null(Shipped.Rulebook.NextQuestion(walk.Answer(asked!, Answer.No)));
        Assert.False(Shipped.Rulebook.HingesOnRole(walk.Answer(asked!, Answer.No).Situation));
    }

    private static Finding Explain(string holds) => Shipped.Rulebook.Explain(
        holds.Split(' ', StringSplitOptions.RemoveEmptyEntries).Aggregate(
            Situations.Usual(Shipped.Pack.Facts, RoleSet.All), (so, name) => so.With(Shipped.Fact(name), Answer.Yes)));
}
