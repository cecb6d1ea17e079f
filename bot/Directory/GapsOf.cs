using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Dialogs.Reporting;

namespace Sevenwolden.Bot.Directory;

/// <summary>Finds what a directory, as good as it is, leaves open for the day on which somebody reports something.</summary>
internal static class GapsOf
{
    /// <param name="directory">Answers who leads whom, and how they can be called.</param>
    /// <param name="roster">All whom the file names.</param>
    /// <param name="today">The day by which absence is judged.</param>
    /// <param name="opened">The ids of those with whom a chat is known; null where nobody can tell.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task<Gaps> FindAsync(
        IDirectory directory, Roster roster, DateOnly today, IReadOnlySet<string>? opened, CancellationToken cancellationToken)
    {
        var found = new List<Gap>();
        foreach (var person in roster.Everyone)
        {
            var member = await directory.FindAsync(person.Id, person.Member.Name, cancellationToken);
            member = member.Rank < person.Member.Rank ? member with { Rank = person.Member.Rank } : member;
            var isOpen = opened is null || opened.Contains(person.Id) || opened.Contains(member.Id);
            var leads = member.Rank != Rank.Employee;
            // Who leads the school needs nobody above them.
            var mayLackLeader = member.Rank is Rank.Management or Rank.Board || person.Leader is not null;
            found.AddRange(
                from gap in ((GapKind Kind, bool Is)[])
                [
                    (GapKind.AwayAlone, leads && roster.StandIns(person, today) is []),
                    (GapKind.NoLeader, !mayLackLeader && await LacksLeaderAsync(directory, person, cancellationToken)),
                    (GapKind.NoDeputy, leads && person.Deputy is null && IsAlone(person, roster)),
                    (GapKind.LeaderNotOpened, leads && !isOpen),
                    (GapKind.DeputyAlone, IsDeputyAlone(person, roster)),
                    (GapKind.OneRoad, leads && isOpen && member.Phone is null),
                    (GapKind.NotOpened, !leads && !isOpen),
                ]
                where gap.Is
                select new Gap(gap.Kind, member));
        }

        return new Gaps(
        [
            .. found.Concat(OfTheSchool(roster)).OrderBy(gap => gap.Kind).ThenByDescending(gap => gap.Who?.Rank)
                .ThenBy(gap => gap.Who?.Name, StringComparer.CurrentCulture),
        ]);
    }

    private static async Task<bool> LacksLeaderAsync(IDirectory directory, Person person, CancellationToken cancellationToken) =>
        (await directory.CircleAsync(person.Id, person.Member.Name, cancellationToken)).Because == FirstBecause.NoLeaderKnown;

    private static IEnumerable<Gap> OfTheSchool(Roster roster) =>
    [
        .. roster.Management.Count == 0 ? [new Gap(GapKind.NoManagement)] : Array.Empty<Gap>(),
        .. roster.Board.Count == 0 ? [new Gap(GapKind.NoBoard)] : Array.Empty<Gap>(),
    ];

    /// <summary>Those of the management, and of the board, stand in for one another.</summary>
    private static bool IsAlone(Person person, Roster roster) => person.Member.Rank switch
    {
        Rank.Management => roster.Management.Count == 1,
        Rank.Board => roster.Board.Count == 1,
        _ => true,
    };

    private static bool IsDeputyAlone(Person person, Roster roster) =>
        roster.Find(person.Deputy) is { Member.Rank: Rank.Leader } deputy
        && (deputy.Deputy is null || person.Id.Equals(deputy.Deputy, StringComparison.OrdinalIgnoreCase));
}
