namespace Sevenwolden.Dialogs.Cases.People;

/// <summary>
/// Who of those that lead the person does what it is about: by what they are, or by their id. No word of what was said of them.
/// </summary>
public sealed record Subject
{
    public static readonly Subject Nobody = new();

    public IReadOnlyList<Office> Offices { get; init; } = [];

    /// <summary>The ids of those who were called by their name.</summary>
    public IReadOnlyList<string> People { get; init; } = [];

    /// <summary>Of whom it can't be told whether they do it: that is asked, and until then they are left out too.</summary>
    public IReadOnlyList<Office> MaybeOffices { get; init; } = [];

    public IReadOnlyList<string> MaybePeople { get; init; } = [];

    public bool IsNobody => Offices.Count + People.Count + MaybeOffices.Count + MaybePeople.Count == 0;

    public Subject And(Subject other) => new()
    {
        Offices = [.. Offices.Union(other.Offices)],
        People = [.. People.Union(other.People)],
        MaybeOffices = [.. MaybeOffices.Union(other.MaybeOffices)],
        MaybePeople = [.. MaybePeople.Union(other.MaybePeople)],
    };

    public IEnumerable<Member> SureIn(Circle circle) => circle.Everyone.Where(
        member => People.Contains(member.Id) || Offices.Any(office => circle.Holds(member, office)));

    /// <summary>Where the directory names no leader, whoever comes in the leader's place may be the one.</summary>
    public IEnumerable<Member> MaybeIn(Circle circle) => circle.Everyone.Where(
        member => MaybePeople.Contains(member.Id)
            || MaybeOffices.Any(office => circle.Holds(member, office) || circle.MayHold(member, office))
            || Offices.Any(office => circle.MayHold(member, office)));
}
