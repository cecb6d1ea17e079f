using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Reporting;

namespace Sevenwolden.Cards.Cases;

/// <summary>
/// Several cases that wait for one person: a line each, the first ones with a button, what they lead before what they reported.
/// </summary>
internal static class MorningCard
{
    private const int MostButtons = 6;
    private const int MostLines = 30;
    private const int MostLetters = 60;

    public static Message Draw(Reply.CasesWait wait, TextBook texts, int most) => MessageSize.Fit(
        most,
        CaseLetters.On(wait.Views),
        room => Draw(
            // What goes to somebody else where nobody answers stands first.
            [.. wait.Views.OrderBy(view => view.IsReporter)
                .ThenBy(view => view.Case.StillAskedAt is null).ThenBy(view => view.Case.OpenedAt)
                .Select(view => view with { Case = room.Fit(view.Case) })],
            Math.Min(MostLines, room.People),
            texts));

    private static Message Draw(IReadOnlyList<CaseView> views, int lines, TextBook texts)
    {
        var title = texts.Format(views.All(view => view.IsReporter) ? Key.MorningNews : Key.MorningTitle, views.Count);
        return Composition.Message(
            texts,
            title,
            [
                Layout.Heading(title),
                Layout.Small(texts[Key.MorningHelp]),
                .. views.Take(Math.Min(lines, MostButtons)).Select(view => Row(view, texts)),
                .. views.Take(lines).Skip(MostButtons).Select(view => Line(view, texts)),
                .. views.Count > lines ? [Layout.Small(texts.Format(Key.MorningMore, views.Count - lines))] : Array.Empty<Element>(),
            ],
            views.Count > Math.Min(lines, MostButtons) ? [.. All(views, texts)] : []);
    }

    private static Container Row(CaseView view, TextBook texts) => new(
    [
        new TextBlock(Prose.Of($"{view.Case.Id} · {Stands(view, texts)}")) { Weight = "Bolder" },
        Layout.Small(Because(view, texts)),
        .. view.Case.Erased
            ? Array.Empty<Element>()
            : [Writing.Shown(Writing.Cut(view.Case.Report.What.ReplaceLineEndings(" "), MostLetters)) with { Spacing = "Small" }],
        new ActionSet(
        [
            Buttons.Press(
                texts[CaseVerbs.Show], CaseVerbs.Show.Name, CaseVerbs.Show.Typed(view.Case.Id, texts.Language), ("case", view.Case.Id)),
        ]),
    ])
    {
        Separator = true,
        Spacing = "Medium",
    };

    private static Prose Stands(CaseView view, TextBook texts) =>
        view.IsReporter ? Parcel.State(view.Case, texts) : texts[view.Case.Status];

    private static TextBlock Line(CaseView view, TextBook texts) =>
        Layout.Small(Prose.Of($"{view.Case.Id} · {Because(view, texts)}"));

    private static Prose Because(CaseView view, TextBook texts) => CaseText.Because(view, texts, Key.CaseNewsInShort);

    /// <summary>The rest stands in the overviews: of what one leads, and of what one reported.</summary>
    private static IEnumerable<Button> All(IReadOnlyList<CaseView> views, TextBook texts)
    {
        var mine = views.Count(view => view.IsReporter);
        if (mine < views.Count)
        {
            yield return Buttons.Press(texts[mine == 0 ? Key.MorningAll : Key.ListOpen], ReportVerbs.Open, texts[Key.ListOpen]);
        }

        if (mine > 0)
        {
            yield return Buttons.Press(texts[mine == views.Count ? Key.MorningAll : Key.ListMine], ReportVerbs.Mine, texts[Key.ListMine]);
        }
    }
}
