using System.Globalization;
using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Bot.Directory;

/// <summary>Everybody whom the file names, at one moment, and on whom one falls back. It holds no faults.</summary>
internal sealed class Roster
{
    private static readonly StringComparer ByName = StringComparer.Create(CultureInfo.GetCultureInfo("nl-NL"), CompareOptions.IgnoreCase);

    private readonly Dictionary<string, Person> _rows;

    public Roster(IReadOnlyList<Person> rows, string fallback)
    {
        Everyone = rows;
        _rows = rows.ToDictionary(row => row.Id, StringComparer.OrdinalIgnoreCase);
        Fallback = _rows[fallback];
        Management = [.. rows.Where(row => row.Member.Rank == Rank.Management)];
        Board = [.. rows.Where(row => row.Member.Rank == Rank.Board)
            .SelectMany(row => (IEnumerable<Person?>)[row, Find(row.Deputy)]).OfType<Person>()
            .Where(row => row.Member.Rank == Rank.Board).Distinct()];
        People = [.. rows.Select(row => row.Member).OrderBy(member => member.Name, ByName)];
        Leaders = [.. People.Where(member => member.Rank != Rank.Employee)];
    }

    // How the ids of the people begin who ship with the bot, to try it.
    private const string Sample = "5e0e0000-0000-4000-8000-";

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<Person> Everyone { get; }

    public Person Fallback { get; }

    /// <summary>Whether reports would go to people who don't exist.</summary>
    public bool IsSample => Fallback.Id.StartsWith(Sample, StringComparison.OrdinalIgnoreCase);

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<Person> Management { get; }

    /// <summary>Who gets what goes past all who lead, each with who stands in for them behind them.</summary>
    public IReadOnlyList<Person> Board { get; }

    /// <summary>By name.</summary>
    public IReadOnlyList<Member> People { get; }

    /// <summary>Everybody by name, with who leads them.</summary>
    public IReadOnlyList<Colleague> Colleagues =>
        [.. People.Select(member => new Colleague(member, Find(Find(member.Id)?.Leader)?.Id))];

    /// <summary>Who has a day on which they start, and that day.</summary>
    public IReadOnlyList<(Member Who, DateOnly Starts)> Starters =>
        [.. Everyone.Where(row => row.Starts is not null).Select(row => (row.Member, row.Starts!.Value))];

    /// <summary>All but employees, by name.</summary>
    public IReadOnlyList<Member> Leaders { get; }

    /// <summary>
    /// Who stands in for somebody who is away: the deputy, and while that one is away too the deputy's deputy. Null for who is there.
    /// </summary>
    public IReadOnlyList<Member>? StandIns(Person? person, DateOnly today)
    {
        return person?.IsAway(today) == true ? StandInsOn(person, today) : null;
    }

    /// <summary>Who would stand in for somebody on this day, whether they are away or not.</summary>
    public IReadOnlyList<Member> StandInsOn(Person person, DateOnly day)
    {
        var line = new List<Person> { person };
        while (Find(line[^1].Deputy) is { } next && !line.Contains(next))
        {
            line.Add(next);
        }

        return [.. line.Skip(1).Where(one => !one.IsAway(day)).Select(one => one.Member)];
    }

    /// <summary>The same with what people said themselves, behind the ids of their rows.</summary>
    public Roster With(ILookup<string, SaidAbsence> said) => said.Count == 0 ? this : new Roster(
        [.. Everyone.Select(row => said.Contains(row.Id) ? row with { Said = [.. said[row.Id]] } : row)], Fallback.Id);

    public Person? Find(string? id) => id is null ? null : _rows.GetValueOrDefault(id);
}
