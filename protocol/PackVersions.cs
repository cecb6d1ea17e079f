namespace Sevenwolden.Protocols;

/// <summary>The versions of the protocol, each from its own day: on every day one of them holds, or none does yet.</summary>
public sealed class PackVersions
{
    private readonly IReadOnlyList<Pack> _inOrder;

    /// <exception cref="ArgumentException">Two begin on the same day.</exception>
    public PackVersions(IEnumerable<Pack> packs)
    {
        _inOrder = [.. packs.OrderBy(pack => pack.InForce)];
        if (_inOrder.GroupBy(pack => pack.InForce).FirstOrDefault(day => day.Count() > 1) is { } twice)
        {
            throw new ArgumentException(
                $"The versions {string.Join(" and ", twice.Select(pack => pack.Version))} both hold from {twice.Key:yyyy-MM-dd} "
                + "(`in_force` in pack.yaml): give each a day of its own.");
        }
    }

    public Pack First => _inOrder[0];

    /// <summary>The same, their articles with the way to the school's own document.</summary>
    public PackVersions At(Uri document) => new(_inOrder.Select(pack => pack.At(document)));

    /// <summary>What holds on this day; null before the first.</summary>
    public Pack? On(DateOnly day) => _inOrder.LastOrDefault(pack => pack.InForce <= day);
}
