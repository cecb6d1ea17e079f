using System.Globalization;
using System.Text;

namespace Sevenwolden.Protocols;

/// <summary>The rules as a Markdown table, in the words that people are asked.</summary>
public static class RulesTable
{
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    /// <param name="pack">The pack to show.</param>
    /// <param name="verdict">The label of a verdict, with what it rests on.</param>
    /// <param name="role">The name of a role, plural.</param>
    public static string Draw(Pack pack, Func<Verdict, Basis?, string> verdict, Func<Role, string> role)
    {
        var table = new StringBuilder()
            .Append(Culture, $"# {pack.Title}: de regels (versie {pack.Version})\n\n")
            .Append("| Als dit allemaal klopt | Voor | Dan | Artikel | Eerst doen |\n|---|---|---|---|---|\n");
        foreach (var rule in pack.Rules.OrderByDescending(rule => rule.Verdict))
        {
            var facts = pack.Members(rule.Needs).Select(fact => fact.Label.Dutch)
                .Concat(pack.Members(rule.Forbids).Select(fact => "niet: " + fact.Label.Dutch));
            var who = rule.Roles == RoleSet.All ? "iedereen" : string.Join(", ", rule.Roles.Members().Select(role));
            var urgent = rule.Urgent ? " (direct)" : "";
            table
                .Append(Culture, $"| {string.Join("; ", facts)} | {who} | {verdict(rule.Verdict, rule.Basis)}{urgent} ")
                .Append(Culture, $"| {string.Join(", ", rule.Cites)} | {Duty(pack, rule)} |\n");
        }

        var reach = pack.Scope.Applies.Select(fact => pack.Fact(fact.Fact)!.Label.Dutch);
        return table
            .Append(Culture, $"\nHet protocol geldt als een van deze dingen klopt: {string.Join("; ", reach)} ")
            .Append(Culture, $"(artikel {pack.Scope.Article}). Anders: {verdict(Verdict.OutOfScope, null)}.\n")
            .Append("Gelden er meer regels, dan wint de strengste. ")
            .Append(Culture, $"Is iets onzeker en hangt het antwoord daarvan af: {verdict(Verdict.Consult, null)} ")
            .Append(Culture, $"(artikel {pack.Doubt.Article}).\n")
            .ToString();
    }

    private static string Duty(Pack pack, Rule rule)
    {
        var first = pack.Members(rule.Forbids).Select(fact => fact.First).Append(rule.Duty).OfType<string>().Distinct();
        return string.Join("; ", first.Select(id => pack.Duties.First(duty => duty.Id == id).Do.Dutch));
    }
}
