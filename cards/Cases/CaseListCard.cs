using System.Globalization;
using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Dialogs.Reporting;

namespace Sevenwolden.Cards.Cases;

/// <summary>An overview of cases, oldest first, a page at a time.</summary>
internal static class CaseListCard
{
    private const int MostLetters = 90;

    public static Message Draw(Reply.CaseListed listed, TextBook texts, int most) => MessageSize.Fit(
        most,
        CaseLetters.On(listed.List),
        room => Draw(listed with { List = Fit(listed.List, room) }, texts));

    private static CaseList Fit(CaseList list, Room room) => list with
    {
        Cases = [.. list.Cases.Select(room.Fit)],
        Away = list.Away is { StandIn: { } member } away ? away with { StandIn = room.Fit(member) } : list.Away,
    };

    private static Message Draw(Reply.CaseListed listed, TextBook texts)
    {
        var (list, overview) = (listed.List, listed.List.Overview);
        var title = texts[overview.AsLeader ? Key.ListOpen : Key.ListMine];
        var none = texts[overview.AsLeader ? Key.ListNoneOpen : Key.ListNone];
        return Composition.Message(
            texts,
            list.Total == 0 ? none : title,
            [
                Layout.Heading(title),
                .. list.Total == 0 ? [Layout.Small(none)]
                    : list.Total > 1 ? [Layout.Small(texts.Format(overview.AsLeader ? Key.ListCount : Key.ListCountMine, list.Total))]
                    : Array.Empty<Element>(),
                .. list.Away is { } away ? [Away(away, texts)] : Array.Empty<Element>(),
                .. list.Cases.Select(@case => Row(@case, listed, texts)),
                .. list.Pages > 1 ? [Layout.Small(texts.Format(Key.ListPage, overview.Page + 1, list.Pages))] : Array.Empty<Element>(),
            ],
            [
                .. overview.Page > 0 ? [Turn(Key.ListPrevious, overview, overview.Page - 1, texts)] : Array.Empty<Button>(),
                .. overview.Page + 1 < list.Pages ? [Turn(Key.ListNext, overview, overview.Page + 1, texts)] : Array.Empty<Button>(),
                .. Besides(overview.AsLeader, list.Total > 0, texts),
            ]);
    }

    private static TextBlock Away(AwayToday away, TextBook texts) => new(Prose.Of(
        $"{texts.Format(Key.AbsenceNow, AbsenceCard.Day(away.Until, texts))} {AbsenceCard.StandsIn(away.StandIn, texts)}"));

    private static Container Row(Case @case, Reply.CaseListed listed, TextBook texts)
    {
        var asLeader = listed.List.Overview.AsLeader;
        var mark = Prose.Own(@case.Report.Urgency == Urgency.Now && !@case.IsClosed ? "❗ " : "");
        var stands = asLeader ? texts[@case.Status] : Parcel.State(@case, texts);
        var who = asLeader ? Prose.Written(@case.Reporter.Name) : CaseText.Has(@case, texts);
        return new(
        [
            new TextBlock(Prose.Of($"{mark}{ExerciseMark.Before(@case, texts)}{@case.Id} · {stands}")) { Weight = "Bolder" },
            Layout.Small(Prose.Join(" · ",
            [
                When.Moment(@case.OpenedAt, listed.Zone, texts), who,
                .. @case.IsExercise ? [] : (Prose[])[texts[@case.Report.Place]],
            ])),
            What(@case, asLeader, texts) with { Spacing = "Small" },
            new ActionSet(
            [
                Does(CaseVerbs.Show, @case, texts),
                .. asLeader && @case.Handler is null
                    ? [Does(CaseVerbs.PickUp, @case, texts, ("at", @case.Version.ToString(CultureInfo.InvariantCulture)))]
                    : Array.Empty<Button>(),
                .. asLeader && listed.List.Total > 1 && !@case.IsExercise
                    ? [TieText.Button(@case, TieKey.Ask, texts)]
                    : Array.Empty<Button>(),
            ]),
        ])
        {
            Separator = true,
            Spacing = "Medium",
        };
    }

    private static Element What(Case @case, bool asLeader, TextBook texts) => ExerciseText.What(@case, asLeader, texts) ?? (@case.Erased
        ? new TextBlock(texts[Key.CaseErased])
        : (Element)Writing.Shown(Writing.Cut(@case.Report.What.ReplaceLineEndings(" "), MostLetters)));

    private static IEnumerable<Button> Besides(bool asLeader, bool any, TextBook texts) => (asLeader, any) switch
    {
        (true, true) => [Buttons.Press(texts[Key.ListExport], ReportVerbs.Export, FileText.Words(FileOf.Reports, texts))],
        (true, false) => [],
        (false, _) => [Buttons.Press(texts[Key.TalkToLeader], Verbs.Leader, texts[Typed.Leader])],
    };

    private static Button Does(CaseVerb verb, Case @case, TextBook texts, params IEnumerable<(string Key, string Value)> data) =>
        Buttons.Press(texts[verb], verb.Name, verb.Typed(@case.Id, texts.Language), data.Prepend(("case", @case.Id)));

    private static Button Turn(Key title, Overview overview, int page, TextBook texts) => Buttons.Press(
        texts[title], overview.AsLeader ? ReportVerbs.Open : ReportVerbs.Mine, null, ("page", page.ToString(CultureInfo.InvariantCulture)));
}
