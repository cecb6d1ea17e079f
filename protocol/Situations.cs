namespace Sevenwolden.Protocols;

/// <summary>Where situations start from.</summary>
public static class Situations
{
    /// <summary>What holds unless somebody says otherwise: every fact is no, and what is asked first is yes.</summary>
    public static Situation Usual(IReadOnlyList<Fact> facts, RoleSet doers) => facts.Aggregate(
        new Situation(doers, FactMask.None, FactMask.None),
        (situation, fact) => situation.With(fact, fact.AskedFirst ? Answer.Yes : Answer.No));
}
