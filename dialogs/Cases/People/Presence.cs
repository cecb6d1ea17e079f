using System.Collections.Frozen;

namespace Sevenwolden.Dialogs.Cases.People;

/// <summary>Who is there at this moment, as the directory says.</summary>
/// <param name="StandIns">Behind the id of each who is away: who stands in for them and is there, in turn.</param>
/// <param name="Today">To whom a report of the same person would go now.</param>
public sealed record Presence(IReadOnlyDictionary<string, IReadOnlyList<Member>> StandIns, IReadOnlyList<Member> Today)
{
    /// <summary>Nobody is away, for all that is known.</summary>
    public static readonly Presence Full = new(new Dictionary<string, IReadOnlyList<Member>>(), []);

    /// <summary>The ids of those who said themselves that they are away: what they have goes on at once.</summary>
    public IReadOnlySet<string> Said { get; init; } = FrozenSet<string>.Empty;

    /// <summary>The ids of those who left the school, where that is asked.</summary>
    public IReadOnlySet<string> Gone { get; init; } = FrozenSet<string>.Empty;

    /// <summary>As it would be if this person were away.</summary>
    public Presence Without(string person, IReadOnlyList<Member> standIns) => this with
    {
        StandIns = new Dictionary<string, IReadOnlyList<Member>>(StandIns) { [person] = standIns },
        Today = [.. Today.Where(member => member.Id != person)],
    };

    public bool Has(Member member) => !StandIns.ContainsKey(member.Id) && !Gone.Contains(member.Id);

    /// <summary>The ids of those of them who are away, where somebody else of them is there; null for nobody.</summary>
    public IReadOnlyList<string>? AwayOf(IReadOnlyList<Member> people) =>
        people.Any(Has) && people.Where(member => !Has(member)).Select(member => member.Id).ToList() is { Count: > 0 } away ? away : null;
}
