using Sevenwolden.Protocols;
using Sevenwolden.Tests.Support;
using Xunit;

namespace Sevenwolden.Tests.Protocol;

public sealed class The_table_of_rules
{
    [Fact]
    public void Has_a_row_for_every_rule_with_its_facts_and_articles()
    {
        var rows = RulesTable.Draw(Shipped.Pack, (verdict, basis) => $"{verdict} {basis}", role => role.ToString()).Split('\n')
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1).ToList();

        Assert.Equal(Shipped.Pack.Rules.Count, rows.Count);
        Assert.All(Shipped.Pack.Rules, rule => Assert.Contains(rows, row =>
            Shipped.Pack.Members(rule.Needs).All(fact => row.Contains(fact.Label.Dutch, StringComparison.Ordinal))
            && Shipped.Pack.Members(rule.Forbids).All(fact => row.Contains("niet: " + fact.Label.Dutch, StringComparison.Ordinal))
            && rule.Cites.All(article => row.Contains(article, StringComparison.Ordinal))
            && row.Contains($"| {rule.Verdict}", StringComparison.Ordinal)));
        Assert.All(rows, row => Assert.Equal(6, row.Count(letter => letter == '|')));
    }

    [Fact]
    public void Says_of_what_rests_on_silence_that_it_does()
    {
        var rows = RulesTable.Draw(Shipped.Pack, (verdict, basis) => $"{verdict} {basis}", role => role.ToString()).Split('\n');

        Assert.Single(rows, row => row.Contains("| Allowed NotForbidden |", StringComparison.Ordinal));
    }

    [Fact]
    public void Says_when_the_protocol_applies_and_what_doubt_means()
    {
        var table = RulesTable.Draw(Shipped.Pack, (verdict, basis) => $"{verdict} {basis}", role => role.ToString());

        Assert.Contains("(artikel 2.2)", table, StringComparison.Ordinal);
        Assert.Contains("(artikel 3b.4)", table, StringComparison.Ordinal);
        Assert.Contains(Shipped.Pack.Version, table, StringComparison.Ordinal);
    }
}
