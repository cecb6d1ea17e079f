using System.Numerics;

namespace Sevenwolden.Protocols;

/// <summary>A set of facts as a bit mask: bit <c>i</c> is the pack's fact number <c>i</c>.</summary>
public readonly record struct FactMask(uint Bits)
{
    public static FactMask None => default;

    public bool IsEmpty => Bits == 0;

    public int Count => BitOperations.PopCount(Bits);

    public static FactMask Of(Fact fact) => new(1u << fact.Index);

    public static FactMask Of(IEnumerable<Fact> facts) => facts.Aggregate(None, (set, fact) => set.With(fact));

    public bool Has(Fact fact) => (Bits >> fact.Index & 1) != 0;

    public FactMask With(Fact fact) => new(Bits | 1u << fact.Index);

    public FactMask Without(Fact fact) => new(Bits & ~(1u << fact.Index));

    public static FactMask operator |(FactMask left, FactMask right) => new(left.Bits | right.Bits);

    public static FactMask operator &(FactMask left, FactMask right) => new(left.Bits & right.Bits);

    /// <summary>What the left set holds and the right does not.</summary>
    public static FactMask operator -(FactMask left, FactMask right) => new(left.Bits & ~right.Bits);
}
