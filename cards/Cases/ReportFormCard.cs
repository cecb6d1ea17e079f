using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.People;
using Sevenwolden.Dialogs.Reporting;

namespace Sevenwolden.Cards.Cases;

/// <summary>A report to fill in: what, where, how soon, and who will read it.</summary>
internal static class ReportFormCard
{
    public static Message Draw(Reply.ReportForm form, TextBook texts, int most) => MessageSize.Fit(
        most, CaseLetters.On(form.Draft, form.Circle), room => Draw(form with { Circle = room.Fit(form.Circle) }, texts));

    private static Message Draw(Reply.ReportForm form, TextBook texts)
    {
        var draft = form.Draft;
        var title = Title(form.Circle, texts);
        return Composition.Message(
            texts,
            title,
            [
                Layout.Heading(title),
                .. draft.Urgency == Urgency.Now ? [new TextBlock(Now(form.Circle, texts)) { Weight = "Bolder" }] : Array.Empty<Element>(),
                .. Readers.Because(form.Circle, texts),
                new TextBlock(Readers.Of(form.Circle, texts)),
                .. form.Fault is { } fault ? [new TextBlock(texts[fault]) { Weight = "Bolder" }] : Array.Empty<Element>(),
                .. ReportCheckCard.Cut(draft, texts),
                new TextInput("what", texts[Key.ReportWhat])
                {
                    IsMultiline = true, MaxLength = Report.LongestText, Placeholder = texts[Key.ReportWhatHint], Value = Said(form, texts),
                    IsRequired = true, ErrorMessage = texts[Key.ReportWhatMissing],
                },
                Layout.Small(NoNames(form.Circle, texts)),
                new ChoiceSet(
                    "where",
                    texts[Key.ReportWhere],
                    [.. Enum.GetValues<Place>().Select(place => new Choice(texts[place], place.ToString()))])
                {
                    IsMultiSelect = false, Style = "compact", Value = draft.Place.ToString(),
                },
                new ChoiceSet(
                    "urgency",
                    texts[Key.ReportUrgency],
                    [.. Enum.GetValues<Urgency>().Select(urgency => new Choice(texts[urgency], urgency.ToString()))])
                {
                    IsMultiSelect = false, Value = draft.Urgency.ToString(),
                },
                .. OtherReaders.OnForm(form.Circle, texts),
                new Toggle("danger", texts[Key.ReportDanger], texts[Key.ReportDangerBox]) { Value = draft.Danger ? "true" : "false" },
                Layout.Small(texts[Key.CheckDanger]),
            ],
            [
                Buttons.Sends(Buttons.Case(
                    texts[Key.ReportNext], ReportVerbs.Check, draft.Id, null, (ReportVerbs.NotTo, form.Circle.Leader.Id))),
                Buttons.Case(texts[Key.ReportDiscard], ReportVerbs.Discard, draft.Id, texts[Typed.Stop]),
            ],
            new CaseEntity(draft.Id, "draft"),
            expectsInput: true) with
        { Plain = AsText(form, texts) };
    }

    /// <summary>One's leader is named where it goes to somebody else.</summary>
    private static Prose Title(Circle circle, TextBook texts) =>
        circle.IsUsual ? texts[Key.ReportTitle] : texts.Format(Key.ReportToOther, circle.Leader.Name);

    /// <summary>Whom to call first, and by which number.</summary>
    private static Prose Now(Circle circle, TextBook texts) => circle.Leader is { Phone: not null } leader
        ? texts.Format(Key.ReportNowCall, CallLink.Of(leader))
        : texts[Key.ReportNow];

    private static Prose NoNames(Circle circle, TextBook texts) =>
        circle.IsUsual ? texts[Key.ReportNames] : texts.Format(Key.ReportNamesOther, circle.Leader.Name);

    /// <summary>On a channel without cards there is nothing to fill in: the next message is the report.</summary>
    private static Prose AsText(Reply.ReportForm form, TextBook texts)
    {
        var fault = form.Fault is { } why ? Prose.Of($"{texts[why]} ") : null;
        return Prose.Join("\n\n",
        [
            Prose.Of($"**{Title(form.Circle, texts)}**"),
            .. form.Draft.Urgency == Urgency.Now ? [Now(form.Circle, texts)] : Array.Empty<Prose>(),
            .. Readers.Because(form.Circle, texts).OfType<TextBlock>().Select(block => block.Text),
            Readers.Of(form.Circle, texts),
            .. form.Circle.Instead.Any()
                ? [texts.Format(Key.ReportRatherNotTyped, form.Circle.Leader.Name)]
                : Array.Empty<Prose>(),
            Prose.Of($"{fault}{texts[Key.ReportTyped]} {NoNames(form.Circle, texts)} {texts[Key.CheckDanger]}"),
        ]);
    }

    private static string? Said(Reply.ReportForm form, TextBook texts) => form switch
    {
        { Draft.What: { Length: > 0 } what } => Writing.Tidy(what),
        _ => string.Join('\n', Question(form, texts)) is { Length: > 0 } question ? question : null,
    };

    /// <summary>What was asked, and what the protocol said of it: whoever reads the report knows then what it is about.</summary>
    private static IEnumerable<string> Question(Reply.ReportForm form, TextBook texts)
    {
        if (form.Asked is { } asked)
        {
            yield return texts.Format(Key.ReportAsked, Writing.Tidy(asked));
        }

        if (form.About is { } about)
        {
            yield return texts.Format(
                Key.ReportAbout, texts[about.Assessment], ArticleText.Called(about.Citations, texts).ToString());
        }
    }
}
