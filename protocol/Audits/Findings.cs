namespace Sevenwolden.Protocols.Audits;

/// <summary>What the audit has seen used, and what it has seen go wrong. Of each kind of fault the first is enough.</summary>
internal sealed class Findings(Pack pack)
{
    private readonly Dictionary<string, Fault> _faults = [];
    private ulong _live;
    private uint _matters;
    private int _reached;

    public IReadOnlyList<Fault> Faults => [.. _faults.Values];

    public void Add(string kind, string file, string what, string mend) => Add(kind, file, 0, what, mend);

    public void Add(string kind, string file, int line, string what, string mend) =>
        _faults.TryAdd(kind, new Fault(file, line, what, mend));

    /// <summary>Notes the rules that decided a situation: a rule is live when the outcome would be another without it.</summary>
    public void Decided(Assessment assessment)
    {
        _reached |= 1 << (int)assessment.Verdict;
        for (var left = assessment.Rules & ~_live; left != 0; left &= left - 1)
        {
            var rule = left & (0 - left);
            var others = Cites(assessment.Rules & ~rule);
            if (assessment.Rules == rule || Cites(rule).Any(article => !others.Contains(article)))
            {
                _live |= rule;
            }
        }
    }

    public void Matters(Fact fact) => _matters |= 1u << fact.Index;

    public bool KnownToMatter(Fact fact) => (_matters >> fact.Index & 1) != 0;

    public void Unused()
    {
        foreach (var rule in pack.Rules.Where((_, place) => (_live >> place & 1) == 0))
        {
            Add(
                "rule " + rule.Id,
                "rules.yaml",
                rule.Line,
                $"Rule `{rule.Id}` is dead: no outcome would change without it.",
                "Change its facts, or take it away.");
        }

        foreach (var fact in pack.Facts.Where(fact => !KnownToMatter(fact)))
        {
            Add(
                "fact " + fact.Name,
                "facts.yaml",
                fact.Line,
                $"Fact `{fact.Name}` changes no outcome.",
                "Use it in a rule, or take it away.");
        }

        foreach (var verdict in Enum.GetValues<Verdict>().Where(verdict => (_reached >> (int)verdict & 1) == 0))
        {
            Add("verdict " + verdict, "rules.yaml", $"No situation leads to {verdict}.", "Add a rule that does.");
        }

        var named = pack.Rules.Select(rule => rule.Duty).Concat(pack.Facts.Select(fact => fact.First)).ToHashSet();
        foreach (var duty in pack.Duties.Where(duty => !named.Contains(duty.Id)))
        {
            Add(
                "duty " + duty.Id,
                "rules.yaml",
                duty.Line,
                $"No situation leads to duty `{duty.Id}`.",
                "Name it in a rule or a fact, or take it away.");
        }
    }

    private HashSet<string> Cites(ulong rules) =>
        [.. pack.Rules.Where((_, place) => (rules >> place & 1) != 0).SelectMany(rule => rule.Cites)];
}
