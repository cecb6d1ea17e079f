using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Bot.Directory;

/// <summary>To whom a report goes, and to whom after that: a function of the directory and the day.</summary>
internal static class Circles
{
    /// <param name="me">Who reports.</param>
    /// <param name="find">Somebody by their id.</param>
    /// <param name="roster">Names the management, and on whom one falls back.</param>
    /// <param name="today">The day by which absence is judged.</param>
    public static Circle Of(Member me, Func<string?, Person?> find, Roster roster, DateOnly today)
    {
        var leader = find(find(me.Id)?.Leader) is { } named && !Same(named, me) ? named : null;
        var first = leader ?? roster.Fallback;
        return Way(me, leader, find, roster, today) with
        {
            Deputy = find(first.Deputy) is { } deputy && !Same(deputy, me) ? deputy.Member : null,
            Fallback = Same(roster.Fallback, me) ? null : roster.Fallback.Member,
            Board = Board(me, roster, today),
            Others = [.. roster.Leaders.Where(member => member.Rank != Rank.Board
                && !string.Equals(member.Id, me.Id, StringComparison.OrdinalIgnoreCase))],
        };
    }

    private static Circle Way(Member me, Person? leader, Func<string?, Person?> find, Roster roster, DateOnly today)
    {
        var first = leader ?? roster.Fallback;
        var because = leader is null ? FirstBecause.NoLeaderKnown : FirstBecause.IsLeader;
        var way = Way(first, today);
        if (way.Count == 0 && leader is not null)
        {
            way = Way(roster.Fallback, today);
        }

        if (way.Count == 0)
        {
            // Everybody is away: then it is the leader's all the same.
            return new Circle(me, Way(first, null), because);
        }

        return first.IsAway(today) && !Same(first, me)
            ? new Circle(me, way, leader is null ? because : FirstBecause.LeaderIsAbsent, first.Member)
            : new Circle(me, way, because);

        // The leader, the deputy, the management; when the leader is away, who leads the leader takes the free place.
        List<Member> Way(Person first, DateOnly? day)
        {
            var above = find(first.Leader);
            var people = new List<Member>(3);
            Add(first);
            AddDeputy(first);
            if (above is { Member.Rank: Rank.Management } || (day is { } now && first.IsAway(now)))
            {
                Add(above);
            }

            if (!people.Exists(member => member.Rank == Rank.Management && member != first.Member))
            {
                Add(roster.Management.FirstOrDefault(Fits));
            }

            return people;

            bool Fits(Person person) =>
                !Same(person, me) && !(day is { } now && person.IsAway(now)) && !people.Exists(member => Same(person, member));

            // Who stands in and is away has somebody who stands in as well.
            void AddDeputy(Person person)
            {
                var line = new List<Person> { person };
                while (find(line[^1].Deputy) is { } deputy && !line.Contains(deputy))
                {
                    line.Add(deputy);
                    if (!(day is { } now && deputy.IsAway(now)))
                    {
                        Add(deputy);
                        return;
                    }
                }
            }

            void Add(Person? person)
            {
                if (person is not null && Fits(person))
                {
                    people.Add(person.Member);
                }
            }
        }
    }

    /// <summary>Whoever of the board is there; all of it where nobody is.</summary>
    private static IReadOnlyList<Member> Board(Member me, Roster roster, DateOnly today)
    {
        var board = roster.Board.Where(person => !Same(person, me)).ToList();
        var there = board.Where(person => !person.IsAway(today)).ToList();
        return [.. (there.Count > 0 ? there : board).Select(person => person.Member)];
    }

    private static bool Same(Person person, Member member) => string.Equals(person.Id, member.Id, StringComparison.OrdinalIgnoreCase);
}
