using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Dialogs.Reporting;
using Sevenwolden.Dialogs.Understanding;

namespace Sevenwolden.Cards.Cases;

/// <summary>The report exactly as it will be sent, and to whom. In danger it first says what to do at once, by phone.</summary>
internal static class ReportCheckCard
{
    private const int MostOthers = 3;

    public static Message Draw(Reply.ReportCheck check, TextBook texts, int most) => MessageSize.Fit(
        most, CaseLetters.On(check.Draft, check.Circle), room => Draw(check with { Circle = room.Fit(check.Circle) }, texts));

    private static Message Draw(Reply.ReportCheck check, TextBook texts)
    {
        var (draft, leader) = (check.Draft, check.Circle.Leader);
        var title = texts.Format(Key.CheckTitle, leader.Name);
        List<Button> others = [.. OtherReaders.OnCheck(draft, check.Circle, texts)];
        return Composition.Message(
            texts,
            title,
            [
                .. draft.Danger ? [Danger(leader, texts)] : Array.Empty<Element>(),
                Layout.Heading(title),
                .. Readers.Because(check.Circle, texts),
                .. Cut(draft, texts),
                new Container([Writing.Shown(draft.What)]) { Style = "emphasis" },
                new FactSet(
                [
                    new FactRow(texts[Key.CaseWhere], texts[draft.Place]),
                    new FactRow(texts[Key.CaseUrgency], texts[draft.Report.Urgency]),
                ]),
                .. Names.AreIn(draft.What)
                    ? [new Container([new TextBlock(texts[Key.CheckNames])]) { Style = "warning" }]
                    : Array.Empty<Element>(),
                new TextBlock(Readers.Of(check.Circle, texts)),
            ],
            [
                Buttons.Case(texts[Key.CheckSend], ReportVerbs.Send, draft.Id, texts[Typed.Send]) with { Style = "positive" },
                Buttons.Case(texts[Key.CheckEdit], ReportVerbs.Edit, draft.Id, texts[Key.No]),
                .. others,
                .. draft is { MayBelong: true, Before: { } before } && check.Circle.IsUsual && others.Count < MostOthers
                    ? [Buttons.Case(
                        texts.Format(Key.ReportAddTo, before), ReportVerbs.AddTo, draft.Id, texts.Format(Key.ReportAddTo, before),
                        (ReportVerbs.Report, before))]
                    : Array.Empty<Button>(),
                Buttons.Case(texts[Key.ReportDiscard], ReportVerbs.Discard, draft.Id, texts[Typed.Stop]),
            ],
            new CaseEntity(draft.Id, "draft"),
            expectsInput: true);
    }

    /// <summary>That what was written didn't fit, and how much it was; nothing where it did.</summary>
    public static IEnumerable<Element> Cut(Draft draft, TextBook texts) => draft.Typed == 0
        ? []
        : [new Container([new TextBlock(texts.Format(Key.ReportCut, draft.Typed, Report.LongestText))]) { Style = "warning" }];

    private static Container Danger(Member leader, TextBook texts) => new(
    [
        Layout.Heading(texts[Key.CheckDanger]),
        new TextBlock(leader.Phone is { } phone
            ? texts.Format(Key.CheckDangerCall, leader.Name, CallLink.Of(phone))
            : texts.Format(Key.CheckDangerNoPhone, leader.Name)),
    ])
    {
        Style = "attention",
        Bleed = true,
    };
}
