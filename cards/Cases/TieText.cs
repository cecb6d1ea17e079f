using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Dialogs.Tying;

namespace Sevenwolden.Cards.Cases;

/// <summary>
/// What stands on a case's card of the cases that belong with it: one row, and one sentence where it is closed and they are not. Only
/// whoever leads both has it, which <see cref="CaseView.Ties"/> sees to.
/// </summary>
internal static class TieText
{
    private const int Most = 4;

    public static IEnumerable<FactRow> Row(CaseView view, TextBook texts)
    {
        var tied = view.Ties.Now.ToList();
        if (tied.Count > 0)
        {
            var each = tied.Take(Most).Select(@case => One(@case, texts));
            yield return new FactRow(
                texts[TieKey.Row],
                Prose.Join("; ", tied.Count > Most ? each.Append(texts.Format(TieKey.More, tied.Count - Most)) : each));
        }
    }

    /// <summary>Closing one closes no other: whoever closed it is told what is left.</summary>
    public static IEnumerable<Element> StillOpen(CaseView view, TextBook texts)
    {
        var open = view.Case.IsClosed ? view.Ties.Now.Where(@case => !@case.IsClosed).ToList() : [];
        if (open.Count > 0)
        {
            yield return new TextBlock(open.Count == 1
                ? texts.Format(TieKey.StillOpen, open[0].Id)
                : texts.Format(TieKey.StillOpenMore, Prose.Join(", ", open.Select(@case => Prose.Own(@case.Id)))))
            {
                Weight = "Bolder",
            };
        }
    }

    /// <summary>The way to them, where there are any; a card has room for six buttons at its end, and these are below its facts.</summary>
    public static IEnumerable<Element> Way(CaseView view, TextBook texts) =>
        view.Ties.Now.Any() ? [new ActionSet([Button(view.Case, TieKey.Tied, texts)])] : [];

    /// <summary>For whoever leads a case that is open; of an exercise nothing belongs with anything.</summary>
    public static IEnumerable<Button> Ask(CaseView view, TextBook texts) =>
        view.Case is { IsExercise: false, Erased: false } && view.Case.IsLeader(view.Viewer)
        && (!view.Case.IsClosed || view.Ties.Now.Any())
            ? [Button(view.Case, view.Ties.Now.Any() ? TieKey.Tied : TieKey.Ask, texts)]
            : [];

    public static Button Button(Case @case, TieKey title, TextBook texts) => Buttons.Press(
        texts[title], TieVerbs.Show, TieVerbs.ShowTyped(@case.Id, texts.Language), ("case", @case.Id));

    /// <summary>"K7M3QX (Klassenapp, Opgepakt door Lieuwe)".</summary>
    private static Prose One(Case @case, TextBook texts) => @case is { IsClosed: false, Handler: { } handler }
        ? texts.Format(TieKey.OneOf, @case.Id, texts[@case.Report.Place], texts[@case.Status], handler.Name)
        : texts.Format(TieKey.One, @case.Id, texts[@case.Report.Place], texts[@case.Status]);
}
