using System.Globalization;
using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Dialogs.Reporting;

namespace Sevenwolden.Cards.Cases;

/// <summary>What one can do with a case, by who one is and how it stands. It is judged again when it arrives: a card can be old.</summary>
internal static class CaseForms
{
    /// <summary>
    /// What is asked of the viewer stands open on the card, the first thing on it: the question and the reporter's answer.
    /// </summary>
    public static IEnumerable<Element> Open(CaseView view, TextBook texts)
    {
        if (view is { IsReporter: true, Case.Status: CaseStatus.Waiting })
        {
            if (view.Case.History.LastOrDefault(entry => entry.Kind == EntryKind.Asked)?.Text is { } question)
            {
                yield return new TextBlock(question);
            }

            yield return Text(CaseVerbs.Reply, texts[Key.CaseReplyLabel], null, texts);
            yield return new ActionSet(
            [
                Does(view, texts[Key.CaseReply], CaseVerbs.Reply, null) with
                {
                    Style = "positive",
                    Words = $"antwoord {view.Case.Id}: …",
                },
            ]);
        }
    }

    public static IEnumerable<Button> Actions(CaseView view, TextBook texts) => view switch
    {
        { Case.IsForgotten: true } => [],
        { Case.IsClosed: true } =>
        [
            Form(view, texts, Key.CaseReopen, CaseVerbs.Reopen, "heropenen", Optional(CaseVerbs.Reopen, texts[Key.CaseReopenLabel])),
        ],
        { IsReporter: true } =>
        [
            Form(view, texts, Key.CaseAdd, CaseVerbs.Add, "aanvullen", Text(CaseVerbs.Add, texts[Key.CaseAddLabel], null, texts)),
            Form(
                view, texts, Key.CaseCorrect, CaseVerbs.Correct, "verbeteren",
                Text(CaseVerbs.Correct, texts[Key.CaseCorrectLabel], view.Case.Report.What, texts)),
            Does(view, texts[Key.CaseWithdraw], CaseVerbs.Withdraw, "intrekken") with { Style = "destructive" },
        ],
        { IsHandler: true } =>
        [
            Form(
                view, texts, Key.CaseAsk, CaseVerbs.Ask, "vraag",
                Text(CaseVerbs.Ask, texts.Format(Key.CaseAskLabel, view.Case.Reporter.Name), null, texts)),
            Form(view, texts, Key.CaseAgree, CaseVerbs.Agree, "afspraak", Text(CaseVerbs.Agree, texts[Key.CaseAgreeLabel], null, texts)),
            Form(
                view, texts, Key.CaseClose, CaseVerbs.Close, "sluiten",
                Outcomes(texts), Optional(CaseVerbs.Close, texts[Key.CaseCloseLabel])),
            Form(view, texts, Key.CaseSnooze, CaseVerbs.Snooze, "later", [.. Moment(texts)]),
            .. To(view) is { Count: > 0 } leaders
                ? [Form(
                    view, texts, Key.CaseHandOver, CaseVerbs.HandOver, "overdragen",
                    Choose(leaders, texts), Optional(CaseVerbs.HandOver, texts[Key.CaseHandOverLabel]))]
                : Array.Empty<Button>(),
        ],
        { Case.Handler: null } when view.Case.Addressed.Any(member => member.Id == view.Viewer) =>
        [
            Does(view, texts[Key.CasePickUp], CaseVerbs.PickUp, "oppakken") with { Style = "positive" },
        ],
        _ => [Does(view, texts[Key.CaseTakeOver], CaseVerbs.TakeOver, "overnemen")],
    };

    private static List<Member> To(CaseView view) =>
        [.. view.Leaders.Where(leader => leader.Id != view.Viewer && !view.Case.IsReporter(leader.Id)).Take(60)];

    /// <summary>A button that unfolds a few inputs and a button to send them.</summary>
    private static ShowCard Form(
        CaseView view, TextBook texts, Key title, string verb, string words, params IReadOnlyList<Element> inputs)
    {
        var send = verb switch
        {
            CaseVerbs.Agree or CaseVerbs.Correct or CaseVerbs.Snooze => Key.CaseSave,
            CaseVerbs.Close or CaseVerbs.Reopen or CaseVerbs.HandOver => title,
            _ => Key.CaseSend,
        };
        return new ShowCard(texts[title], new InnerCard(inputs, [Does(view, texts[send], verb, null) with { Style = "positive" }]))
        {
            Words = verb is CaseVerbs.Close or CaseVerbs.Reopen ? $"{words} {view.Case.Id}" : $"{words} {view.Case.Id}: …",
        };
    }

    private static Button Does(CaseView view, string title, string verb, string? words) => Buttons.Case(
        title, verb, view.Case.Id, words is null ? null : $"{words} {view.Case.Id}",
        ("at", view.Case.Version.ToString(CultureInfo.InvariantCulture)));

    private static TextInput Text(string verb, string label, string? value, TextBook texts) => new(verb, label)
    {
        IsMultiline = true,
        MaxLength = Report.LongestText,
        Value = value,
        IsRequired = true,
        ErrorMessage = texts[Key.CaseTextMissing],
    };

    private static TextInput Optional(string verb, string label) => new(verb, label) { IsMultiline = true, MaxLength = Report.LongestText };

    /// <summary>One tap for what is chosen most; a day and a time for the rest; and who would rather type, types.</summary>
    private static IEnumerable<Element> Moment(TextBook texts) =>
    [
        new ChoiceSet(
            PickedMoment.Soon,
            texts[Key.CaseSnoozeLabel],
            [.. Enum.GetValues<Soon>().Select(soon => new Choice(texts[soon], soon.ToString()))])
        {
            IsMultiSelect = false,
            Value = nameof(Soon.NextMorning),
        },
        new DateInput(PickedMoment.Day, texts[Key.CaseSnoozeDay]),
        new TimeInput(PickedMoment.Time, texts[Key.CaseSnoozeTime]),
        new TextInput(CaseVerbs.Snooze, texts[Key.CaseSnoozeTyped]) { MaxLength = 60, Placeholder = texts[Key.CaseSnoozeHint] },
    ];

    private static ChoiceSet Outcomes(TextBook texts) => new(
        "outcome",
        texts[Key.CaseCloseOutcome],
        [
            .. Enum.GetValues<Outcome>().Where(outcome => outcome != Outcome.Withdrawn)
                .Select(outcome => new Choice(texts[outcome], outcome.ToString())),
        ])
    {
        IsMultiSelect = false,
        Style = "compact",
        Value = nameof(Outcome.Solved),
    };

    private static ChoiceSet Choose(List<Member> leaders, TextBook texts) => new(
        "to", texts[Key.CaseHandOverTo], [.. leaders.Select(leader => new Choice(leader.Name, leader.Id))])
    {
        IsMultiSelect = false,
        Style = "compact",
        Value = leaders[0].Id,
    };
}
