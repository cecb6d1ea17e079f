using System.Diagnostics;
using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Dialogs.Reporting;

namespace Sevenwolden.Cards.Cases;

/// <summary>The inputs of a verb's form.</summary>
internal static class CaseInputs
{
    private const int LongestMoment = 60;

    public static IEnumerable<Element> Draw(CaseInput input, CaseVerb verb, CaseView view, TextBook texts) => input switch
    {
        CaseInput.Text => [Needed(verb, view, null, texts)],
        CaseInput.NewText => [Needed(verb, view, Writing.Tidy(view.Case.Report.What), texts)],
        CaseInput.Note => [Text(verb, view, texts)],
        CaseInput.Person => [Person(view.Leaders, texts)],
        CaseInput.Outcome => [Ending(texts)],
        CaseInput.Moment => Moment(verb, texts),
        _ => throw new UnreachableException(),
    };

    /// <summary>Of all leaders those who can be chosen.</summary>
    public static IEnumerable<Member> People(CaseView view) =>
        view.Leaders.Where(leader => leader.Id != view.Viewer && CaseVerbs.MayGo(view.Case, leader));

    private static TextInput Text(CaseVerb verb, CaseView view, TextBook texts) =>
        new(verb.Name, texts.Label(verb, view.Case.Reporter.Name)) { IsMultiline = true, MaxLength = Report.LongestText };

    // A form that is folded below sends along what stands open on the card, so a field that had to be filled in there would hold it up:
    // that nothing stood in it is told by the bot.
    private static TextInput Needed(CaseVerb verb, CaseView view, string? value, TextBook texts) => verb.Form is CaseForm.Unfolded
        ? Text(verb, view, texts)
        : Text(verb, view, texts) with { Value = value, IsRequired = true, ErrorMessage = texts[Key.CaseTextMissing] };

    /// <summary>One tap for what is chosen most; a day and a time for the rest; and who would rather type, types.</summary>
    private static IEnumerable<Element> Moment(CaseVerb verb, TextBook texts) =>
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
        new TextInput(verb.Name, texts[Key.CaseSnoozeTyped]) { MaxLength = LongestMoment, Placeholder = texts[Key.CaseSnoozeHint] },
    ];

    private static ChoiceSet Ending(TextBook texts) => new(
        "outcome",
        texts[Key.CaseCloseOutcome],
        [
            .. Enum.GetValues<Outcome>().Where(outcome => outcome < Outcome.Withdrawn)
                .Select(outcome => new Choice(texts[outcome], outcome.ToString())),
        ])
    {
        IsMultiSelect = false,
        Style = "compact",
        Value = nameof(Outcome.Solved),
    };

    /// <summary>Nobody is chosen beforehand: the case would be theirs by a tap.</summary>
    private static ChoiceSet Person(IReadOnlyList<Member> people, TextBook texts) => new(
        "to", texts[Key.CaseHandOverTo], [.. people.Select(person => new Choice(person.Name, person.Id))])
    {
        IsMultiSelect = false,
        Style = "compact",
        Placeholder = texts[Key.CaseHandOverChoose],
        IsRequired = true,
        ErrorMessage = texts[Key.CaseHandOverMissing],
    };
}
