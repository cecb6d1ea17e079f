using System.Numerics;

namespace Sevenwolden.Protocols;

/// <summary>A set of roles as a bit mask: those that something is for, or those of whom one does it.</summary>
public readonly record struct RoleSet(int Bits)
{
    public static RoleSet All { get; } = Of(Enum.GetValues<Role>());

    public static implicit operator RoleSet(Role role) => new(1 << (int)role);

    /// <summary>The one role in it; null where there are more.</summary>
    public Role? Only => BitOperations.IsPow2(Bits) ? First : null;

    public bool IsEmpty => Bits == 0;

    public Role First => (Role)BitOperations.TrailingZeroCount(Bits);

    /// <summary>All but the first: to go through a set without allocating.</summary>
    public RoleSet Rest => new(Bits & (Bits - 1));

    public static RoleSet Of(IEnumerable<Role> roles) => new(roles.Aggregate(0, (bits, role) => bits | 1 << (int)role));

    public bool Has(Role role) => (Bits >> (int)role & 1) != 0;

    public bool Overlaps(RoleSet other) => (Bits & other.Bits) != 0;

    public override string ToString() => string.Join(", ", Members());

    public IEnumerable<Role> Members()
    {
        for (var left = this; !left.IsEmpty; left = left.Rest)
        {
            yield return left.First;
        }
    }
}
