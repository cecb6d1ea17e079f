using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Dialogs.Tying;

namespace Sevenwolden.Cards.Cases;

/// <summary>How many letters of people can come to stand on a card, reckoned high: most cards need not be weighed.</summary>
internal static class CaseLetters
{
    // A name stands in the notification, the heading, the fallback, the facts, and beside what its bearer did; one to choose has an id.
    private const int TimesANameIsSaid = 6;
    private const int Id = 40;
    private const int ALine = 200;

    /// <summary>The text stands there to be corrected, too, and a question of a leader above it.</summary>
    public static int On(CaseView view) => (2 * view.Case.Report.What.Length)
        + view.Case.History.TakeLast(Room.Ample.Entries).Sum(entry => Math.Min(entry.Text?.Length ?? 0, Room.Ample.Line))
        + (view.Case.Question?.Text?.Length ?? 0)
        + Of(view.Case.Chain.Concat(view.Case.Addressed).Append(view.Case.Reporter))
        + Of(view.Case.Report.Exercise?.Steps.Select(step => step.Who) ?? [])
        + view.Leaders.Sum(leader => leader.Name.Length + Id)
        + view.Ties.All.Sum(tied => ALine + Of(tied.Case.Handler is { } handler ? [handler] : []));

    public static int On(TieView view) => view.Ties.Now.Concat(view.Near).Sum(@case =>
        Math.Min(@case.Report.What.Length, Room.Ample.Line) + Of([@case.Reporter]));

    public static int On(Draft draft, Circle circle) => draft.What.Length + Of(circle.Chain.Concat(circle.LeftOut))
        + circle.Others.Sum(other => (2 * other.Name.Length) + (2 * Id));

    public static int On(Way way) => Of(way.Chain.Append(way.Whose)) + way.People.Sum(person => person.Name.Length + Id);

    public static int On(Gaps gaps) => Of(gaps.All.Select(gap => gap.Who).OfType<Member>().Take(GapsCard.MostNames));

    public static int On(CaseList list) => list.Cases.Sum(@case =>
        Math.Min(@case.Report.What.Length, Room.Ample.Line) + Of(@case.Addressed.Append(@case.Reporter)))
        + (list.Away?.StandIn is { } member ? Of([member]) : 0);

    /// <summary>Each line of a card of many counts for itself, too: there can be more of them than of anything else.</summary>
    public static int On(IReadOnlyList<CaseView> views) => views.Sum(view => ALine + Of(view.Case.Addressed.Append(view.Case.Reporter)));

    private static int Of(IEnumerable<Member> members) => TimesANameIsSaid * members.Sum(member => member.Name.Length);
}
