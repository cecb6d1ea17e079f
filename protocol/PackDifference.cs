namespace Sevenwolden.Protocols;

/// <summary>What an outcome is, for one who compares: the verdict with its basis, the escalation and the articles.</summary>
public sealed record OutcomeKey(Role Role, Verdict Verdict, Basis? Basis, Escalation Escalation, string Citations);

/// <summary>A group of situations whose outcome changed in the same way.</summary>
/// <param name="Example">
/// Of those, the one in which the least is going on: the facts that are yes, and with a question mark those unknown.
/// </param>
public sealed record ChangedGroup(OutcomeKey Before, OutcomeKey After, long Count, string Example);

/// <summary>The difference between two packs: the sheet that an officer approves.</summary>
public sealed record PackDifference(IReadOnlyList<ChangedGroup> Groups, long Changed, long Situations)
{
    /// <summary>
    /// Goes through every situation of every role over the facts of both packs; a fact that a pack does not know is left out there.
    /// </summary>
    public static PackDifference Between(Rulebook old, Rulebook @new)
    {
        var names = old.Pack.Facts.Select(fact => fact.Name).Union(@new.Pack.Facts.Select(fact => fact.Name)).ToList();
        var groups = new Dictionary<(OutcomeKey, OutcomeKey), (long Count, int Weight, string Example)>();
        var (changed, situations) = (0L, 0L);
        foreach (var role in Enum.GetValues<Role>())
        {
            var sides = new TwoSides(old, @new, role, names);
            foreach (var (before, after, weight, example) in sides.All())
            {
                situations++;
                if (before != after)
                {
                    changed++;
                    var known = groups.GetValueOrDefault((before, after), (Count: 0, Weight: int.MaxValue, Example: ""));
                    groups[(before, after)] = weight < known.Weight
                        ? (known.Count + 1, weight, example())
                        : known with { Count = known.Count + 1 };
                }
            }
        }

        return new PackDifference(
            [.. groups
                .Select(group => new ChangedGroup(group.Key.Item1, group.Key.Item2, group.Value.Count, group.Value.Example))
                .OrderByDescending(group => group.Count)],
            changed,
            situations);
    }
}
