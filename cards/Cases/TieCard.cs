using Sevenwolden.Cards.Model;
using Sevenwolden.Cards.Texts;
using Sevenwolden.Dialogs;
using Sevenwolden.Dialogs.Cases;
using Sevenwolden.Dialogs.Cases.Doing;
using Sevenwolden.Dialogs.Tying;

namespace Sevenwolden.Cards.Cases;

/// <summary>What belongs with a case, each with a button to loosen it; and what could, each with a button to tie it.</summary>
internal static class TieCard
{
    private const int MostLetters = 90;

    public static Message Draw(Reply.TiesShown shown, TextBook texts, int most) => MessageSize.Fit(
        most, CaseLetters.On(shown.View), room => Draw(room.Fit(shown.View), texts));

    private static Message Draw(TieView view, TextBook texts)
    {
        var (id, tied) = (view.Case.Id, view.Ties.Now.ToList());
        var title = Did(view, texts) ?? texts[TieKey.Title];
        return Composition.Message(
            texts,
            title,
            [
                Layout.Small(texts.Format(Key.CaseTitle, id)),
                Layout.Heading(title),
                .. tied.Count > 0 ? [Layout.Subheading(texts.Format(TieKey.Now, id))] : Array.Empty<Element>(),
                .. tied.Take(TieView.Most).Select(@case => Row(@case, view, Loosens(view, @case, texts), texts)),
                new TextBlock(texts[TieKey.Text]),
                .. view.Case.IsClosed ? [] : Choices(view, texts),
            ],
            [],
            CaseText.Entity(view.Case));
    }

    private static IEnumerable<Element> Choices(TieView view, TextBook texts) => view.Near.Count == 0
        ? [Layout.Small(texts[TieKey.NoneNear])]
        :
        [
            Layout.Subheading(texts[TieKey.Near]),
            .. view.Near.Select(@case => Row(@case, view, Ties(view, @case, texts), texts)),
            Layout.Small(texts.Format(TieKey.Rest, view.Case.Id)),
        ];

    private static Prose? Did(TieView view, TextBook texts) => view.Did switch
    {
        TieWish.Make made => texts.Format(TieKey.Made, made.Case, made.Other),
        TieWish.Loosen loosened => texts.Format(TieKey.Undone, loosened.Case, loosened.Other),
        _ => null,
    };

    private static Container Row(Case @case, TieView view, Button button, TextBook texts) => new(
    [
        new TextBlock(Prose.Of($"{@case.Id} · {texts[@case.Status]}")) { Weight = "Bolder" },
        Layout.Small(Prose.Of(
            $"{When.Moment(@case.OpenedAt, view.Zone, texts)} · {@case.Reporter.Name} · {texts[@case.Report.Place]}")),
        Writing.Shown(Writing.Cut(@case.Report.What.ReplaceLineEndings(" "), MostLetters)) with { Spacing = "Small" },
        new ActionSet(
        [
            button,
            Buttons.Press(texts[CaseVerbs.Show], CaseVerbs.Show.Name, CaseVerbs.Show.Typed(@case.Id, texts.Language), ("case", @case.Id)),
        ]),
    ])
    {
        Separator = true,
        Spacing = "Medium",
    };

    private static Execute Ties(TieView view, Case other, TextBook texts) => Buttons.Case(
        texts[TieKey.Make], TieVerbs.Make, view.Case.Id, TieVerbs.MakeTyped(view.Case.Id, other.Id, texts.Language),
        (TieVerbs.Other, other.Id));

    private static Execute Loosens(TieView view, Case other, TextBook texts) => Buttons.Case(
        texts[TieKey.Loosen], TieVerbs.Loosen, view.Case.Id, TieVerbs.LoosenTyped(view.Case.Id, other.Id, texts.Language),
        (TieVerbs.Other, other.Id));
}
