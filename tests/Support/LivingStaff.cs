using Sevenwolden.Bot.Directory;
using Sevenwolden.Dialogs.Cases.People;

namespace Sevenwolden.Tests.Support;

/// <summary>A directory of people who fall ill, come back and leave, by the rules of the real one.</summary>
internal sealed class LivingStaff : IDirectory
{
    public const string Head = "head";
    public static readonly Member Reporter = new("reporter", "Rixt");
    public static readonly DateTimeOffset Start = SchoolYear.At("2026-11-02 09:00");
    private static readonly DateOnly Today = new(2026, 11, 2);

    private readonly Dictionary<string, Person> _rows = ((Person[])
    [
        new(Reporter, "leader"),
        new(new Member("leader", "Lieuwe", Rank.Leader), Head, "deputy"),
        new(new Member("deputy", "Dieuwke", Rank.Leader), Head, "second"),
        new(new Member("second", "Sietske", Rank.Leader), Head, "third"),
        new(new Member("third", "Tjitte", Rank.Leader), Head),
        new(new Member(Head, "Marten", Rank.Management)),
        new(new Member("other-head", "Minke", Rank.Management)),
    ]).ToDictionary(row => row.Id);

    private Roster _roster;

    public bool IsFailing => false;

    public LivingStaff() => _roster = Read();

    public IReadOnlyList<string> Leaders { get; } = ["leader", "deputy", "second", "third", Head, "other-head"];

    public Circle Circle => Circles.Of(Reporter, _roster.Find, _roster, Today);

    public Member? Find(string id) => _roster.Find(id)?.Member;

    public bool IsAway(string id) => _roster.Find(id)?.IsAway(Today) == true;

    /// <summary>Who stands in for them, whether or not they are there.</summary>
    public string? DeputyOf(string id) => _roster.Find(id)?.Deputy;

    public void GoesOrComesBack(string id)
    {
        if (_rows.TryGetValue(id, out var row))
        {
            _rows[id] = row with { Absence = row.Absence is null ? new Absence(DateOnly.MinValue, Today) : null };
            _roster = Read();
        }
    }

    /// <summary>They say it themselves: that they are away, or that they are there after all, whatever the directory says.</summary>
    public void SaysIllOrBack(string id)
    {
        if (_rows.TryGetValue(id, out var row))
        {
            var said = new SaidAbsence($"{row.Said.Count}", id, new(Today, Today), !row.IsAway(Today), Start.AddMinutes(row.Said.Count));
            _rows[id] = row with { Said = [.. row.Said, said with { Against = row.Absence?.ToString() }] };
            _roster = Read();
        }
    }

    /// <summary>All that was said.</summary>
    public IReadOnlyList<SaidAbsence> Said => [.. _rows.Values.SelectMany(row => row.Said)];

    /// <summary>On whom one falls back stays: the file would be refused without.</summary>
    public void Leaves(string id)
    {
        if (id != Head && _rows.Remove(id))
        {
            _roster = Read();
        }
    }

    public ValueTask<Member> FindAsync(string id, string? name, CancellationToken cancellationToken) => new(Find(id) ?? new Member(id, id));

    public ValueTask<bool> KnowsAsync(string id, CancellationToken cancellationToken) => new(Find(id) is not null);

    public ValueTask<bool> HasLeftAsync(string id, CancellationToken cancellationToken) => new(Find(id) is null);

    public ValueTask<IReadOnlyList<Member>?> StandInsAsync(string id, CancellationToken cancellationToken) =>
        new(_roster.StandIns(_roster.Find(id), Today));

    public ValueTask<Cover> CoverAsync(string id, DateOnly? day, CancellationToken cancellationToken) =>
        new(new Cover(Today, _roster.Find(id)?.Whereabouts ?? Whereabouts.Unknown, []));

    public ValueTask<Circle> CircleAsync(string id, string? name, CancellationToken cancellationToken) => new(Circle);

    public ValueTask<IReadOnlyList<Member>> LeadersAsync(CancellationToken cancellationToken) => new(_roster.Leaders);

    // Whoever is named and has left is named no more.
    private Roster Read() => new(
        [.. _rows.Values.Select(row => row with { Leader = Known(row.Leader), Deputy = Known(row.Deputy) })], Head);

    private string? Known(string? id) => id is not null && _rows.ContainsKey(id) ? id : null;
}
