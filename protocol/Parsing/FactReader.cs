namespace Sevenwolden.Protocols.Parsing;

/// <summary>Reads names of facts in other places, and notes those that don't exist.</summary>
internal sealed class FactReader(IReadOnlyList<Fact> facts)
{
    private readonly Dictionary<string, Fact> _byName =
        facts.GroupBy(fact => fact.Name).ToDictionary(group => group.Key, group => group.First());

    public Fact? Find(Node at, string name)
    {
        if (_byName.TryGetValue(name, out var fact))
        {
            return fact;
        }

        at.Faults.Add(at, $"There is no fact `{name}`.", $"Known are: {string.Join(", ", _byName.Keys)}.");
        return null;
    }

    public FactMask Set(IEnumerable<Node> names) =>
        FactMask.Of(names.Select(node => Find(node, node.TextHere())).OfType<Fact>());

    /// <summary>A rule's condition: facts, each plain or with <c>not</c>.</summary>
    public (FactMask Needs, FactMask Forbids) Condition(IEnumerable<Node> literals)
    {
        var (needs, forbids) = (FactMask.None, FactMask.None);
        foreach (var node in literals)
        {
            var words = node.TextHere();
            var negated = words.StartsWith("not ", StringComparison.Ordinal);
            if (Find(node, negated ? words["not ".Length..].Trim() : words) is { } fact)
            {
                (needs, forbids) = negated ? (needs, forbids.With(fact)) : (needs.With(fact), forbids);
            }
        }

        return (needs, forbids);
    }
}
