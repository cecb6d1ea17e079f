using Sevenwolden.Protocols;

namespace Sevenwolden.Dialogs.Cases.People;

/// <summary>Who leads somebody: to whom their report goes, and to whom after that.</summary>
/// <param name="Me">Who reports.</param>
/// <param name="Chain">
/// Whom it goes to, in turn: the leader, the deputy, the school management. Never <paramref name="Me"/>, nobody twice; empty only where
/// everybody is left out.
/// </param>
/// <param name="Because">Why the first of the chain is the first.</param>
/// <param name="Absent">The leader who is passed over because of absence; null when none is.</param>
public sealed record Circle(Member Me, IReadOnlyList<Member> Chain, FirstBecause Because, Member? Absent = null)
{
    /// <summary>Who stands in for the leader, also while absent; null where nobody does.</summary>
    public Member? Deputy { get; init; }

    /// <summary>On whom one falls back; null where the directory says nothing of it.</summary>
    public Member? Fallback { get; init; }

    /// <summary>All who handle cases: to whom it can go as well.</summary>
    public IReadOnlyList<Member> Others { get; init; } = [];

    /// <summary>Who never reads it, whatever happens.</summary>
    public IReadOnlyList<Member> LeftOut { get; init; } = [];

    /// <summary>Those of them of whom it can't be told whether it is about them.</summary>
    public IReadOnlyList<Member> Doubted { get; init; } = [];

    /// <summary>Who gets what goes past all who lead, in turn; nobody where the directory names no board.</summary>
    public IReadOnlyList<Member> Board { get; init; } = [];

    /// <summary>Whether it goes to them.</summary>
    public BoardRoad Road { get; init; }

    /// <summary>What the pack says of such a matter; null for all others.</summary>
    public OwnAddressee? Addressee { get; init; }

    public Member Leader => Chain[0];

    /// <summary>Whether it goes as it usually does: to the leader first.</summary>
    public bool IsUsual => LeftOut.Count == 0 && Road != BoardRoad.Board;

    /// <summary>Whom the directory names around this person, in the order in which a report could go to them.</summary>
    public IEnumerable<Member> Everyone => ((Member?[])[Absent, .. Chain, Deputy, Fallback])
        .Concat(Others.OrderByDescending(member => member.Rank)).Concat(LeftOut)
        .OfType<Member>().Where(member => member.Id != Me.Id).DistinctBy(member => member.Id);

    /// <summary>To whom it can go instead of the first.</summary>
    public IEnumerable<Member> Instead => Everyone.Where(member => member.Id != Absent?.Id)
        .Except(Chain.Take(1).Concat(LeftOut), MemberIds.Same);

    /// <summary>Whether this person is that to <see cref="Me"/>.</summary>
    public bool Holds(Member member, Office office) => office switch
    {
        Office.Leader => Because != FirstBecause.NoLeaderKnown && member.Id == (Absent ?? Chain[0]).Id,
        Office.Deputy => member.Id == Deputy?.Id,
        Office.Management => member.Rank == Rank.Management,
        _ => member.Id == Fallback?.Id,
    };

    /// <summary>Whether this person may be that, for all that the directory says.</summary>
    public bool MayHold(Member member, Office office) =>
        office == Office.Leader && Because == FirstBecause.NoLeaderKnown && member.Id == (Absent ?? Chain[0]).Id;

    /// <summary>On this road; to the board only, without whoever is left out of it.</summary>
    public Circle Along(BoardRoad road, OwnAddressee? addressee = null) => road != BoardRoad.Board
        ? this with { Road = road, Addressee = addressee }
        : this with
        {
            Chain = [.. Board.Except(LeftOut, MemberIds.Same)],
            Absent = null,
            Deputy = null,
            Fallback = null,
            Others = [],
            Road = road,
            Addressee = addressee,
        };

    /// <summary>The way that leads past these people; whom one falls back on where nobody else is left.</summary>
    /// <param name="people">Who doesn't read it.</param>
    /// <param name="first">The id of who is to read it first; null for whoever comes next.</param>
    public Circle Without(IReadOnlyList<Member> people, string? first = null)
    {
        var readers = Everyone.Except(people, MemberIds.Same).ToList();
        var way = Chain.Intersect(readers, MemberIds.Same).ToList();
        // Who is chosen is trusted; others come in only where it is not picked up.
        way = readers.Find(member => member.Id == first) is { } chosen
            ? [.. way.Where(member => member.Rank == Rank.Management && member.Id != chosen.Id).Prepend(chosen)]
            : way;
        return this with
        {
            Chain = way.Count > 0 ? way : [.. readers.Where(member => member.Id == Fallback?.Id)],
            LeftOut = people,
        };
    }
}
