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
                new TextBlock(texts.Format(Key.KeepsReports, Reported(holdings, texts), HowLong.Of(holdings.KeepText, texts))),
                .. holdings.Handled > 0 ? [new TextBlock(texts.Format(Key.KeepsHandled, holdings.Handled))] : Array.Empty<Element>(),
                .. holdings.Absences > 0 ? [new TextBlock(texts[Key.KeepsAbsences])] : Array.Empty<Element>(),
                .. holdings.IsOnPath || holdings.Signatures > 0
                    ? [new TextBlock(texts[PathKey.Keeps])]
                    : Array.Empty<Element>(),
                new TextBlock(texts[Key.KeepsMisread]),
                new TextBlock(texts.Format(Key.KeepsAudit, HowLong.Of(holdings.KeepAudit, texts))),
            ],
            [
                Buttons.Press(texts[Key.KeepsForget], ReportVerbs.Forget, texts[Key.KeepsForget]),
                Buttons.Press(texts[Key.ListMine], ReportVerbs.Mine, texts[Key.ListMine]),
            ]);
    }

    public static Message Draw(Reply.ConfirmForget confirm, TextBook texts) => Composition.Message(
        texts,
        texts[Key.ForgetTitle],
        [
            Layout.Heading(texts[Key.ForgetTitle]),
            new TextBlock(texts[Key.ForgetGoes]),
            .. confirm.Holdings.Absences > 0 ? [new TextBlock(texts[Key.ForgetAbsences])] : Array.Empty<Element>(),
            .. confirm.Holdings.IsOnPath ? [new TextBlock(texts[PathKey.Forgets])] : Array.Empty<Element>(),
            .. confirm.Holdings.Closed > 0
                ? [new TextBlock(texts.Format(Key.ForgetClosed, confirm.Holdings.Closed))]
                : Array.Empty<Element>(),
            .. confirm.Holdings.Reported > 0
                ? [new TextBlock(texts.Format(Key.ForgetStays, confirm.Holdings.Reported))]
                : Array.Empty<Element>(),
            .. confirm.Holdings.Signatures > 0 ? [new TextBlock(texts[PathKey.StaysSigned])] : Array.Empty<Element>(),
            new TextBlock(texts.Format(Key.ForgetAudit, HowLong.Of(confirm.Holdings.KeepAudit, texts))),
        ],
        [
            new Execute(
                texts[Key.ForgetYes], ReportVerbs.ForgetNow, new Dictionary<string, string> { ["verb"] = ReportVerbs.ForgetNow })
            {
                Style = "destructive",
                Words = texts[Key.ForgetYesWords],
            },
            Buttons.Press(texts[Key.No], ReportVerbs.ForgetNot, texts[Key.No]),
        ],
        expectsInput: true);

    /// <summary>What stays is named where there is any; what goes was named before it went.</summary>
    public static Message Draw(Reply.Forgotten forgotten, TextBook texts) => Composition.Text(Prose.Join(
        " ",
        [
            texts[Key.Forgotten],
            .. forgotten.Holdings.Reported > 0
                ? [texts.Format(Key.ForgottenStays, forgotten.Holdings.Reported)]
                : Array.Empty<Prose>(),
            .. forgotten.Holdings.Signatures > 0 ? [texts[PathKey.StaysSigned]] : Array.Empty<Prose>(),
        ]));

    /// <summary>What there is none of is not counted.</summary>
    private static Prose Reported(Holdings holdings, TextBook texts) => (holdings.Reported, holdings.Closed) switch
    {
        (0, 0) => texts[Key.KeepsNone],
        (0, var closed) => texts.Format(Key.KeepsClosed, closed),
        (var open, 0) => texts.Format(Key.KeepsOpen, open),
        var (open, closed) => Prose.Join(", ", [texts.Format(Key.KeepsOpen, open), texts.Format(Key.KeepsClosed, closed)]),
    };

    public static Message Draw(Reply.Exported exported, TextBook texts)
    {
        var (title, text) = FileText.Of(exported.What, texts);
        return Composition.Message(
            texts, title, [Layout.Subheading(title), new TextBlock(text)], [new OpenUrl(texts[Key.ExportOpen], exported.Link)]);
    }
}
