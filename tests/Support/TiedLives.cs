using CsCheck;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Dialogs.Cases.Ties;

namespace Sevenwolden.Tests.Support;

/// <summary>
/// Three cases, each with a wall of its own, and between what happens to them somebody who wants to tie two of them or to loosen them: any
/// of the staff, and the reporter.
/// </summary>
/// <param name="Wishes">Who wants it of which two, one behind each round of changes.</param>
internal sealed record TiedLives(IReadOnlyList<WalledLife> Lives, IReadOnlyList<(int Who, int One, int Other, bool Loosens)> Wishes)
{
    public static readonly Member[] Everybody = [.. WalledLife.Staff, WalledLife.Reporter];

    private static readonly string[] Names = ["CCCCC2", "CCCCC3", "CCCCC4"];

    public static readonly Gen<TiedLives> Any = Gen.Select(
        WalledLife.Any(Names[0]), WalledLife.Any(Names[1]), WalledLife.Any(Names[2]),
        Gen.Select(Gen.Int[0, Everybody.Length - 1], Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[0, 3]).Array[40],
        (one, two, three, wishes) => new TiedLives(
            [one, two, three], [.. wishes.Select(wish => (wish.Item1, wish.Item2, wish.Item3, wish.Item4 == 0))]));

    /// <summary>The same with these names, so that many of them have room in one store.</summary>
    public TiedLives Called(Func<string> fresh) => this with { Lives = [.. Lives.Select(life => life.Called(fresh()))] };

    /// <summary>All that happens, in order, each with the cases and the ties as they are after it.</summary>
    public IEnumerable<(CaseChange? Change, Tie? Tie, IReadOnlyList<Case> Cases, IReadOnlyList<Tie> Ties)> Steps()
    {
        var (cases, ties) = (new Dictionary<string, Case>(), new List<Tie>());
        for (var round = 0; round < Wishes.Count; round++)
        {
            foreach (var change in Lives.Where(life => round < life.Changes.Count).Select(life => life.Changes[round]))
            {
                cases[change.Id] = change.After;
                ties.RemoveAll(tie => change.After.Erased && (tie.One == change.Id || tie.Other == change.Id));
                yield return (change, null, [.. cases.Values], [.. ties]);
            }

            if (Wanted(Wishes[round], cases, ties, WalledLife.Start.AddMinutes(round)) is { } tied)
            {
                ties.RemoveAll(tie => !tied.Holds && tie.Holds && (tie.One, tie.Other) == (tied.One, tied.Other));
                ties.Add(tied);
                yield return (null, tied, [.. cases.Values], [.. ties]);
            }
        }
    }

    /// <summary>All ties of a case, whoever may know of them.</summary>
    public static TiedCases Of(Case @case, IReadOnlyList<Case> cases, IEnumerable<Tie> ties) => new(
    [
        .. ties.Where(tie => tie.One == @case.Id || tie.Other == @case.Id)
            .Select(tie => new Tied(cases.Single(each => each.Id == tie.Beside(@case.Id)), tie)),
    ]);

    private Tie? Wanted(
        (int Who, int One, int Other, bool Loosens) wish, Dictionary<string, Case> cases, List<Tie> ties, DateTimeOffset now)
    {
        var who = Everybody[wish.Who].Id;
        if (Find(wish.One, cases) is not { } one || Find(wish.Other, cases) is not { } other)
        {
            return null;
        }

        var seen = Of(one, [.. cases.Values], ties).To(one, who);
        var tie = Tie.Of(one.Id, other.Id, who, now);
        return wish.Loosens
            ? TieRules.BarsLoosening(one, other, seen, who) is null
                ? ties.Single(each => each.Holds && (each.One, each.Other) == (tie.One, tie.Other)) with { Loosened = new(who, now) }
                : null
            : TieRules.BarsTying(one, other, seen, who) is null ? tie : null;
    }

    private Case? Find(int place, Dictionary<string, Case> cases) =>
        Lives[place].Changes is [{ Id: var id }, ..] ? cases.GetValueOrDefault(id) : null;
}
