using Sevenwolden.Cards;
using Sevenwolden.Protocols;
using Sevenwolden.Protocols.Onboarding;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Protocol;

/// <summary>What a new colleague learns is what the rules say.</summary>
public sealed class The_path_and_the_rules
{
    private static readonly Pack Pack = Shipped.Pack;

    /// <summary>Each case in both forms, with what the rules said of it when it was written: a rule that changes shows here.</summary>
    public static TheoryData<string, string, string> Cases => new()
    {
        { "why/holiday", "out_of_scope none 2.2", "out_of_scope none 2.2" },
        { "lesson/test", "not_allowed none 3a.1", "not_allowed none 3a.1" },
        { "lesson/assistant", "not_allowed none 3a.1", "not_allowed none 3a.1" },
        { "lesson/pupils", "allowed none 3a.1", "not_allowed none 3a.1" },
        { "sharing/grades", "not_allowed none 3a.2 3b.1", "not_allowed none 3a.2 3b.1" },
        { "sharing/records", "not_allowed none 3a.2 3b.1", "not_allowed none 3a.2 3b.1" },
        { "sharing/blog", "allowed_if none 3b.2", "allowed_if none 3b.2" },
        { "photos/musical", "not_allowed none 3a.5", "allowed none 3a.5" },
        { "pupils/request", "not_allowed none 3a.6", "allowed none 3a.6 not_forbidden" },
        { "trouble/parents", "consult now 3b.3", "consult now 3b.3" },
        { "trouble/doubt", "consult consult 3b.4", "consult consult 3b.4" },
        { "trouble/threat", "not_allowed now 3a.7 4.3", "consult now 3b.3" },
    };

    public static TheoryData<Post> Posts => [.. Enum.GetValues<Post>()];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_has_the_outcome_that_the_rules_give(string name, string first, string again)
    {
        var module = Pack.Path.Module(name.Split('/')[0])!;
        var @case = module.Cases.Single(@case => @case.Id == name.Split('/')[1]);

        Assert.Equal(first, Told(@case.First.Situation));
        Assert.Equal(again, Told(@case.Again.Situation));
        Assert.All(
            (PathTelling[])[@case.First, @case.Again],
            telling => Assert.Contains(PathOption.Of(Shipped.Rulebook.Assess(telling.Situation)), @case.Options));
    }

    /// <summary>What is asked after signing, with what the rules said of it when it was written.</summary>
    [Theory]
    [InlineData("clip", "allowed none 3a.1")]
    [InlineData("play", "allowed none 3a.2 3b.1")]
    [InlineData("joke", "not_allowed none 3a.2")]
    [InlineData("voice", "not_allowed none 3a.5")]
    [InlineData("account", "consult consult 3b.4")]
    [InlineData("opinion", "allowed none 3b.2")]
    [InlineData("comments", "consult now 3b.3")]
    [InlineData("recipe", "out_of_scope none 2.2")]
    public void A_later_case_has_the_outcome_that_the_rules_give(string id, string told)
    {
        var later = Pack.Path.Later.Single(@case => @case.Id == id);

        Assert.Equal(told, Told(later.Telling.Situation));
        Assert.Contains(PathOption.Of(Shipped.Rulebook.Assess(later.Telling.Situation)), later.Options);
        Assert.Equal(8, Pack.Path.Later.Count);
    }

    [Theory]
    [MemberData(nameof(Posts))]
    public void There_are_enough_later_cases_for_everybody_to_be_asked_three_times(Post post) =>
        Assert.True(Pack.Path.Later.Count(@case => @case.Posts.Contains(post)) >= 6);

    [Fact]
    public void Every_case_of_the_path_is_among_these() => Assert.Equal(
        Pack.Path.Modules.SelectMany(module => module.Cases.Select(@case => $"{module.Id}/{@case.Id}")),
        Cases.Select(row => row.Data.Item1));

    /// <summary>What is cited by nothing that holds for an employee, binds others: 4.2 is about pupils and parents.</summary>
    [Theory]
    [MemberData(nameof(Posts))]
    public void Whoever_walks_it_meets_every_article_of_chapters_2_3_and_4_that_binds_them(Post post)
    {
        var binding = Pack.Articles.Where(article => article.Section[0] is '2' or '3' or '4' && Binds(article))
            .Select(article => article.Id).ToList();

        var met = Pack.Path.Modules.SelectMany(module => module.ArticlesFor(post)).ToList();

        Assert.Equal(15, binding.Count);
        Assert.Empty(binding.Except(met));
        Assert.Equal(met.Distinct(), met);
    }

    [Theory]
    [MemberData(nameof(Posts))]
    public void Each_part_has_one_or_two_cases_for_everybody_and_three_sentences_or_so(Post post) =>
        Assert.All(Pack.Path.Modules, module =>
        {
            Assert.InRange(module.CasesFor(post).Count(), 1, 2);
            Assert.InRange(module.Text.Dutch.Split(". ").Length, 1, 7);
        });

    private static bool Binds(Article article)
    {
        var cited = Pack.Rules.Where(rule => rule.Cites.Contains(article.Id)).Select(rule => rule.Roles)
            .Concat(Pack.Consequences.Where(consequence => consequence.Article == article.Id).Select(consequence => consequence.Roles))
            .ToList();
        return cited.Count == 0 || cited.Any(roles => roles.Has(Role.Employee));
    }

    private static string Told(Situation situation)
    {
        var finding = Shipped.Rulebook.Explain(situation);
        return $"{Codes.Of(finding.Assessment.Verdict)} {Codes.Of(finding.Assessment.Escalation)} "
            + string.Join(' ', finding.Citations.Select(article => article.Id))
            + (finding.Assessment.Basis == Basis.NotForbidden ? " not_forbidden" : "");
    }
}
