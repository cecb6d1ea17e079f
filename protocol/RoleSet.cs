namespace Sevenwolden.Protocols;

/// <summary>A set of roles as a bit mask.</summary>
public readonly record struct RoleSet(int Bits)
{
    public static RoleSet All { get; } = Of(Enum.GetValues<Role>());

    public static RoleSet Of(IEnumerable<Role> roles) => new(roles.Aggregate(0, (bits, role) => bits | 1 << (int)role));

    public bool Has(Role role) => (Bits >> (int)role & 1) != 0;

    public bool Overlaps(RoleSet other) => (Bits & other.Bits) != 0;

    public IEnumerable<Role> Members()
    {
        var bits = Bits;
        return Enum.GetValues<Role>().Where(role => (bits >> (int)role & 1) != 0);
    }
}
