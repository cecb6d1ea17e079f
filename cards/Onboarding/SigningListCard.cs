using System.Globalization;
using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Onboarding;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Protocols;

namespace Sevenwolden.Cards.Onboarding;

/// <summary>Who has signed: figures with a bar, and a line for each person.</summary>
internal static class SigningListCard
{
    private const int Bar = 10;
    private const int MostOfName = 80;

    public static Message Draw(Reply.SigningsShown shown, Pack pack, TextBook texts)
    {
        var list = shown.Overview;
        var figures = list.All.Count == 0
            ? texts[PathKey.ListNobody]
            : texts.Format(PathKey.ListFigures, list.Done, list.All.Count, list.Busy, list.NotBegun);
        return Composition.Message(
            texts,
            figures,
            [
                Layout.Heading(texts[PathKey.ListTitle]),
                new TextBlock(figures),
                .. list.All.Count == 0 ? Array.Empty<Element>() :
                [
                    new TextBlock(BarOf(list)),
                    new FactSet([.. list.Rows.Select(row => new FactRow(
                        Prose.Written(Fitting.Cut(row.Who.Name, MostOfName)), State(row, shown.Zone, texts)))]),
                ],
                .. Weak(shown, pack, texts),
                .. list.Pages > 1 ? [Layout.Small(texts.Format(Key.ListPage, list.Page + 1, list.Pages))] : Array.Empty<Element>(),
            ],
            [
                .. list.Page > 0 ? [Turn(Key.ListPrevious, list.Page - 1, texts)] : Array.Empty<Button>(),
                .. list.Page + 1 < list.Pages ? [Turn(Key.ListNext, list.Page + 1, texts)] : Array.Empty<Button>(),
                .. list.All.Count > 0 ? [AsFile(texts)] : Array.Empty<Button>(),
            ]);
    }

    /// <summary>Shares of the school as a whole: who it was, nobody knows.</summary>
    private static IEnumerable<Element> Weak(Reply.SigningsShown shown, Pack pack, TextBook texts)
    {
        var known = shown.Weak.Select(figure => (figure.Share, Article: pack.Article(figure.Article)))
            .Where(each => each.Article is not null).ToList();
        return known.Count == 0 ? [] :
        [
            new TextBlock(texts[PathKey.ListWeak]),
            new FactSet(
            [
                .. known.Select(each => new FactRow(
                    ArticleText.Called([each.Article!], texts), texts.Format(PathKey.ListWeakShare, (int)Math.Round(100 * each.Share)))),
            ]),
        ];
    }

    private static Prose BarOf(SigningOverview list)
    {
        var full = Bar * list.Done / list.All.Count;
        return Prose.Own($"{new string('▰', full)}{new string('▱', Bar - full)} {100 * list.Done / list.All.Count}%");
    }

    private static Prose State(SigningRow row, TimeZoneInfo zone, TextBook texts) => row switch
    {
        { Newest: { } signed } => texts.Format(
            row.IsOfNow ? PathKey.ListSigned : PathKey.ListOld,
            Prose.Own(TimeZoneInfo.ConvertTime(signed.At, zone).ToString("d MMM yyyy", texts.Culture)), Prose.Own(signed.Version)),
        { Part: { } part } => texts.Format(PathKey.ListBusy, part, row.Parts),
        _ => texts[PathKey.ListNotBegun],
    };

    private static Button AsFile(TextBook texts) =>
        Buttons.Press(texts[Key.ListExport], PathVerbs.Export, FileText.Words(FileOf.Signings, texts));

    private static Button Turn(Key title, int page, TextBook texts) =>
        Buttons.Press(texts[title], PathVerbs.List, null, ("page", page.ToString(CultureInfo.InvariantCulture)));
}
