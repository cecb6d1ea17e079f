using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Dialogs.Reporting;

namespace Sevenwolden.Cards.Cases;

/// <summary>"Liever niet naar Bart?": to whom a report can go instead, and who may read it after all.</summary>
internal static class OtherReaders
{
    private const int MostButtons = 5;

    /// <summary>On the form it goes along with what is filled in; whoever is left out stands there as well.</summary>
    public static IEnumerable<Element> OnForm(Circle circle, TextBook texts) => circle.Instead.Concat(circle.LeftOut).ToList() switch
    {
        { Count: > 0 } others => [Choice(texts.Format(Key.ReportRatherNot, circle.Leader.Name), others, texts)],
        _ => [],
    };

    /// <summary>Before it is sent: a tap for somebody else, a tap to let somebody in again.</summary>
    public static IEnumerable<Button> OnCheck(Draft draft, Circle circle, TextBook texts) =>
    [
        .. circle.Chain.Count > 0 && circle.Instead.Any() ? [RatherNot(draft, circle, texts)] : Array.Empty<Button>(),
        .. circle.Road switch
        {
            BoardRoad.None => Array.Empty<Button>(),
            BoardRoad.Maybe => [Staff(draft, Key.ReportByStaff, "yes", texts)],
            _ => [Staff(draft, Key.ReportNotByStaff, "no", texts)],
        },
        .. circle.LeftOut.Where(member => circle.Road != BoardRoad.Board || member.Rank == Rank.Board).Select(member => Route(
            draft, texts.Format(Key.ReportAlsoTo, member.Name), (ReportVerbs.AlsoTo, member.Id)) with
        {
            Words = texts.Format(Key.ReportAlsoToWords, member.Name),
        }),
    ];

    private static Execute Staff(Draft draft, Key key, string answer, TextBook texts) =>
        Route(draft, texts[key].ToString(), (ReportVerbs.ByStaff, answer)) with { Words = texts[key] };

    private static ShowCard RatherNot(Draft draft, Circle circle, TextBook texts)
    {
        var (leader, others) = (circle.Leader, circle.Instead.ToList());
        var rest = others.Skip(MostButtons).ToList();
        return new ShowCard(texts.Format(Key.ReportRatherNot, leader.Name), new InnerCard(
        [
            new TextBlock(texts.Format(Key.ReportRatherNotText, leader.Name)),
            new ActionSet([.. others.Take(MostButtons).Select(member => Route(
                draft, texts.Format(Key.ReportTo, member.Name), (ReportVerbs.NotTo, leader.Id), (ReportVerbs.To, member.Id)))]),
            .. rest.Count > 0
                ?
                [
                    Choice(texts[Key.ReportToLabel], rest, texts),
                    new ActionSet([Buttons.Sends(Route(draft, texts[Key.ReportToChosen], (ReportVerbs.NotTo, leader.Id)))]),
                ]
                : Array.Empty<Element>(),
        ]))
        {
            Words = texts.Format(Key.ReportNotToWords, leader.Name),
        };
    }

    private static ChoiceSet Choice(Prose label, List<Member> people, TextBook texts) => new(
        ReportVerbs.To, label, [.. people.Select(member => new Choice(member.Name, member.Id))])
    {
        IsMultiSelect = false,
        Style = "compact",
        Placeholder = texts[Key.CaseHandOverChoose],
    };

    private static Execute Route(Draft draft, string title, params IEnumerable<(string Key, string Value)> whom) =>
        Buttons.Case(title, ReportVerbs.Route, draft.Id, null, whom);
}
