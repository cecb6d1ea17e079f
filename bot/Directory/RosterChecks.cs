using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Bot.Directory;

/// <summary>What is wrong between the rows of a directory: who is named must be there, and nobody leads in a circle.</summary>
internal static class RosterChecks
{
    /// <param name="file">The file's name, for the faults.</param>
    /// <param name="rows">All rows, their ids all different.</param>
    /// <param name="fallback">The setting <c>Escalation:FallbackLeader</c>.</param>
    public static IEnumerable<DirectoryFault> Find(string file, IReadOnlyList<Person> rows, string fallback)
    {
        var people = rows.ToDictionary(row => row.Id, StringComparer.OrdinalIgnoreCase);
        return
        [
            .. rows.SelectMany(row => Named(row, row.Leader, "leader")),
            .. rows.SelectMany(row => Named(row, row.Deputy, "deputy")),
            .. Employees(people, rows),
            .. Board(people, rows),
            .. Rounds(rows, row => row.Leader).Select(Loop),
            .. Fallback(),
        ];

        IEnumerable<DirectoryFault> Named(Person row, string? id, string what)
        {
            if (id is null)
            {
                yield break;
            }

            if (id.Equals(row.Id, StringComparison.OrdinalIgnoreCase))
            {
                yield return Fault(row, $"the {what} of '{row.Id}' is '{row.Id}'", "name somebody else, or leave the cell empty");
            }
            else if (!people.ContainsKey(id))
            {
                yield return Fault(row, $"the {what} '{id}' is no row of this file", "add a row with that id, or correct the id");
            }
        }

        IEnumerable<DirectoryFault> Employees(Dictionary<string, Person> people, IReadOnlyList<Person> rows) =>
            from row in rows
            from id in (string?[])[row.Leader, row.Deputy]
            where id is not null && people.TryGetValue(id, out var named) && named.Member.Rank == Rank.Employee
            group row.Line by people[id] into each
            select Fault(
                each.Key, $"'{each.Key.Id}' leads or stands in (line {each.First()}), but has the role medewerker",
                "give the role teamleider or schoolleiding, or name somebody else there");

        // What goes to the board goes nowhere else, so only one of the board stands in there.
        IEnumerable<DirectoryFault> Board(Dictionary<string, Person> people, IReadOnlyList<Person> rows) =>
            from row in rows
            where row.Member.Rank == Rank.Board && row.Deputy is { } deputy && people.TryGetValue(deputy, out var named)
                && named.Member.Rank is Rank.Leader or Rank.Management
            select Fault(
                row, $"the deputy '{row.Deputy}' of '{row.Id}', who has the role bestuur, has another role",
                "give the deputy the role bestuur too, or name somebody of the board");

        DirectoryFault Loop(IReadOnlyList<Person> round) => Fault(
            round[0], $"the leaders go round: {string.Join(" < ", round.Append(round[0]).Select(person => person.Id))}",
            "leave the leader of the highest of them empty");

        IEnumerable<DirectoryFault> Fallback()
        {
            const string Mend = "give the id of a teamleider or of the schoolleiding";
            if (!people.TryGetValue(fallback, out var row))
            {
                yield return new DirectoryFault(
                    file, 0, $"the setting Escalation:FallbackLeader names '{fallback}', which is no row of this file", Mend);
            }
            else if (row.Member.Rank == Rank.Employee)
            {
                yield return Fault(row, $"the setting Escalation:FallbackLeader names '{row.Id}', whose role is medewerker", Mend);
            }
            else if (!rows.Any(other =>
                other != row && (other.Member.Rank == Rank.Management || Is(row.Leader, other) || Is(row.Deputy, other))))
            {
                yield return Fault(
                    row, $"nobody could take a report of '{row.Id}', whom the setting Escalation:FallbackLeader names",
                    "name a leader or a deputy, or add a row with the role schoolleiding");
            }
        }

        DirectoryFault Fault(Person row, string what, string mend) => new(file, row.Line, what, mend);
    }

    /// <summary>Those who come back to themselves by way of others.</summary>
    /// <param name="rows">All rows.</param>
    /// <param name="next">Whom a row names.</param>
    public static IEnumerable<IReadOnlyList<Person>> Rounds(IReadOnlyList<Person> rows, Func<Person, string?> next)
    {
        var people = rows.ToDictionary(row => row.Id, StringComparer.OrdinalIgnoreCase);
        // From whom this walk was at a person: who is met again by the same walk closes a loop, who was met by an earlier one was
        // judged then.
        var metBy = new Dictionary<Person, Person>(rows.Count, ReferenceEqualityComparer.Instance);
        foreach (var start in rows)
        {
            var at = start;
            while (at is not null && metBy.TryAdd(at, start))
            {
                at = After(at);
            }

            if (at is not null && metBy[at] == start)
            {
                yield return Round(at);
            }
        }

        Person? After(Person at) =>
            next(at) is { } id && !id.Equals(at.Id, StringComparison.OrdinalIgnoreCase) ? people.GetValueOrDefault(id) : null;

        List<Person> Round(Person from)
        {
            var round = new List<Person> { from };
            for (var at = After(from)!; at != from; at = After(at)!)
            {
                round.Add(at);
            }

            return round;
        }
    }

    private static bool Is(string? id, Person person) => person.Id.Equals(id, StringComparison.OrdinalIgnoreCase);
}
