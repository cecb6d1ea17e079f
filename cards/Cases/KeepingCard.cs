using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Reporting;

namespace Sevenwolden.Cards.Cases;

/// <summary>What is kept about a person, and what forgetting it would do.</summary>
internal static class KeepingCard
{
    public static Message Draw(Reply.HoldingsShown kept, TextBook texts)
    {
        var holdings = kept.Holdings;
        return Composition.Message(
            texts,
            texts[Key.KeepsTitle],
            [
                Layout.Heading(texts[Key.KeepsTitle]),
                new TextBlock(texts[Key.KeepsAnswers]),
                new TextBlock(texts[Key.KeepsReach]),
                new TextBlock(texts.Format(Key.KeepsReports, holdings.Reported, holdings.Closed, (int)holdings.KeepText.TotalDays)),
                .. holdings.Handled > 0 ? [new TextBlock(texts.Format(Key.KeepsHandled, holdings.Handled))] : Array.Empty<Element>(),
                .. holdings.Absences > 0 ? [new TextBlock(texts.Format(Key.KeepsAbsences, holdings.Absences))] : Array.Empty<Element>(),
                new TextBlock(texts[Key.KeepsMisread]),
                new TextBlock(texts.Format(Key.KeepsAudit, (int)holdings.KeepAudit.TotalDays)),
            ],
            [
                Buttons.Press(texts[Key.KeepsForget], ReportVerbs.Forget, "verwijder mijn gegevens"),
                Buttons.Press(texts[Key.ListMine], ReportVerbs.Mine, "mijn meldingen"),
            ]);
    }

    public static Message Draw(Reply.ConfirmForget confirm, TextBook texts) => Composition.Message(
        texts,
        texts[Key.ForgetTitle],
        [
            Layout.Heading(texts[Key.ForgetTitle]),
            new TextBlock(texts.Format(Key.ForgetGoes, confirm.Holdings.Closed)),
            new TextBlock(texts.Format(Key.ForgetStays, confirm.Holdings.Reported)),
            new TextBlock(texts.Format(Key.ForgetAudit, (int)confirm.Holdings.KeepAudit.TotalDays)),
        ],
        [
            new Execute(
                texts[Key.ForgetYes], ReportVerbs.ForgetNow, new Dictionary<string, string> { ["verb"] = ReportVerbs.ForgetNow })
            {
                Style = "destructive",
                Words = "ja, verwijder mijn gegevens",
            },
            Buttons.Press(texts[Key.No], Verbs.Resume, "nee"),
        ],
        expectsInput: true);

    public static Message Draw(Reply.Exported exported, TextBook texts) => Composition.Message(
        texts, texts[Key.ExportTitle], [Layout.Subheading(texts[Key.ExportTitle]), new TextBlock(texts[Key.ExportText])],
        [new OpenUrl(texts[Key.ExportOpen], exported.Link)]);
}
