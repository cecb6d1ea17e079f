using Sevenwolden.Bot.Directory;
using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Tests.Support;

/// <summary>A directory of the small school.</summary>
internal sealed class Staff : IDirectory
{
    public bool IsFailing => false;

    public ValueTask<Member> FindAsync(string id, string? name, CancellationToken cancellationToken) => new(Known(id, name));

    public ValueTask<bool> KnowsAsync(string id, CancellationToken cancellationToken) =>
        new(School.Everyone.Any(member => member.Id == id));

    public ValueTask<bool> HasLeftAsync(string id, CancellationToken cancellationToken) =>
        new(School.Everyone.All(member => member.Id != id));

    public ValueTask<IReadOnlyList<Member>?> StandInsAsync(string id, CancellationToken cancellationToken) =>
        new((IReadOnlyList<Member>?)null);

    public ValueTask<Cover> CoverAsync(string id, DateOnly? day, CancellationToken cancellationToken) =>
        new(new Cover(default, Whereabouts.Unknown, []));

    public ValueTask<Circle> CircleAsync(string id, string? name, CancellationToken cancellationToken) =>
        new(School.CircleOf(Known(id, name)));

    public ValueTask<IReadOnlyList<Member>> LeadersAsync(CancellationToken cancellationToken) =>
        new([.. School.Everyone.Where(member => member.Rank != Rank.Employee)]);

    private static Member Known(string id, string? name) =>
        School.Everyone.FirstOrDefault(member => member.Id == id) ?? new Member(id, name ?? id);
}
