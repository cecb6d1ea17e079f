using Sevenwolden.Protocols.Parsing;

namespace Sevenwolden.Protocols.Audits;

/// <summary>Works out the pack's example situations and compares them with the outcome that they must have.</summary>
internal static class ExampleAudit
{
    public static void Run(Rulebook rulebook, Findings findings)
    {
        foreach (var example in rulebook.Pack.Examples)
        {
            var finding = rulebook.Explain(example.Situation);
            var got = Told(
                finding.Assessment.Verdict,
                finding.Assessment.Basis,
                finding.Assessment.Escalation,
                finding.Citations.Select(article => article.Id),
                finding.Duties.Select(duty => duty.Id));
            var wanted = Told(example.Verdict, example.Basis, example.Escalation, example.Cites, example.Duties);
            if (got != wanted)
            {
                findings.Add(
                    "example " + example.Title.Dutch,
                    "examples.yaml",
                    example.Line,
                    $"\"{example.Title.Dutch}\" gives {got}, but should give {wanted}.",
                    "Change the example, or the rule that decides it.");
            }
        }
    }

    private static string Told(
        Verdict verdict, Basis? basis, Escalation escalation, IEnumerable<string> cites, IEnumerable<string> duties) =>
        $"{Words.Verdicts.First(word => word.Value == verdict).Key}, "
        + (basis is null ? "" : $"basis {Words.Bases.First(word => word.Value == basis).Key}, ")
        + $"escalate {Words.Escalations.First(word => word.Value == escalation).Key}, "
        + $"articles [{string.Join(", ", cites)}], duties [{string.Join(", ", duties)}]";
}
