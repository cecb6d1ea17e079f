using System.Globalization;
using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Reporting;

namespace Sevenwolden.Cards.Cases;

/// <summary>An overview of cases, oldest first, a page at a time.</summary>
internal static class CaseListCard
{
    private const int MostLetters = 90;

    public static Message Draw(Reply.CaseListed listed, TextBook texts)
    {
        var (list, overview) = (listed.List, listed.List.Overview);
        var title = texts[overview.AsLeader ? Key.ListOpen : Key.ListMine];
        return Drawing.Message(
            texts,
            list.Total == 0 ? texts[overview.AsLeader ? Key.ListNoneOpen : Key.ListNone] : title,
            [
                Layout.Heading(title),
                Layout.Small(list.Total == 0 ? texts[overview.AsLeader ? Key.ListNoneOpen : Key.ListNone] : texts.Format(Key.ListCount, list.Total)),
                .. list.Cases.Select(so => Row(so, listed, texts)),
                .. list.Pages > 1 ? [Layout.Small(texts.Format(Key.ListPage, overview.Page + 1, list.Pages))] : Array.Empty<Element>(),
            ],
            [
                .. overview.Page > 0 ? [Turn(Key.ListPrevious, overview, overview.Page - 1, texts)] : Array.Empty<Button>(),
                .. overview.Page + 1 < list.Pages ? [Turn(Key.ListNext, overview, overview.Page + 1, texts)] : Array.Empty<Button>(),
                .. overview.AsLeader && list.Total > 0 ? [Buttons.Press(texts[Key.ListExport], CaseVerbs.Export, "exporteer meldingen")] : Array.Empty<Button>(),
                .. overview.AsLeader ? Array.Empty<Button>() : [Buttons.Press(texts[Key.TalkToLeader], Verbs.Leader, "leidinggevende")],
            ]);
    }

    private static Container Row(Case so, Reply.CaseListed listed, TextBook texts)
    {
        var asLeader = listed.List.Overview.AsLeader;
        var what = so.Erased ? texts[Key.CaseErased] : so.Report.What.ReplaceLineEndings(" ");
        return new(
        [
            new TextBlock($"{(so.Report.Urgency == Urgency.Now && !so.IsClosed ? "❗ " : "")}{so.Id} · {texts[so.Status]}") { Weight = "Bolder" },
            Layout.Small($"{CaseText.Moment(so.OpenedAt, listed.Zone, texts)} · {(asLeader ? so.Reporter.Name : CaseText.Has(so))} · {texts[so.Report.Place]}"),
            new TextBlock(what.Length > MostLetters ? what[..MostLetters] + "…" : what) { Spacing = "Small" },
            new ActionSet(
            [
                Buttons.Press(texts[Key.CaseShow], CaseVerbs.Show, $"melding {so.Id}", ("case", so.Id)),
                .. asLeader && so.Handler is null ? [Buttons.Press(texts[Key.CasePickUp], CaseVerbs.PickUp, $"oppakken {so.Id}", ("case", so.Id), ("at", so.Version.ToString(CultureInfo.InvariantCulture)))] : Array.Empty<Button>(),
            ]),
        ])
        {
            Separator = true,
            Spacing = "Medium",
        };
    }

    private static Button Turn(Key title, Overview overview, int page, TextBook texts) => Buttons.Press(
        texts[title], overview.AsLeader ? CaseVerbs.Open : CaseVerbs.Mine, null, ("page", page.ToString(CultureInfo.InvariantCulture)));
}
